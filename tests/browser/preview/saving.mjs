// However a text is saved, whoever looks at its page sees it.
import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { shows, stays } from './look.mjs';
import { story } from './stage.mjs';
import { WAYS } from './ways.mjs';

const TEXT = 'content/vi.md';

story('a text is seen however it is saved', {}, async ({ site, page }) => {
  const first = await site.read(TEXT);
  let round = 0;
  for (const [way, save] of Object.entries(WAYS)) {
    // Every text has as many bytes as the one before it.
    round += 1;
    const sentence = `Câu thứ ${String(round).padStart(2, '0')}.`;
    await save(site.path(TEXT), first.replace('Câu mở đầu.', sentence));
    await shows(page, 'article', sentence).catch(() => assert.fail(`not seen: ${way}`));
  }
});

story('what is added at the end of a text is seen', {}, async ({ site, page }) => {
  for (const line of ['Thêm một.', 'Thêm hai.', 'Thêm ba.']) {
    await site.append(TEXT, `\n${line}\n`);
    await shows(page, 'article p:last-of-type', line);
  }
});

story('a file that is touched, and not changed, loads nothing again', {}, async ({ site, page }) => {
  await stays(site, page, async () => {
    const now = new Date();
    for (const file of [TEXT, 'site.toml', 'themes/nho/templates/page.html']) await utimes(site.path(file), now, now);
    await site.write(TEXT, await site.read(TEXT));
  });
});

story('what nobody refers to and what editors leave lying about loads nothing again', {}, async ({ site, page }) => {
  await stays(site, page, async () => {
    await site.write('content/.vi.md.swp', 'b0VIM');
    await site.write('content/~$vi.md', 'Word');
    await site.write('content/Thumbs.db', 'Windows');
    await site.write('ghi-chu.txt', 'Việc cần làm');
  });
});
