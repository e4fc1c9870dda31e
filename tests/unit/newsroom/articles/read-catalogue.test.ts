import { readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../../src/core/articles/body.ts';
import type { CachedArticle } from '../../../../src/newsroom/articles/article-cache.ts';
import { openBodyCache } from '../../../../src/newsroom/articles/body-cache.ts';
import { statOf } from '../../../../src/newsroom/files/file-stat.ts';
import { makeCatalogue, TEXT } from '../../../support/newsrooms/make-catalogue.ts';

describe('an article', () => {
  it('is read and its body rendered, once', async () => {
    const { read, rendered } = makeCatalogue();
    const { articles, problems } = await read();
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      { story: 'moon', locale: 'en', frontMatter: { title: 'Moon' }, body: { words: 4 } },
    ]);
    expect(rendered).toMatchObject([{ markdown: 'It rose at ten.\n', firstLine: 7, locale: 'en' }]);
  });

  it('whose size and times are as before is not read again', async () => {
    const { read, rendered, forge } = makeCatalogue();
    const [first] = (await read()).articles;
    forge({ frontMatter: { title: 'As remembered', description: '' }, digest: 'of other bytes' });
    const { articles } = await read();
    expect(articles[0]?.frontMatter.title).toBe('As remembered');
    expect(articles[0]?.stat).toBe(first?.stat);
    expect(rendered).toHaveLength(1);
  });

  it('with other times but the same bytes is not parsed again, and its times are remembered', async () => {
    const { read, rendered, forge, file } = makeCatalogue();
    await read();
    forge({ frontMatter: { title: 'As remembered', description: '' } });
    utimesSync(file, 1, 1);
    const { articles } = await read();
    expect(articles[0]?.frontMatter.title).toBe('As remembered');
    expect(articles[0]?.stat).toBe(statOf(statSync(file)));
    expect(rendered).toHaveLength(1);
  });

  it('with another front matter is parsed, but its body is not rendered', async () => {
    const { read, rendered, file } = makeCatalogue();
    await read();
    writeFileSync(file, TEXT.replace('Moon', 'Full moon'));
    expect((await read()).articles[0]?.frontMatter.title).toBe('Full moon');
    expect(rendered).toHaveLength(1);
  });

  it('with another body is rendered anew, under another key', async () => {
    const { read, rendered, file } = makeCatalogue();
    const [first] = (await read()).articles;
    writeFileSync(file, TEXT.replace('ten', 'six'));
    const [second] = (await read()).articles;
    expect(second?.body.key).not.toBe(first?.body.key);
    expect(rendered[1]?.markdown).toBe('It rose at six.\n');
  });

  it('is rendered anew when what shapes bodies has changed', async () => {
    const { read, rendered, setup } = makeCatalogue();
    const [first] = (await read()).articles;
    setup.digest = 'c2';
    const [second] = (await read()).articles;
    expect(rendered).toHaveLength(2);
    expect(second?.body.key).not.toBe(first?.body.key);
  });

  it('is parsed anew when the code that reads front matter has changed', async () => {
    const { read, rendered, setup, forge } = makeCatalogue();
    await read();
    forge({ frontMatter: { title: 'As remembered', description: '' } });
    setup.version = 'v2';
    expect((await read()).articles[0]?.frontMatter.title).toBe('Moon');
    expect(rendered).toHaveLength(1);
  });

  it('whose rendered body is gone is rendered anew', async () => {
    const { read, rendered, folder } = makeCatalogue();
    await read();
    openBodyCache(join(folder, '.cache/bodies')).prune(new Set());
    await read();
    expect(rendered).toHaveLength(2);
  });

  it('whose rendered body was damaged is rendered anew, once that was noticed', async () => {
    const { read, rendered, folder } = makeCatalogue();
    const [{ body }] = (await read()).articles as [CachedArticle];
    const bodies = join(folder, '.cache/bodies');
    const [pack = ''] = readdirSync(bodies);
    truncateSync(join(bodies, pack), statSync(join(bodies, pack)).size - 1);
    expect(openBodyCache(bodies).read(body.key)).toBeUndefined();
    await read();
    expect(rendered).toHaveLength(2);
    expect(openBodyCache(bodies).read(body.key)).toBeDefined();
  });

  it('shares its rendered body with another of the same text', async () => {
    const { read, rendered } = makeCatalogue({ 'articles/moon/en.md': TEXT, 'articles/sun/en.md': TEXT });
    await read();
    const { articles } = await read();
    expect(articles[0]?.body.key).toBe(articles[1]?.body.key);
    expect(rendered.length).toBeLessThanOrEqual(2);
  });
});

describe('the catalogue', () => {
  it('keeps the order of the files, and reports those that can’t be read', async () => {
    const files = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`articles/s${n}/en.md`, TEXT]));
    const { read } = makeCatalogue({
      ...files,
      'articles/s40/en.md': 'No front matter',
      'articles/s41/en.md': new Uint8Array([0x2d, 0xff]),
      'articles/s42/en.md': TEXT.replace('title', 'tilte'),
    });
    const { articles, problems } = await read();
    const whole = articles.filter(({ frontMatter }) => frontMatter.title === 'Moon');
    expect(whole.map(({ path }) => path)).toEqual(Object.keys(files).filter((path) => !/s4[012]/.test(path)));
    expect(problems.map(({ check, file }) => `${check} ${file}`)).toEqual([
      'missing-value content/articles/s40/en.md',
      'not-utf-8 content/articles/s41/en.md',
      'unknown-key content/articles/s42/en.md',
    ]);
  });

  it('reports a mistake in every run until it is mended, and not after', async () => {
    const { read, file } = makeCatalogue({ 'articles/moon/en.md': TEXT.replace('title', 'tilte') });
    for (const _ of [1, 2]) expect((await read()).problems).toMatchObject([{ check: 'unknown-key' }]);
    writeFileSync(file, TEXT);
    for (const _ of [1, 2]) expect((await read()).problems).toEqual([]);
  });

  it('holds less than 1.5 KB of an article, however long', async () => {
    const long = `${TEXT}${'A long paragraph of an article that does not end. '.repeat(20_000)}`;
    const body: Partial<Body> = {
      headings: Array.from({ length: 200 }, (_, n) => ({ id: `h${n}`, text: `Heading ${n}`, depth: 2 })),
      links: Array.from({ length: 8 }, (_, n) => ({ href: `../story-number-${n}/en.md#part`, line: n, column: 1 })),
    };
    const { articles } = await makeCatalogue({ 'articles/2026/moon/en.md': long }, body).read();
    expect(JSON.stringify(articles[0]).length).toBeLessThan(1500);
  });

  it('knows the pictures of a body by their virtual paths, and one that leaves its place by none', async () => {
    const images = ['x.jpg', '../sun/y z.jpg', '/press/z.png', '../../../../etc/passwd'].map((src) => ({
      ...{ src, alt: '', role: 'figure' as const, line: 1, column: 1 },
    }));
    const { articles } = await makeCatalogue(undefined, { images }).read();
    expect(articles[0]?.body.images.map(({ path }) => path)).toEqual([
      'content/articles/moon/x.jpg',
      'content/articles/sun/y z.jpg',
      'public/press/z.png',
      '',
    ]);
  });
});

describe('in the preview, a file with mistakes', () => {
  const broken = TEXT.replace('title:', 'titel:');

  it('shows its last good state until it is mended', async () => {
    const { file, read, setup } = makeCatalogue();
    setup.keepsGood = true;
    await read();
    for (const text of [broken, `${broken}More.\n`]) {
      writeFileSync(file, text);
      const { articles, problems } = await read();
      expect(problems.length).toBeGreaterThan(0);
      expect(articles[0]?.frontMatter.title).toBe('Moon');
    }
    writeFileSync(file, TEXT.replace('Moon', 'Sun'));
    const { articles, problems } = await read();
    expect(problems).toEqual([]);
    expect(articles[0]?.frontMatter.title).toBe('Sun');
  });

  it('tells the mistakes of its text as it is written now, and no more those of its last good state', async () => {
    const problem = { check: 'stray-mark' as const, line: 9, column: 1, message: 'A mark.', hint: 'Write it.' };
    const { file, read, setup } = makeCatalogue(undefined, { problems: [problem] });
    setup.keepsGood = true;
    expect((await read()).articles[0]?.body.hasProblems).toBe(true);
    writeFileSync(file, `${broken}\nMore.\n`);
    const { articles, problems } = await read();
    expect(articles[0]?.frontMatter.title).toBe('Moon');
    expect(articles[0]?.body.hasProblems).toBe(undefined);
    expect(problems).toContainEqual({ ...problem, file: 'content/articles/moon/en.md' });
  });

  it('that was never good has its path for a headline', async () => {
    const { read, setup } = makeCatalogue({ 'articles/moon/en.md': broken });
    setup.keepsGood = true;
    expect((await read()).articles[0]?.frontMatter.title).toBe('articles/moon/en.md');
    setup.keepsGood = false;
    expect((await read()).articles[0]?.frontMatter.title).not.toBe('articles/moon/en.md');
  });
});
