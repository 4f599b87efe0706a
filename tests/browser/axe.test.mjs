// Accessibility as a machine can judge it, in the light and in the dark: on a few pages that show every template
// and component in every language of SITE, or those of LANGUAGES; on all pages if EVERY is set.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { each, pagesOf, samples } from './pages.mjs';
import { serve } from './serve.mjs';

const root = process.env.SITE;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LANGUAGES = process.env.LANGUAGES?.split(' ').filter(Boolean) ?? [];

let site;
let browser;

before(async () => {
  site = await serve(root);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  site?.close();
});

/** The pages of each language, its page for lost readers among them. */
async function byLanguage() {
  const lost = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('404.html'));
  const all = [...(await pagesOf(root)), ...lost.map((file) => `/${file}`)];
  const languages = new Map();
  for (const path of all) {
    const html = await readFile(root + (path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    const [, lang] = html.match(/<html lang="(.+?)"/);
    languages.set(lang, [...(languages.get(lang) ?? []), path]);
  }
  return languages;
}

test('axe finds nothing wrong, in the light or in the dark', async () => {
  const wrong = [];
  let seen = 0;
  for (const [lang, all] of await byLanguage()) {
    if (LANGUAGES.length > 0 && !LANGUAGES.includes(lang)) continue;
    const paths = process.env.EVERY ? all : await samples(root, all);
    for (const colorScheme of ['light', 'dark']) {
      await each(paths, browser, { colorScheme, reducedMotion: 'reduce' }, async (page, path) => {
        await page.goto(site.url + path);
        await page.evaluate(axe);
        const { violations } = await page.evaluate((values) => window.axe.run({ runOnly: { type: 'tag', values } }), TAGS);
        for (const { id, nodes } of violations) {
          wrong.push(`${path} (${colorScheme}) ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
        }
        seen += 1;
      });
    }
  }
  assert.ok(seen > 1);
  assert.deepEqual(wrong, []);
});
