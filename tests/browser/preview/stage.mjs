// A preview to act in: the built program over a copy of preview-site, and a browser with a page open.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../browser.mjs';

const PROGRAM = resolve(process.env.HAIYEN ?? 'target/debug/haiyen');
const SAMPLE = join(import.meta.dirname, '../preview-site');
/** No wait is longer; most end at once. */
const PATIENCE = 10_000;

let browser;
after(() => browser?.close());

/** A site that is being previewed. */
class Site {
  #program;
  #said = '';

  constructor(folder) {
    this.folder = folder;
  }

  async start(flags = [], port = 0) {
    this.#said = '';
    const asked = ['serve', '--root', this.folder, '--port', port, '--ui-lang', 'en', '--today', '2026-11-23', ...flags];
    this.#program = spawn(PROGRAM, asked.map(String), { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#program.stderr.on('data', (text) => (this.#said += text));
    const [, url] = await this.says(/Preview: (http:\S+?)\/\s/);
    this.url = url;
    this.port = Number(new URL(url).port);
  }

  /** Waits until the program has said something; the last time counts. */
  async says(pattern) {
    const found = await until(() => [...this.#said.matchAll(new RegExp(pattern, 'g'))].pop() ?? this.#ended());
    assert.ok(found !== 'ended', `the program ended: ${this.#said}`);
    return found;
  }

  #ended() {
    return this.#program.exitCode === null && this.#program.signalCode === null ? undefined : 'ended';
  }

  /** Opens the overview. */
  async openOverview(page) {
    await page.goto(await this.overview());
    await page.waitForURL(`${this.url}/_haiyen/`);
  }

  /** The link that opens the overview, once. */
  async overview() {
    return (await this.says(/http:\S+\/_haiyen\/open\/[0-9a-f]+/))[0];
  }

  async kill() {
    assert.equal(this.#ended(), undefined, `the program ended by itself: ${this.#said}`);
    const ended = new Promise((done) => this.#program.once('exit', done));
    this.#program.kill('SIGKILL');
    await ended;
  }

  path(name) {
    return join(this.folder, name);
  }

  read(name) {
    return readFile(this.path(name), 'utf8');
  }

  async write(name, content) {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), content);
  }

  append(name, text) {
    return appendFile(this.path(name), text);
  }

  /** Puts something else in the place of a piece of a file. */
  async edit(name, from, to) {
    const text = await this.read(name);
    assert.ok(text.includes(from), `${name} has ${from}`);
    await this.write(name, text.replace(from, () => to));
  }
}

/** Waits until a question has an answer. */
export async function until(ask) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    assert.ok(Date.now() < end, `waited in vain for: ${ask}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** A test in which somebody writes and somebody looks. Whatever happens, the program goes on. */
export function story(title, { flags = [], options = {}, before = () => {} }, tell) {
  test(title, async () => {
    browser ??= await launch();
    // What a test lays beside the site goes with it.
    const folder = await mkdtemp(join(tmpdir(), 'haiyen-preview-'));
    const site = new Site(join(folder, 'site'));
    await cp(SAMPLE, site.folder, { recursive: true });
    await before(site);
    const context = await browser.newContext(options);
    context.setDefaultTimeout(PATIENCE);
    try {
      await site.start(typeof flags === 'function' ? flags(site) : flags);
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`${site.url}/`);
      await tell({ site, page, context, browser });
      assert.deepEqual(errors, []);
      await site.kill();
    } finally {
      await site.kill().catch(() => {});
      await context.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
}
