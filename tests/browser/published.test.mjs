// This repository's own site where it was published, as its readers meet it: the home page, a place and an investment
// page in three languages, on every kind of server. `tests/browsed.rs` publishes it, and names each place and its
// address in SITES. SCREENSHOTS, if set, is a folder for pictures of it to look at.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';

const SITES = process.env.SITES.split(' ').map((site) => site.split('='));
const PAGES = ['', 'history/po-nagar/', 'invest/van-phong/'];
const LANGUAGES = { vi: '/', ko: '/ko/', en: '/en/' };
const screenshots = process.env.SCREENSHOTS;

let browser;

before(async () => {
  browser = await launch();
  if (screenshots) await mkdir(screenshots, { recursive: true });
});

after(() => browser?.close());

/** A page of the browser that notes whatever readers should not meet. */
async function open([name, url], wrong, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) wrong.push(`elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() !== 200) wrong.push(`${response.status()}: ${response.url()}`);
    // A storage sends no headers but those of its files.
    const policy = response.headers()['content-security-policy'];
    if (name !== 's3' && !policy) wrong.push(`no policy: ${response.url()}`);
  });
  // What a policy forbids is told there, and nowhere else.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  return page;
}

/** What a page is when all its pictures have come, or could not: a browser fetches those far below later. */
async function look() {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  return {
    lang: document.documentElement.lang,
    heading: document.querySelector('h1').innerText,
    // Without a style, a browser leaves 8 px around every page.
    styled: getComputedStyle(document.body).margin === '0px',
    pictures: pictures.filter((picture) => picture.naturalWidth > 0).length,
    missing: pictures.filter((picture) => picture.naturalWidth === 0).map((picture) => picture.src),
  };
}

for (const site of SITES) {
  const [name, url] = site;

  test(`${name}: pages come in three languages, with their style and their pictures`, async () => {
    const wrong = [];
    const page = await open(site, wrong);
    for (const [lang, home] of Object.entries(LANGUAGES)) {
      for (const path of PAGES) {
        const address = url + home + path;
        await page.goto(address);
        const { heading, pictures, ...found } = await page.evaluate(look);
        assert.deepEqual(found, { lang, styled: true, missing: [] }, address);
        assert.ok(heading.length > 3 && pictures > 0, address);
      }
    }
    assert.deepEqual(wrong, []);
    await page.context().close();
  });

  test(`${name}: an address that is none shows the 404 page of its language`, async () => {
    const wrong = [];
    const page = await open(site, wrong);
    const response = await page.goto(`${url}/ko/khong-co/`);
    assert.equal(response.status(), 404);
    const { lang, styled, missing } = await page.evaluate(look);
    assert.deepEqual({ lang, styled, missing }, { lang: 'ko', styled: true, missing: [] });
    const [told, ...others] = wrong.filter((text) => !text.startsWith('Failed to load resource'));
    assert.deepEqual([told, others], [`404: ${url}/ko/khong-co/`, []]);
    await page.context().close();
  });

  test(`${name}: pictures to look at`, { skip: !screenshots }, async () => {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [390, 1280]) {
        const page = await open(site, [], { colorScheme, viewport: { width, height: 844 } });
        for (const [lang, path] of Object.entries({ vi: '/', ko: '/ko/history/po-nagar/', en: '/en/invest/van-phong/' })) {
          await page.goto(url + path);
          await page.evaluate(look);
          await page.screenshot({ path: `${screenshots}/published.${name}.${lang}.${width}.${colorScheme}.png`, fullPage: true });
        }
        await page.context().close();
      }
    }
  });
}
