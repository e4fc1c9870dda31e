import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathToFile } from '../../../src/core/routes/route-table.ts';
import { openOutputFolder } from '../../../src/disk/output-folder.ts';
import { writeOutput } from '../../../src/output/write-output.ts';
import { makeContext } from '../../support/core/make-context.ts';
import { makeEntry } from '../../support/core/make-entry.ts';
import { makeOutputFiles } from '../../support/core/make-output-files.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

const NEWS = 'cafe\u0301';
const context = makeContext(
  [
    makeEntry('a/en', { aliases: ['/old/', '/old.html'], category: NEWS }),
    makeEntry('قمر/en', { slug: 'c\u0327a' }),
    makeEntry('over/en', { expires: '2026-05-01' }),
  ],
  { site: { url: 'https://a.example/news/' }, publicFiles: ['/robots.txt'] },
);
const { library } = context;
const hostFiles = [...makeOutputFiles(context).values()].filter(({ path }) => path.startsWith('/_'));

/** Files for machines are made here, not by Astro. */
const made = library.routes.filter(({ kind }) => kind !== 'file');

function makeOutput(files: Record<string, string> = {}) {
  const pages = Object.fromEntries(made.map(({ path }) => [pathToFile(path).slice(1), '']));
  const folder = makeFolder({ ...pages, '404.html': '', '_astro/a.js': '', '_images/d1-480.avif': '', ...files });
  const write = () =>
    writeOutput({
      folder: openOutputFolder(folder),
      library,
      images: new Set(['d1-480.avif']),
      brandFiles: new Map([['icons.svg', '<svg/>']]),
      outputFiles: { files: hostFiles, recordFile: `${folder}.json` },
      isKnown: false,
      searchFiles: [],
      bundle: new Map([['_astro/a.js', () => Buffer.from('a')]]),
    });
  return { folder, write };
}

describe('the finished output', () => {
  it('keeps every page, picture, script and public file of the build', () => {
    const { folder, write } = makeOutput({ 'robots.txt': '' });
    const paths = write();
    for (const { path } of made) expect(existsSync(join(folder, pathToFile(path)))).toBe(true);
    const lying = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect([...paths].sort()).toEqual(
      lying.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort(),
    );
    expect(readFileSync(join(folder, '_images/icons.svg'), 'utf8')).toBe('<svg/>');
  });

  it('names nothing of builds before', () => {
    const old = ['en/withdrawn/index.html', '_astro/b.js', '_images/d0.avif'];
    const { write } = makeOutput(Object.fromEntries(old.map((path) => [path, ''])));
    const paths = write();
    expect(old.filter((path) => paths.has(path))).toEqual([]);
  });

  it('rewrites only what changed', () => {
    const { folder, write } = makeOutput();
    write();
    const [headers, redirects] = [join(folder, '_headers'), join(folder, '_redirects')];
    utimesSync(headers, 1000, 1000);
    writeFileSync(redirects, 'stale');
    write();
    expect(statSync(headers).mtimeMs).toBe(1_000_000);
    expect(readFileSync(redirects, 'utf8')).toContain('/news/old.html /news/');
  });
});
