// What the tests know of a finished site: its pages, and which of them show everything it has.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses of all pages of a finished site. */
export async function pagesOf(root) {
  const files = await readdir(root, { recursive: true });
  const pages = files.filter((file) => file.endsWith('index.html'));
  return pages.map((file) => `/${file.slice(0, -'index.html'.length)}`).sort();
}

/** The languages of this repository's site, and the folder of each; the first is the one it is written in. */
export async function languages() {
  const config = await readFile('site.toml', 'utf8');
  const root = config.match(/^root_language = "(.+?)"/m)[1];
  const tags = [...config.matchAll(/^\[languages\.(.+?)\]/gm)].map(([, tag]) => tag);
  return tags.map((tag) => ({ tag, home: tag === root ? '/' : `/${tag.toLowerCase()}/` }));
}

/** A few pages that together have every class of all those given: every template, every component. */
export async function samples(root, pages) {
  const seen = new Set();
  const chosen = [];
  for (const path of pages) {
    const html = await readFile(join(root, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    const classes = [...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => names.split(' '));
    const fresh = classes.filter((name) => !seen.has(name));
    if (fresh.length > 0) chosen.push(path);
    for (const name of fresh) seen.add(name);
  }
  return chosen;
}

/** Does something with each item, in a few pages of the browser at a time. */
export async function each(items, browser, options, work) {
  const rest = [...items];
  const worker = async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    while (rest.length > 0) await work(page, rest.shift());
    await context.close();
  };
  await Promise.all(Array.from({ length: 3 }, worker));
}
