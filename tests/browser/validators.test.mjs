// The files of a finished site under other people's eyes: the Nu HTML checker, html-validate, and a pair of scales.
// SITE names the site.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

const root = process.env.SITE;
const files = await readdir(root, { recursive: true });
const pages = files.filter((file) => file.endsWith('.html'));
const sheets = files.filter((file) => file.endsWith('.css'));
const resolve = createRequire(import.meta.url).resolve;
// What a program says, whether it is content or not.
const run = (program, args) =>
  promisify(execFile)(program, args, { maxBuffer: 2 ** 26 }).then(() => '', ({ stdout, stderr, message }) => stdout || stderr || message);

// Networks that cut a connection after some 16 KB are why a page and its stylesheet must fit into 14.
const MOST = 14 * 1024;
const MOST_STYLE = 24 * 1024;

test('a page and its one stylesheet come through a narrow pipe', async () => {
  assert.equal(sheets.length, 1);
  const style = await readFile(join(root, sheets[0]));
  assert.ok(style.length <= MOST_STYLE, `${sheets[0]} has ${style.length} bytes`);
  const styleSize = brotliCompressSync(style).length;
  const heavy = [];
  for (const page of pages) {
    const size = styleSize + brotliCompressSync(await readFile(join(root, page))).length;
    if (size > MOST) heavy.push(`${page}: ${size} bytes`);
  }
  assert.deepEqual(heavy, []);
});

test('the Nu HTML checker has nothing to say', async () => {
  const jar = join(dirname(resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const said = await run('java', ['-jar', jar, '--format', 'gnu', '--stdout', '--Werror', '--skip-non-html', root]);
  assert.equal(said, '');
});

test('html-validate has nothing to say', async () => {
  const program = join(dirname(resolve('html-validate/package.json')), 'bin/html-validate.mjs');
  const config = join(import.meta.dirname, 'html-validate.json');
  const said = await run(process.execPath, [program, '--config', config, '--formatter', 'text', join(root, '**/*.html')]);
  assert.equal(said, '');
});
