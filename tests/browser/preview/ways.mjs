// The ways in which editors and file managers save: each puts a text into a file.
import { link, open, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/** A file that is open while something is done with it. */
async function withFile(path, flags, act) {
  const file = await open(path, flags);
  try {
    await act(file);
  } finally {
    await file.close();
  }
}

/** Beside the site, on the same disk. */
const outside = (path, name) => join(dirname(path), '../..', name);

export const WAYS = {
  'in place': (path, text) => writeFile(path, text),

  'emptied, a pause, written': (path, text) =>
    withFile(path, 'w', async (file) => {
      await pause(60);
      await file.write(text);
    }),

  'temporary file renamed over (VS Code atomic, gedit, Obsidian)': async (path, text) => {
    await writeFile(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
  },

  'hidden temporary file renamed over, flushed (rsync, Typora)': async (path, text) => {
    const temporary = join(dirname(path), '.vi.md.Xk2p9a');
    await withFile(temporary, 'w', async (file) => {
      await file.write(text);
      await file.sync();
    });
    await rename(temporary, path);
  },

  'temporary file from outside renamed over': async (path, text) => {
    await writeFile(outside(path, 'moved'), text);
    await rename(outside(path, 'moved'), path);
  },

  'backup by renaming, new file, backup removed (vim, backupcopy=no)': async (path, text) => {
    await rename(path, `${path}~`);
    await writeFile(path, text);
    await rm(`${path}~`);
  },

  'backup by renaming, a pause, new file, backup kept (Emacs)': async (path, text) => {
    await rename(path, `${path}~`);
    await pause(60);
    await writeFile(path, text);
  },

  'removed, a pause, written': async (path, text) => {
    await rm(path);
    await pause(80);
    await writeFile(path, text);
  },

  'temporary file, original removed, renamed (Word)': async (path, text) => {
    const temporary = join(dirname(path), '~WRL0001.tmp');
    await writeFile(temporary, text);
    await rm(path);
    await rename(temporary, path);
  },

  'original renamed away, temporary file renamed in, backup removed (LibreOffice)': async (path, text) => {
    await writeFile(`${path}.new`, text);
    await rename(path, `${path}.bak`);
    await rename(`${path}.new`, path);
    await rm(`${path}.bak`);
  },

  'through another name of the file, outside': async (path, text) => {
    await link(path, outside(path, 'twin'));
    await writeFile(outside(path, 'twin'), text);
    await rm(outside(path, 'twin'));
  },

  'through a link to the folder': async (path, text) => {
    const shortcut = outside(path, 'shortcut');
    await symlink(dirname(path), shortcut);
    await writeFile(join(shortcut, 'vi.md'), text);
    await rm(shortcut);
  },

  'in place, neither size nor time of the file another one': async (path, text) => {
    await utimes(path, LONG_AGO, LONG_AGO);
    await pause(60);
    await writeFile(path, text);
    await utimes(path, LONG_AGO, LONG_AGO);
  },

  'twenty times in a moment': async (path, text) => {
    for (let round = 1; round < 20; round += 1) {
      await writeFile(path, text.replace('Câu', `Nháp ${round}`));
      await pause(4);
    }
    await writeFile(path, text);
  },

  'with a mark at the start and line ends of Windows': (path, text) =>
    writeFile(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`),

  'piece by piece, each flushed': (path, text) =>
    withFile(path, 'w', async (file) => {
      for (const piece of text.match(/[^]{1,16}/gu)) {
        await file.write(piece);
        await file.sync();
      }
    }),

  'an older file copied over it with its time': async (path, text) => {
    await writeFile(outside(path, 'older'), text);
    await utimes(outside(path, 'older'), LONG_AGO, LONG_AGO);
    execFileSync('cp', ['-p', outside(path, 'older'), path]);
    await rm(outside(path, 'older'));
  },
};
