import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment, toRealPath, toShownPath } from '../../../../src/newsroom/files/environment.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const read = (variables: Record<string, string>, showDrafts?: boolean) =>
  readEnvironment(variables, '/srv/site', showDrafts);

describe('the environment', () => {
  it('has folders beside the command unless it says otherwise', () => {
    expect(read({})).toMatchObject({
      contentDir: '/srv/site/content',
      publicDir: '/srv/site/public',
      outDir: '/srv/site/dist',
      cacheDir: '/srv/site/.cache',
      siteUrl: undefined,
      drafts: false,
    });
    expect(read({ CONTENT_DIR: '../brand', OUT_DIR: '/srv/www', CACHE_DIR: '' })).toMatchObject({
      contentDir: '/srv/brand',
      outDir: '/srv/www',
      cacheDir: '/srv/site/.cache',
    });
  });

  it('is that of a preview where it says so, and of nothing else', () => {
    expect([read({}).isPreview, read({ SITE_ROLE: 'preview' }).isPreview]).toEqual([false, true]);
    expect(() => read({ SITE_ROLE: 'staging' })).toThrow('Write preview, or leave it out');
  });

  it('shows drafts where it says so, or where the command does', () => {
    expect(read({ DRAFTS: '1' }).drafts).toBe(true);
    expect(read({}, true).drafts).toBe(true);
    expect(read({ DRAFTS: '0' }, true).drafts).toBe(false);
  });

  it.each(['https://a.example', 'http://localhost:4321/', 'https://a.example/news/'])(
    'may name another address: %s',
    (url) => expect(read({ SITE_URL: url }).siteUrl).toBe(url),
  );

  it.each(['https://a/%zz/', 'https://a.example/x"y/', 'https://a.example//b/', 'https://a.example/*/'])(
    'refuses an address below which no page can lie: %s',
    (url) => expect(() => read({ SITE_URL: url })).toThrow('may hold letters, digits'),
  );

  it.each(['a.example', '//a.example', 'ftp://a.example/', 'https://', 'https:///', 'https://a b/', '/news/'])(
    'refuses an address that is not whole, and says what to write: %s',
    (url) => expect(() => read({ SITE_URL: url })).toThrow(/^SITE_URL can’t be “.+”\. Write the full address/),
  );
});

describe('the clock', () => {
  it.each([
    ['2026-01-31T09:00:00Z', '2026-01-31T09:00:00.000Z'],
    ['2026-01-31T09:00+08:00', '2026-01-31T01:00:00.000Z'],
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
  ])('stands at NOW: %s', (now, instant) => expect(new Date(read({ NOW: now }).now).toISOString()).toBe(instant));

  it.each(['tomorrow', '5', '2026', '2026-02-30', '2026-01-31T09:00', 'Jan 31 2026', '1769850000000'])(
    'refuses a time that differs from machine to machine: %s',
    (now) => expect(() => read({ NOW: now })).toThrow(/^NOW can’t be “.+”\. Write a date-time with its offset/),
  );

  it('is the machine’s where nobody fixes it', () => {
    const before = Date.now();
    const { now } = read({ NOW: '' });
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

describe('the path of a file', () => {
  const environment = read({ CONTENT_DIR: '../brand/content', PUBLIC_DIR: 'static' });

  it('is virtual in the newsroom, real on the disk', () => {
    expect(toRealPath('content/articles/a/en.md', environment)).toBe('/srv/brand/content/articles/a/en.md');
    expect(toRealPath('public/report.pdf', environment)).toBe('/srv/site/static/report.pdf');
  });

  it('is shown from the folder in which the command runs, or whole where it lies elsewhere', () => {
    expect(toShownPath('public/report.pdf', environment)).toBe('static/report.pdf');
    expect(toShownPath('content/site/site.yaml', environment)).toBe('/srv/brand/content/site/site.yaml');
  });
});

describe('the output folder', () => {
  it.each(['.', '..', 'content', 'content/site', 'public/dist', 'src/dist'])(
    'holds no source and lies in none: %s',
    (folder) => expect(() => read({ OUT_DIR: folder })).toThrow(/^OUT_DIR can’t/),
  );

  it.each(['dist', 'build/site', '../elsewhere', '../site-dist', '/var/www/site'])('may be any other: %s', (folder) =>
    expect(() => read({ OUT_DIR: folder })).not.toThrow(),
  );

  it.each(['content', 'content/articles', '.', 'src'])('is no link to a source: %s', (target) => {
    const project = makeFolder({ 'content/articles/a/en.md': '', 'src/a.ts': '' });
    const link = join(makeFolder(), 'out');
    symlinkSync(join(project, target), link);
    for (const folder of [link, join(link, 'deeper')]) {
      if (target !== '.' || folder === link)
        expect(() => readEnvironment({ OUT_DIR: folder }, project)).toThrow(/^OUT_DIR can’t/);
    }
  });

  it('may be a link to a folder of its own', () => {
    const link = join(makeFolder(), 'out');
    symlinkSync(makeFolder(), link);
    expect(() => readEnvironment({ OUT_DIR: link }, makeFolder({ 'content/a.md': '' }))).not.toThrow();
  });
});
