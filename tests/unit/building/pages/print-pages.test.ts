import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { SiteCode } from '../../../../src/building/code/site-code.ts';
import { openPageStore } from '../../../../src/building/pages/page-store.ts';
import { type PageWork, printPages, printsSame } from '../../../../src/building/pages/print-pages.ts';
import { createSiteUrl } from '../../../../src/core/urls/site-url.ts';
import { openOutputFolder } from '../../../../src/disk/output-folder.ts';
import { NO_PROGRESS } from '../../../../src/newsroom/report/progress.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const MODULES = ['src/routes/home.astro', 'src/routes/redirect.ts', 'src/pages/404.astro'];

/** Code that prints the address that it is asked for. */
function makeCode(digest = '1', answer = (url: string, status: number) => new Response(url, { status })): SiteCode {
  return {
    routes: new Map(MODULES.map((component) => [component, { route: '/', component }])),
    digests: Object.fromEntries(MODULES.map((component) => [component, digest])),
    render: async ({ url }, { component }) => answer(url, component.endsWith('404.astro') ? 404 : 200),
  };
}

function makeWork(folder = makeFolder(), isKnown = true): PageWork & { outDir: string } {
  const outDir = join(folder, 'out');
  const output = openOutputFolder(outDir);
  return {
    pages: [
      { entry: 'home', path: '/en/', asked: '/en/', key: '1' },
      { entry: 'home', path: '/قمر/', asked: '/قمر/', key: '1' },
      { entry: 'redirect', path: '/old.html', asked: '/old.html/', key: '1' },
    ],
    address: createSiteUrl('https://a.example/news/'),
    outDir,
    folder: output,
    store: openPageStore(join(folder, 'cache'), output, isKnown),
    isKnown,
    progress: { ...NO_PROGRESS, begin: vi.fn(), advance: vi.fn() },
    beside: { turn: vi.fn(), hasFailed: () => false },
  };
}

it('each page is asked for below the base path, and written at its own', async () => {
  const work = makeWork();
  await printPages(makeCode(), work);
  const read = (path: string) => readFileSync(join(work.outDir, path), 'utf8');
  expect(read('en/index.html')).toBe('https://a.example/news/en/');
  expect(read('قمر/index.html')).toBe('https://a.example/news/%D9%82%D9%85%D8%B1/');
  expect(read('old.html')).toBe('https://a.example/news/old.html/');
  expect(read('404.html')).toBe('https://a.example/news/404/');
  expect(work.progress.begin).toHaveBeenCalledWith('Pages', 3);
  expect(work.progress.advance).toHaveBeenLastCalledWith(3);
});

it('other code prints its pages anew, and the same code none', async () => {
  const folder = makeFolder();
  const printed = async (digest: string) => {
    const work = makeWork(folder);
    await printPages(makeCode(digest), work);
    work.store.save();
    return work.store.printed();
  };
  expect([await printed('1'), await printed('1'), await printed('2')]).toEqual([3, 0, 3]);
});

it('the page of unknown addresses keeps its time in a folder that is known, and no other', async () => {
  const folder = makeFolder();
  const timeAfter = async (isKnown: boolean) => {
    const work = makeWork(folder, isKnown);
    await printPages(makeCode(), work);
    const file = join(work.outDir, '404.html');
    const { mtimeMs } = statSync(file);
    utimesSync(file, 1000, 1000);
    return mtimeMs;
  };
  await timeAfter(true);
  expect(await timeAfter(true)).toBe(1_000_000);
  expect(await timeAfter(false)).toBeGreaterThan(1_000_000);
});

it.each([
  ['throws', () => Promise.reject(new Error('A fault'))],
  ['answers 500', async () => new Response('A fault', { status: 500 })],
  ['leads elsewhere', async () => Response.redirect('https://b.example/')],
])('a page that %s ends the build, and is not written', async (_, render) => {
  const work = makeWork();
  await expect(printPages({ ...makeCode(), render }, work)).rejects.toThrow(/^The page \/en\/ can’t be printed: /);
  expect(existsSync(join(work.outDir, 'en/index.html'))).toBe(false);
});

it('two codes print the same where all bytes are the same', async () => {
  const work = makeWork();
  const other = (part: string) => makeCode('1', (url, status) => new Response(url.replace(part, '…'), { status }));
  expect(await printsSame(makeCode(), makeCode('2'), work)).toBe(true);
  for (const part of ['404', '/en/', 'old']) expect(await printsSame(makeCode(), other(part), work), part).toBe(false);
  const faulty = { ...makeCode(), render: () => Promise.reject(new Error('A fault')) };
  expect(await printsSame(makeCode(), faulty, work)).toBe(false);
});

it('two codes that both fail at a page print not the same, and nothing is left unsaid', async () => {
  const work = makeWork();
  const faulty = () =>
    makeCode('1', (url, status) => {
      if (status === 200) throw new Error('A fault');
      return new Response(url, { status });
    });
  expect(await printsSame(faulty(), faulty(), work)).toBe(false);
});
