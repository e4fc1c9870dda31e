import { EventEmitter } from 'node:events';
import type { ViteDevServer } from 'vite';
import { expect, it, vi } from 'vitest';
import { type Preview, serveNewsroom } from '../../../src/astro/dev-server.ts';
import { cachePaths } from '../../../src/disk/cache-dir.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

/** A preview whose first `skipped` readings Astro leaves out, as it does while it is busy. */
function startPreview(skipped: number) {
  const folder = makeFolder();
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const reload = vi.fn();
  const session = { loads: 0 };
  const read = vi.fn(async () => {
    if (read.mock.calls.length > skipped) session.loads += 1;
  });
  const environment = { contentDir: `${folder}/content`, publicDir: `${folder}/public` };
  const server = { watcher, middlewares: { use: () => {} }, hot: { send: reload } };
  const preview = { session, environment, cache: cachePaths(folder), imageCache: folder };
  serveNewsroom(server as unknown as ViteDevServer, preview as unknown as Preview, read);
  return { watcher, reload, read, contentDir: environment.contentDir };
}

it('a save is read although Astro reads nothing at first, and then the page is reloaded once', async () => {
  const { watcher, reload, read, contentDir } = startPreview(2);
  watcher.emit('all', 'change', `${contentDir}/articles/a/en.md`);
  await expect.poll(() => reload.mock.calls.length, { timeout: 15_000 }).toBe(1);
  expect(read).toHaveBeenCalledTimes(3);
});

it('what was saved before the watch began is read when it has begun', async () => {
  const { watcher, reload } = startPreview(0);
  watcher.emit('ready');
  await expect.poll(() => reload.mock.calls.length, { timeout: 15_000 }).toBe(1);
});

it('a file outside the newsroom’s folders is not read', async () => {
  const { watcher, reload, read, contentDir } = startPreview(0);
  watcher.emit('all', 'change', '/elsewhere/file.txt');
  watcher.emit('all', 'change', `${contentDir}/a.md`);
  await expect.poll(() => reload.mock.calls.length, { timeout: 15_000 }).toBe(1);
  expect(read).toHaveBeenCalledTimes(1);
});
