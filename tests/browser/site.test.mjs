// This repository's own site as its readers meet it, in a real browser: every page in every language.
// SITE names the finished site; SCREENSHOTS, if set, a folder for pictures of it to look at.
import assert from 'node:assert/strict';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { each, languages, pagesOf } from './pages.mjs';
import { serve } from './serve.mjs';

const root = process.env.SITE;
const screenshots = process.env.SCREENSHOTS;
const LANGUAGES = await languages();
const [SOURCE] = LANGUAGES;
// A telephone held upright and sideways, a tablet, a desk.
const WIDTHS = [320, 390, 500, 768, 1024, 1280];

let site;
let browser;
let pages;

before(async () => {
  site = await serve(root);
  browser = await launch();
  pages = await pagesOf(root);
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

test('every page that is written is there in every language', async () => {
  const files = await readdir('content', { recursive: true });
  const written = files.filter((file) => file.split('/').pop() === `${SOURCE.tag}.md`);
  const paths = written.map((file) => file.slice(0, -`${SOURCE.tag}.md`.length));
  const expected = LANGUAGES.flatMap(({ home }) => paths.map((path) => home + path));
  assert.deepEqual(pages, expected.sort());
});

test('no page is wider than the window, asks a third party, fails to load anything, or does what its policy forbids', async () => {
  const wrong = [];
  const listening = new Set();
  await each(pages, browser, {}, async (page, path) => {
    if (!listening.has(page)) {
      page.on('request', (request) => {
        if (!request.url().startsWith(site.url)) wrong.push(`third party: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
        if (!response.headers()['content-security-policy']) wrong.push(`no policy: ${response.url()}`);
      });
      // What a policy forbids is told there, and nowhere else.
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(`${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => wrong.push(String(error)));
      listening.add(page);
    }
    await page.goto(site.url + path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wrong.push(`${path} is ${over} px wider than ${width}`);
    }
  });
  assert.deepEqual(wrong, []);
});

test('a script or a style in a page does nothing: the policy is the one that the browser keeps to', async () => {
  const { page, close } = await open();
  await page.route('**/history/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</body>',
      '<script>document.title = "run"</script><p id="styled" style="color:rgb(1, 2, 3)">x</p></body>',
    );
    await route.fulfill({ response, body });
  });
  const told = [];
  page.on('console', (message) => told.push(message.text()));
  await page.goto(`${site.url}/history/`);
  assert.notEqual(await page.title(), 'run');
  assert.notEqual(await page.locator('#styled').evaluate((found) => getComputedStyle(found).color), 'rgb(1, 2, 3)');
  assert.equal(told.filter((text) => text.includes('Content Security Policy')).length, 2);
  await close();
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
  const text = await readFile(`content/${SOURCE.tag}.md`, 'utf8');
  const named = text.match(/^::frieze\{pages="(.+?)"\}/m)[1].split(' ');
  const { page, close } = await open();
  for (const { tag, home } of LANGUAGES) {
    await page.goto(site.url + home);
    const stories = await page.locator('.frieze a').evaluateAll((links) => links.map((link) => link.href));
    assert.deepEqual(stories, named.map((key) => `${site.url}${home}${key}/`));
    for (const story of stories) {
      await page.goto(story);
      assert.equal(await page.locator('html').getAttribute('lang'), tag);
      assert.ok((await page.locator('article').innerText()).length > 300, story);
      assert.ok((await page.locator('ol.src li').count()) > 0, `${story} has its sources`);
    }
  }
  await close();
});

test('a page that no native reader has seen says so, the original does not', async () => {
  const { page, close } = await open();
  for (const { tag, home } of LANGUAGES) {
    await page.goto(`${site.url}${home}invest/van-phong/`);
    assert.equal(await page.locator('.notice').count(), tag === SOURCE.tag ? 0 : 1, tag);
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
      await each(pages, browser, { colorScheme, viewport: { width, height: 844 } }, async (page, path) => {
        await page.goto(site.url + path);
        await page.evaluate(() => document.querySelectorAll('img').forEach((img) => (img.loading = 'eager')));
        await page.waitForLoadState('networkidle');
        const name = path === '/' ? SOURCE.tag : path.slice(1, -1).replaceAll('/', '.');
        await page.screenshot({ path: `${screenshots}/${name}.${width}.${colorScheme}.png`, fullPage: true });
      });
    }
  }
});
