// The overview: who may open it, what it tells, and that it keeps up by itself.
import assert from 'node:assert/strict';
import { chmod, readFile } from 'node:fs/promises';
import { shows } from './look.mjs';
import { story, until } from './stage.mjs';

story('the overview opens by a link that opens once', {}, async ({ site, page, browser }) => {
  const link = await site.overview();
  await page.goto(link);
  await page.waitForURL(`${site.url}/_haiyen/`);
  await shows(page, 'h1', 'Overview');
  // Whoever is in may use it again; nobody else may.
  await page.goto(link);
  await shows(page, 'h1', 'Overview');
  const stranger = await browser.newPage();
  await stranger.goto(link);
  await shows(stranger, 'h1', 'This link has been used');
  await stranger.goto(`${site.url}/_haiyen/`);
  await shows(stranger, 'h1', 'This preview is not open to you');
  // The program has told of another link meanwhile.
  const next = await until(async () => (await site.overview()) !== link && site.overview());
  // A link in a letter or a message is one of another site's.
  await stranger.goto('about:blank');
  await stranger.setContent(`<a href="${next}">here</a>`);
  await stranger.click('a');
  await shows(stranger, 'h1', 'Overview');
  await stranger.close();
});

story('it tells what was saved last, and counts what is wrong while that is broken and mended', {}, async ({ site, page }) => {
  await site.openOverview(page);
  const count = page.locator('.hy-counts');
  const first = page.locator('.hy-recent > li').first();
  await page.evaluate(() => (window.mark = 'stays'));
  await count.filter({ hasText: '0 errors' }).filter({ hasText: '1 warning' }).filter({ hasText: '2 notes' }).waitFor();

  await site.edit('content/dao/en.md', 'summary:', 'colour: teal\nsummary:');
  await first.filter({ hasText: 'content/dao/en.md' }).filter({ hasText: 'colour' }).waitFor();
  await count.filter({ hasText: '1 error' }).waitFor();
  assert.match(await page.title(), /^\(1\)/);
  // What only the finished page tells is counted too.
  await site.edit('content/vi.md', '](dao/)', '](dao/#khong-co)');
  await first.filter({ hasText: 'content/vi.md' }).filter({ hasText: 'khong-co' }).waitFor();
  await count.filter({ hasText: '2 errors' }).waitFor();
  await site.edit('site.toml', 'theme = "nho"', 'theme = "to"');
  await shows(page, '.hy-blocked', 'There is an error in site.toml');
  await site.edit('site.toml', 'theme = "to"', 'theme = "nho"');
  await page.locator('.hy-blocked').waitFor({ state: 'detached' });

  await site.edit('content/vi.md', '](dao/#khong-co)', '](dao/)');
  await count.filter({ hasText: '1 error' }).waitFor();
  await site.edit('content/dao/en.md', 'colour: teal\n', '');
  await count.filter({ hasText: '0 errors' }).waitFor();
  await first.filter({ hasText: 'content/dao/en.md' }).filter({ hasText: 'Nothing to mend.' }).waitFor();
  assert.equal(await page.evaluate(() => window.mark), 'stays');
});

/** Goes on to an element, as people do who use no mouse. */
async function tabTo(page, id) {
  await until(async () => {
    await page.keyboard.press('Tab');
    return page.evaluate((wanted) => document.activeElement.id === wanted, id);
  });
}

story('problems are chosen and pages searched by the keyboard alone', {}, async ({ site, page }) => {
  await site.openOverview(page);
  const problems = page.locator('#problems .hy-p');
  await until(async () => (await problems.count()) === 3);
  await tabTo(page, 'f-kind');
  await page.keyboard.press('ArrowDown');
  await until(async () => (await problems.count()) === 1);
  // The list is a new one, and the keyboard is where it was.
  await until(() => page.evaluate(() => document.activeElement.id === 'f-kind'));
  await tabTo(page, 'f-all');
  await page.keyboard.press('Enter');
  await until(async () => (await problems.count()) === 3);

  const rows = page.locator('.hy-matrix tbody tr');
  assert.equal(await rows.count(), 4);
  await tabTo(page, 'f-q');
  await page.keyboard.type('chợ');
  await page.keyboard.press('Enter');
  await until(async () => (await rows.count()) === 1);
  await shows(page, '.hy-matrix', 'Tiếng Việt for now');
});

story('each cell of the table of pages leads to what readers see there', {}, async ({ site, page, context }) => {
  await site.openOverview(page);
  const cells = page.locator('.hy-matrix td a');
  const links = await cells.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.deepEqual(links, ['/', '/en/', '/cho/', '/en/cho/', '/dao/', '/en/dao/']);
  for (const link of links) assert.equal((await context.request.get(site.url + link)).status(), 200, link);
  await cells.nth(3).click();
  await shows(page, '.notice', 'Shown in Tiếng Việt for now.');
});

story('a file is opened where its mistake is, from the overview and from its page', {
  flags: (site) => ['--editor', `${site.path('../editor')} {file} {line}`],
  before: async (site) => {
    await site.write('../editor', '#!/bin/sh\nprintf "%s " "$@" >> "$(dirname "$0")/opened"\n');
    await chmod(site.path('../editor'), 0o755);
  },
}, async ({ site, page }) => {
  const opened = () => readFile(site.path('../opened'), 'utf8').catch(() => '');
  await site.edit('content/vi.md', '](dao/)', '](dap/)');
  await page.getByRole('button', { name: 'Open and mend: content/vi.md, line 7' }).click();
  const once = `${site.path('content/vi.md')} 7 `;
  await until(async () => (await opened()) === once);
  await site.openOverview(page);
  await page.locator('#problems').getByRole('button', { name: 'Open and mend: content/vi.md, line 7' }).click();
  await shows(page, '#say', 'The file is open.');
  await until(async () => (await opened()) === once + once);
  await page.locator('#figures').getByRole('button', { name: 'Open and mend: data/facts.toml' }).click();
  await until(async () => (await opened()) === `${once}${once}${site.path('data/facts.toml')} 1 `);
});
