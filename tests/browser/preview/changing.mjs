// Whatever kind of file is changed, the pages that it has a part in show it.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { isWide, panelCloses, panelSays, restyle, shows, stays } from './look.mjs';
import { story } from './stage.mjs';

const drawing = (width) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"/>`;

story('a title is seen on the page and in the menus of others', {}, async ({ site, page, context }) => {
  const island = await context.newPage();
  await island.goto(`${site.url}/dao/`);
  await site.edit('content/dao/vi.md', 'title: Hòn Tre', 'title: Hòn Lớn');
  await shows(page, 'nav', 'Hòn Lớn');
  await shows(island, 'h1', 'Hòn Lớn');
  assert.equal(await island.title(), 'Hòn Lớn · Vịnh xanh');
});

story('pictures are seen: other bytes, a new one, and one of the whole site', {}, async ({ site, page }) => {
  await page.goto(`${site.url}/dao/`);
  await isWide(page, 'article img', 40);
  await site.write('content/dao/dao.svg', drawing(77));
  await isWide(page, 'article img', 77);

  await site.append('content/dao/vi.md', '\n![Bến tàu](ben.svg)\n');
  await panelSays(page, 'ben.svg', 'content/dao/vi.md');
  await site.write('content/dao/ben.svg', drawing(55));
  await isWide(page, 'article p:last-of-type img', 55);
  await panelCloses(page);

  await isWide(page, '#logo', 16);
  await site.write('static/logo.svg', drawing(33));
  await isWide(page, '#logo', 33);
});

story('figures, words and the name of the site are seen', {}, async ({ site, page }) => {
  await shows(page, 'article', '8.555 km²');
  await site.edit('data/facts.toml', '8555', '9012');
  await shows(page, 'article', '9.012 km²');
  await site.edit('locales/vi/site.ftl', 'Xin chào', 'Mời vào');
  await shows(page, 'footer', 'Mời vào');
  await site.edit('site.toml', 'Vịnh xanh', 'Vịnh biếc');
  await shows(page, '#site', 'Vịnh biếc');
});

story('templates and components are seen, the site’s own before those of the theme', {}, async ({ site, page }) => {
  await site.edit('themes/nho/templates/page.html', '<h1>', '<h1 class="new">');
  await page.locator('h1.new').waitFor();
  await site.edit('themes/nho/components/box.html', '<aside>', '<aside>Hộp: ');
  await shows(page, 'aside', 'Hộp: Khung');
  await site.write('templates/page.html', '{% extends "nho/page.html" %}{% block main %}<h2>Của trang</h2>{{ super() }}{% endblock %}');
  await shows(page, 'h2', 'Của trang');
  await site.write('components/box.html', '{% component box(label: string) %}<aside>{{ label }} riêng</aside>{% endcomponent box %}');
  await shows(page, 'aside', 'Khung riêng');
  await rm(site.path('templates'), { recursive: true });
  await page.locator('h2').waitFor({ state: 'detached' });
  await shows(page, 'aside', 'Khung riêng');
});

story('another stylesheet is put on while the page stays as it is', {}, async ({ site, page }) => {
  await page.evaluate(() => (window.mark = 'stays'));
  for (let round = 0; round < 3; round += 1) await restyle(site, page);
  assert.equal(await page.evaluate(() => window.mark), 'stays');
  assert.equal(await page.locator('link[rel=stylesheet]').count(), 1);
  // And the page is up to date: the next change of its text is one reload.
  await site.edit('content/vi.md', 'Câu mở đầu', 'Câu khác');
  await shows(page, 'article', 'Câu khác');
  assert.equal(await page.evaluate(() => window.mark), undefined);
});

story('a text of another page loads nothing again', {}, async ({ site, page }) => {
  await stays(site, page, () => site.edit('content/dao/vi.md', 'lớn nhất', 'to nhất'));
});

story('a long page stays where its reader was', {}, async ({ site, page }) => {
  const long = Array.from({ length: 200 }, (_, number) => `Đoạn ${number}.`).join('\n\n');
  await site.append('content/vi.md', `\n${long}\n`);
  await shows(page, 'article', 'Đoạn 199.');
  await page.evaluate(() => scrollTo(0, 2345));
  await site.append('content/vi.md', '\nĐoạn cuối.\n');
  await shows(page, 'article', 'Đoạn cuối.');
  await page.waitForFunction(() => scrollY === 2345);
});

story('whoever asks is led to the page that was saved', { flags: ['--follow'] }, async ({ site, page }) => {
  await site.edit('content/dao/vi.md', 'lớn nhất', 'to nhất');
  await page.waitForURL(`${site.url}/dao/`);
  await shows(page, 'article', 'to nhất');
  await site.edit('content/dao/en.md', 'largest', 'biggest');
  await page.waitForURL(`${site.url}/en/dao/`);
  await shows(page, 'article', 'biggest');
  // Once there, one may go elsewhere: only what is saved next leads on.
  await page.goto(`${site.url}/`);
  await stays(site, page, () => {});
  assert.equal(page.url(), `${site.url}/`);
});
