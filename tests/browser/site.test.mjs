// This repository's own site as its readers meet it, in a real browser: every page in every language.
// SITE names the finished site; SCREENSHOTS, if set, a folder for pictures of it to look at.
import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const root = process.env.SITE;
const screenshots = process.env.SCREENSHOTS;
const LANGUAGES = ['vi', 'en', 'ko', 'ru', 'zh-Hans', 'ja'];

let site;
let browser;
let pages;

before(async () => {
  site = await serve(root);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const files = await readdir(root, { recursive: true });
  pages = files.filter((file) => file.endsWith('index.html')).map((file) => `/${file.slice(0, -'index.html'.length)}`);
  assert.equal(pages.length, 7 * LANGUAGES.length);
  if (screenshots) await mkdir(screenshots, { recursive: true });
});

after(async () => {
  await browser?.close();
  site?.close();
});

async function open(options) {
  const context = await browser.newContext(options);
  return { page: await context.newPage(), close: () => context.close() };
}

test('no page is wider than the window, asks a third party, or fails to load anything', async () => {
  for (const width of [320, 390, 1280]) {
    const { page, close } = await open({ viewport: { width, height: 844 } });
    const wrong = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) wrong.push(`third party: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
    });
    page.on('pageerror', (error) => wrong.push(String(error)));
    for (const path of pages) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wrong.push(`${path} is ${over} px wider than ${width}`);
    }
    await close();
    assert.deepEqual(wrong, []);
  }
});

test('the language switcher stays on the page, from the keyboard and without scripts', async () => {
  const { page, close } = await open({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}/history/po-nagar/`);
  await page.locator('details.lang summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('details.lang a[lang=ko]').click();
  assert.equal(new URL(page.url()).pathname, '/ko/history/po-nagar/');
  assert.equal(await page.locator('html').getAttribute('lang'), 'ko');
  await close();
});

test('a reader finds every story from the home page, in the same language', async () => {
  const { page, close } = await open();
  for (const lang of LANGUAGES) {
    const home = lang === 'vi' ? '/' : `/${lang.toLowerCase()}/`;
    await page.goto(site.url + home);
    const stories = await page.locator('.frieze a').evaluateAll((links) => links.map((link) => link.href));
    assert.equal(stories.length, 3, lang);
    for (const story of stories) {
      await page.goto(story);
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      assert.ok((await page.locator('article').innerText()).length > 300, story);
      assert.ok((await page.locator('ol.src li').count()) >= 5, `${story} has its sources`);
    }
  }
  await close();
});

test('a page that no native reader has seen says so, the original does not', async () => {
  const { page, close } = await open();
  for (const lang of LANGUAGES) {
    await page.goto(`${site.url}${lang === 'vi' ? '' : `/${lang.toLowerCase()}`}/invest/van-phong/`);
    assert.equal(await page.locator('.notice').count(), lang === 'vi' ? 0 : 1, lang);
  }
  await close();
});

test('an address that is none shows the 404 page', async () => {
  const { page, close } = await open();
  const response = await page.goto(`${site.url}/khong-co/`);
  assert.equal(response.status(), 404);
  assert.match(await page.locator('h1').innerText(), /Không có trang này/);
  await close();
});

test('pictures of the site to look at', { skip: !screenshots }, async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [390, 1280]) {
      const { page, close } = await open({ colorScheme, viewport: { width, height: 844 } });
      for (const path of pages) {
        await page.goto(site.url + path, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.querySelectorAll('img').forEach((img) => (img.loading = 'eager')));
        await page.waitForLoadState('networkidle');
        const name = path === '/' ? 'vi' : path.slice(1, -1).replaceAll('/', '.');
        await page.screenshot({ path: `${screenshots}/${name}.${width}.${colorScheme}.png`, fullPage: true });
      }
      await close();
    }
  }
});
