// Folders that come, go and move, and a connection that breaks: the page follows by itself.
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { isWide, panelSays, shows } from './look.mjs';
import { story } from './stage.mjs';

const LOST = 'Không có trang này';
const text = (title, words) => `---\ntitle: ${title}\nsummary: Mới.\n---\n${words}\n`;

story('a page comes, is written on, renamed, moved and deleted', {}, async ({ site, page, context }) => {
  const old = await context.newPage();
  await old.goto(`${site.url}/moi/`);
  await shows(old, 'h1', LOST);
  await site.write('content/moi/vi.md', text('Trang mới', 'Vừa viết.'));
  await shows(old, 'article', 'Vừa viết.');
  await shows(page, 'nav', 'Trang mới');
  await site.edit('content/moi/vi.md', 'Vừa viết.', 'Viết thêm.');
  await shows(old, 'article', 'Viết thêm.');

  await rename(site.path('content/moi'), site.path('content/khac'));
  await shows(old, 'h1', LOST);
  await page.goto(`${site.url}/khac/`);
  await shows(page, 'article', 'Viết thêm.');
  await site.edit('content/khac/vi.md', 'Viết thêm.', 'Sau khi đổi tên.');
  await shows(page, 'article', 'Sau khi đổi tên.');

  await rename(site.path('content/khac'), site.path('content/dao/khac'));
  await shows(page, 'h1', LOST);
  await page.goto(`${site.url}/dao/khac/`);
  await site.edit('content/dao/khac/vi.md', 'Sau khi đổi tên.', 'Sau khi chuyển.');
  await shows(page, 'article', 'Sau khi chuyển.');

  await rm(site.path('content/dao/khac'), { recursive: true });
  await shows(page, 'h1', LOST);
});

story('a folder of pages is copied in whole, deep folders at once', {}, async ({ site, page }) => {
  await page.goto(`${site.url}/a/b/c/`);
  await site.write('../nguon/b/c/vi.md', text('Sâu', 'Ba tầng.'));
  await site.write('../nguon/vi.md', text('Trên', 'Tầng một.'));
  await site.write('../nguon/b/vi.md', text('Giữa', 'Tầng hai.'));
  await cp(site.path('../nguon'), site.path('content/a'), { recursive: true });
  await shows(page, 'article', 'Ba tầng.');
  await site.edit('content/a/b/c/vi.md', 'Ba tầng.', 'Tầng ba.');
  await shows(page, 'article', 'Tầng ba.');
});

story('the folder of all texts is renamed away and back, and still seen into', {}, async ({ site, page }) => {
  await rename(site.path('content'), site.path('../cat-tam'));
  await panelSays(page, 'The site has no home page.');
  await rename(site.path('../cat-tam'), site.path('content'));
  await shows(page, 'article', 'Câu mở đầu.');
  await site.edit('content/vi.md', 'Câu mở đầu.', 'Câu sau đó.');
  await shows(page, 'article', 'Câu sau đó.');
});

story('folders that were not there when the program began are seen into', {
  before: async (site) => {
    for (const folder of ['static', 'locales']) await rename(site.path(folder), site.path(`../${folder}`));
  },
}, async ({ site, page }) => {
  for (const folder of ['locales', 'static']) {
    await mkdir(site.path(folder));
    await cp(site.path(`../${folder}`), site.path(folder), { recursive: true });
  }
  await shows(page, 'footer', 'Xin chào');
  await isWide(page, '#logo', 16);
  await site.edit('locales/vi/site.ftl', 'Xin chào', 'Mời vào');
  await shows(page, 'footer', 'Mời vào');
  await site.edit('static/logo.svg', 'width="16"', 'width="61"');
  await isWide(page, '#logo', 61);
});

story('a program that was ended and began again is found again', {}, async ({ site, page }) => {
  await site.kill();
  await site.edit('content/vi.md', 'Câu mở đầu.', 'Câu viết khi chương trình nghỉ.');
  await site.start([], site.port);
  await shows(page, 'article', 'Câu viết khi chương trình nghỉ.');
  await site.edit('content/vi.md', 'Câu viết khi chương trình nghỉ.', 'Câu viết sau đó.');
  await shows(page, 'article', 'Câu viết sau đó.');
});

story('what was saved while the connection was away is seen when it is back', {}, async ({ site, page, context }) => {
  await context.setOffline(true);
  await site.edit('content/vi.md', 'Câu mở đầu.', 'Câu viết khi mất mạng.');
  await context.setOffline(false);
  await shows(page, 'article', 'Câu viết khi mất mạng.');
  await site.edit('content/vi.md', 'Câu viết khi mất mạng.', 'Câu viết sau đó.');
  await shows(page, 'article', 'Câu viết sau đó.');
});

/** Puts a page behind another window or another tab, as the browser of a test does not by itself. */
const hide = (page, hidden) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

story('pages that nobody looks at wait, however many, and are right once they are looked at', {}, async ({ site, page, context }) => {
  // Browsers allow six connections to a program: pages in view hold one each, those behind them none.
  const behind = [page];
  await hide(page, true);
  for (let count = 1; count < 9; count += 1) {
    const tab = await context.newPage();
    await tab.goto(`${site.url}/`);
    await hide(tab, true);
    behind.push(tab);
  }
  const before = await context.newPage();
  await before.goto(`${site.url}/`);
  await site.edit('content/vi.md', 'Câu mở đầu.', 'Câu viết khi bị che.');
  await shows(before, 'article', 'Câu viết khi bị che.');
  await hide(before, true);
  for (const tab of behind) {
    await shows(tab, 'article', 'Câu mở đầu.');
    await hide(tab, false);
    await shows(tab, 'article', 'Câu viết khi bị che.');
    await hide(tab, true);
  }
});
