// What a preview shows beside the site as it will be published, and how its own pages are for everybody.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { panelSays, shows } from './look.mjs';
import { story } from './stage.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

story('a draft is not there', {}, async ({ site, page }) => {
  assert.equal((await page.goto(`${site.url}/nhap/`)).status(), 404);
  await site.edit('content/nhap/vi.md', 'draft: true\n', '');
  await shows(page, 'article', 'Còn viết dở.');
});

story('a draft is shown to whoever asks', { flags: ['--drafts'] }, async ({ site, page }) => {
  assert.equal((await page.goto(`${site.url}/nhap/`)).status(), 200);
  await shows(page, 'article', 'Còn viết dở.');
  await site.openOverview(page);
  await page.locator('.hy-matrix .hy-c-draft a').first().click();
  await shows(page, 'article', 'Còn viết dở.');
});

story('a language in accented, longer words', { flags: ['--pseudo'] }, async ({ site, page }) => {
  await page.goto(`${site.url}/qps-ploc/dao/`);
  const written = 'Đảo lớn nhất vịnh.';
  const shown = await page.locator('article p').first().innerText();
  assert.equal(await page.locator('html').getAttribute('lang'), 'qps-Ploc');
  assert.ok(shown.length > written.length && !shown.includes('vịnh'), shown);
  await site.edit('content/dao/vi.md', written, 'Đảo.');
  await page.waitForFunction((before) => document.querySelector('article p').innerText.length < before, shown.length);
});

story('every language from right to left', { flags: ['--rtl'] }, async ({ site, page }) => {
  for (const path of ['/', '/en/dao/']) {
    await page.goto(site.url + path);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.equal(await page.locator('article').evaluate((text) => getComputedStyle(text).direction), 'rtl');
  }
});

story('without being asked, none of that', {}, async ({ site, page }) => {
  assert.equal((await page.goto(`${site.url}/qps-ploc/`)).status(), 404);
  await page.goto(`${site.url}/`);
  assert.equal(await page.locator('html').getAttribute('dir'), 'ltr');
});

/** What axe finds wrong with what is seen, in the light and in the dark. */
async function wrong(page, what) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate(() => window.axe.run());
    assert.ok(passes.length > 5);
    for (const { id, nodes } of violations) {
      found.push(`${what} (${colorScheme}) ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    }
  }
  return found;
}

story('axe finds nothing wrong with the program’s own pages', {}, async ({ site, page }) => {
  const found = [];
  const link = await site.overview();
  await site.edit('content/vi.md', '](dao/)', '](dap/)');
  await panelSays(page, 'Way out:');
  found.push(...(await wrong(page, 'panel')));
  await page.keyboard.press('Escape');
  found.push(...(await wrong(page, 'folded panel')));
  await page.goto(`${site.url}/_haiyen/`);
  await shows(page, 'h1', 'This preview is not open to you');
  found.push(...(await wrong(page, 'notice')));
  await page.goto(link);
  await shows(page, '.hy-counts', '1 error');
  found.push(...(await wrong(page, 'overview')));
  await page.goto(`${site.url}/_haiyen/?kind=khong-co&q=khong-co`);
  found.push(...(await wrong(page, 'overview of nothing')));
  assert.deepEqual(found, []);
});

story('axe finds nothing wrong with a site that never was right', {
  before: (site) => site.edit('site.toml', 'theme = "nho"', 'theme = "khac"'),
}, async ({ page }) => {
  await shows(page, 'h1', 'This page cannot be shown yet');
  assert.deepEqual(await wrong(page, 'problem page'), []);
});
