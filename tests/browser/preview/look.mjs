// What somebody sees who has a page open and touches nothing.
import assert from 'node:assert/strict';
import { until } from './stage.mjs';

/** Waits until an element shows a text. */
export async function shows(page, selector, text) {
  await page.locator(selector).filter({ hasText: text }).first().waitFor();
}

/** Waits until nothing in the page matches. */
export const lacks = (page, selector) => page.locator(selector).waitFor({ state: 'detached' });

/** Waits until a picture is so wide, as its file says. */
export const isWide = (page, selector, width) =>
  page.waitForFunction(([at, wanted]) => document.querySelector(at)?.naturalWidth === wanted, [selector, width]);

/** The colour of the text. */
const color = (page) => page.evaluate(() => getComputedStyle(document.body).color).catch(() => '');

let shade = 0;

/** Changes the stylesheet, and waits until that is seen: what was saved before has been seen by then. */
export async function restyle(site, page) {
  shade += 1;
  const next = `rgb(${shade}, 0, 0)`;
  const sheet = 'themes/nho/static/site.css';
  await site.write(sheet, (await site.read(sheet)).replace(/rgb\(.+?\)/, next));
  await until(async () => (await color(page)) === next);
}

/** Does something that the open page must not be loaded again for, a new stylesheet included. */
export async function stays(site, page, act) {
  await page.evaluate(() => (window.mark = 'untouched'));
  await act();
  await restyle(site, page);
  assert.equal(await page.evaluate(() => window.mark), 'untouched', 'the page was loaded again');
}

/** What lies over a page that something is wrong with. */
export const panel = (page) => page.locator('.hy-panel');

/** Waits for the panel, and that it says all of this. */
export async function panelSays(page, ...texts) {
  for (const text of texts) await panel(page).filter({ hasText: text }).waitFor();
}

export const panelCloses = (page) => lacks(page, '.hy-panel');
