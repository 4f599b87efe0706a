// Mistakes: the last good page stays under a list of what to mend, which closes by itself.
import assert from 'node:assert/strict';
import { panel, panelCloses, panelSays, shows } from './look.mjs';
import { story, until } from './stage.mjs';

/** A mistake: the file, what is put in the place of what, where it is said to be, and what that does to the page. */
const MISTAKES = [
  { file: 'site.toml', from: 'theme = "nho"', to: 'theme = ', line: 8 },
  { file: 'site.toml', from: 'root_language = "vi"', to: 'root_language = "ko"', line: 5 },
  { file: 'themes/nho/templates/page.html', from: '{%- endif %}', to: '{%- endiff %}', line: 7 },
  { file: 'themes/nho/templates/page.html', from: '{{ page.title }}</h1>', to: '{{ page.titel }}</h1>', line: 4 },
  { file: 'themes/nho/components/box.html', from: '{{ label }}', to: '{{ label', line: 2 },
  { file: 'content/vi.md', from: 'title: Trang nhà', to: 'titel: Trang nhà', line: 2 },
  { file: 'content/vi.md', from: '](dao/)', to: '](dap/)', line: 7 },
  { file: 'content/vi.md', from: ':fact[area]', to: ':fact[aera]', line: 7 },
  { file: 'locales/vi/site.ftl', from: 'greeting = Xin chào', to: 'greeting Xin chào', line: 1 },
  { file: 'data/facts.toml', from: 'value = 8555', to: 'value = ', line: 2 },
];

story('each mistake is told with its place and the way out, and is gone once mended', {}, async ({ site, page }) => {
  let sentence = 'Câu mở đầu.';
  for (const [round, { file, from, to, line }] of MISTAKES.entries()) {
    const what = `${file}: ${to}`;
    const good = await page.locator('article').innerText();
    await site.edit(file, from, to);
    await panelSays(page, file, `Line ${line}`, 'Way out:').catch(async () =>
      assert.fail(`not told: ${what}\n${await panel(page).allInnerTexts()}`),
    );
    assert.equal(await page.locator('article').innerText(), good, `the last good text stays: ${what}`);
    await site.edit(file, to, from);
    await panelCloses(page).catch(() => assert.fail(`does not close: ${what}`));
    await site.edit('content/vi.md', sentence, `Câu số ${round}.`);
    sentence = `Câu số ${round}.`;
    await shows(page, 'article', sentence);
  }
});

story('a page that never was right appears once it is mended', {
  before: (site) => site.edit('site.toml', 'theme = "nho"', 'theme = "khac"'),
}, async ({ site, page }) => {
  await shows(page, 'h1', 'This page cannot be shown yet');
  await shows(page, '.hy-list', 'site.toml');
  await site.edit('site.toml', 'theme = "khac"', 'theme = "nho"');
  await shows(page, 'article', 'Câu mở đầu.');
});

story('Escape folds the panel and unfolds it', {}, async ({ site, page }) => {
  await site.edit('content/vi.md', '](dao/)', '](dap/)');
  const list = panel(page).locator('.hy-list');
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await list.waitFor();
  await panel(page).getByRole('button', { name: 'Fold' }).click();
  await list.waitFor({ state: 'hidden' });
  // It stays folded while somebody goes on making mistakes.
  await site.edit('content/vi.md', 'summary:', 'sumary:');
  await panelSays(page, '2 things to mend');
  await list.waitFor({ state: 'hidden' });
});

story('a panel that was folded stays so while the page is written on', {}, async ({ site, page }) => {
  await site.edit('locales/vi/site.ftl', 'greeting = Xin chào', 'greeting Xin chào');
  const list = panel(page).locator('.hy-list');
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await site.edit('content/vi.md', 'Câu mở đầu.', 'Câu tiếp theo.');
  await shows(page, 'article', 'Câu tiếp theo.');
  await panel(page).locator('.hy-folded').waitFor();
  assert.ok(await list.isHidden());
  // Another mistake is another panel.
  await site.edit('locales/vi/site.ftl', 'greeting Xin chào', 'greeting = Xin chào');
  await panelCloses(page);
  await site.edit('data/facts.toml', 'value = 8555', 'value = ');
  await list.waitFor();
});

story('what a text says is shown in the panel and never run', {}, async ({ site, page }) => {
  const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>';
  await site.append('content/vi.md', `\n[${evil}](/${encodeURIComponent(evil)}/) [x](</${evil}/>) :fact[${evil}] :${evil}[x]\n`);
  await panelSays(page, '<img src=x onerror=');
  assert.equal(await panel(page).locator('img, script').count(), 0);
  await site.edit('site.toml', 'theme = "nho"', `theme = "${evil.replaceAll('"', "'")}"`);
  await panelSays(page, 'site.toml', '<script>');
  assert.equal(await panel(page).locator('img, script').count(), 0);
  await site.edit('locales/vi/site.ftl', 'greeting = Xin chào', `greeting = { ${evil} }`);
  await panelSays(page, 'locales/vi/site.ftl');
  assert.equal(await panel(page).locator('img, script').count(), 0);
  await until(() => page.evaluate(() => document.readyState === 'complete'));
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});
