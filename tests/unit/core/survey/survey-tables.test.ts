import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import type { OutsideLink, Survey, SurveyedPicture } from '../../../../src/core/survey/survey.ts';
import { surveyTables } from '../../../../src/core/survey/survey-tables.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeArticles, makePage, makeSurvey } from '../../../support/core/make-survey.ts';

function tableOf(id: string, parts: Partial<Survey>) {
  const table = surveyTables(makeSurvey(parts)).find((one) => one.id === id);
  if (!table) throw new Error(`No table ${id}`);
  return { ...table, texts: table.rows.map((row) => row.map(({ text }) => text)) };
}

const problem = (check: Problem['check'], file: string, more: Partial<Problem> = {}): Problem => ({
  check,
  file,
  line: 7,
  message: 'It is wrong.',
  hint: 'Mend it.',
  ...more,
});

const articles = makeArticles([
  makeEntry('boats/en', { date: '2026-01-31T23:30-05:00' }),
  makeEntry('boats/fr'),
  makeEntry('market/en', { date: '2026-01-02' }),
  makeEntry('later/en', { date: '2027-01-02' }),
  makeEntry('draft/en', { draft: true }),
]);

describe('the table of', () => {
  it('months counts stories by language in the newsroom’s time zone, the newest first, and published ones alone', () => {
    const { texts, columns } = tableOf('months', { articles });
    expect(columns.map(({ name }) => name)).toEqual(['Month', 'All', 'en', 'fr']);
    expect(texts).toEqual([
      ['2026-02', '1', '1', '1'],
      ['2026-01', '1', '1', '0'],
    ]);
    expect(tableOf('months', { articles, timeZone: 'America/New_York' }).texts).toEqual([['2026-01', '2', '2', '1']]);
  });

  it('languages counts what each has, lacks, and has in an old version', () => {
    const problems = [
      problem('outdated-translation', 'content/articles/boats/fr.md'),
      problem('unmarked-translation', 'content/articles/boats/fr.md'),
    ];
    expect(tableOf('languages', { articles, problems }).texts).toEqual([
      ['en', '2', '0', '0', '0'],
      ['fr', '1', '1', '1', '1'],
    ]);
  });

  it('missing translations names each story with the languages that lack it, and none that inherits one', () => {
    const locales = [{ tag: 'en' }, { tag: 'en-GB', inherits: 'en' }, { tag: 'fr' }, { tag: 'de' }];
    const { rows, texts } = tableOf('missing', { articles, locales });
    expect(texts).toEqual([
      ['Title of boats/en', '2026-02-01', '1', 'de'],
      ['Title of market/en', '2026-01-02', '2', 'fr, de'],
    ]);
    expect(rows[0]?.[0]?.href).toBe('https://git.example/content/articles/boats/en.md');
  });

  it('outdated translations leads to the line, and says what has changed', () => {
    const problems = [problem('outdated-translation', 'content/articles/boats/fr.md', { message: 'Line 9 is new.' })];
    const { rows, texts } = tableOf('outdated', { articles, problems });
    expect(texts).toEqual([['Title of boats/fr', 'fr', 'Line 9 is new.']]);
    expect(rows[0]?.[0]?.href).toBe('https://git.example/content/articles/boats/fr.md#L7');
  });

  it('alternatives lists pictures and films that say nothing to some readers', () => {
    const problems = [
      problem('missing-alt', 'content/a.md'),
      problem('vague-alt', 'content/b.md'),
      problem('missing-captions', 'content/c.md'),
      problem('missing-value', 'content/d.md', { field: 'cover.alt' }),
      problem('missing-value', 'content/e.md', { field: 'title' }),
      problem('dead-link', 'content/f.md'),
    ];
    expect(tableOf('alternatives', { problems }).texts.map(([place]) => place)).toEqual([
      'content/a.md:7',
      'content/b.md:7',
      'content/c.md:7',
      'content/d.md:7',
    ]);
  });

  it('pictures lists covers below 1,200 pixels, others below 840, and files above 10 MB', () => {
    const picture = (path: string, parts: Partial<SurveyedPicture>): SurveyedPicture => ({
      path,
      file: 'content/articles/boats/en.md',
      isCover: false,
      isDrawing: false,
      width: 2000,
      height: 1000,
      bytes: 90_000,
      ...parts,
    });
    const pictures = [
      picture('good.jpg', {}),
      picture('cover.jpg', { isCover: true, width: 1199 }),
      picture('cover-enough.jpg', { isCover: true, width: 1200 }),
      picture('figure.jpg', { width: 839 }),
      picture('drawing.svg', { width: 100, isDrawing: true }),
      picture('heavy.jpg', { bytes: 12_340_000 }),
    ];
    expect(tableOf('pictures', { pictures }).texts.map(([path, , , , size, why]) => [path, size, why])).toEqual([
      ['heavy.jpg', '12.34', 'too heavy'],
      ['cover.jpg', '0.09', 'too small for a cover'],
      ['figure.jpg', '0.09', 'too small for the text'],
    ]);
  });

  it('titles says where each is cut off, the widest first', () => {
    const [article] = articles;
    if (!article) throw new Error('No article');
    const titles = [
      { article, pixels: 601.2, isCutInSearch: true, isCutOnCard: false },
      { article, pixels: 300, isCutInSearch: false, isCutOnCard: false },
      { article, pixels: 1900, isCutInSearch: true, isCutOnCard: true },
    ];
    expect(tableOf('titles', { titles }).texts.map(([, , ...rest]) => rest)).toEqual([
      ['1,900', 'search results, cards'],
      ['601', 'search results'],
    ]);
  });

  it('links tells what was answered and where a dead address stands, and says where none was asked', () => {
    const link = (address: string, answer: OutsideLink['answer'], count = 1): OutsideLink => ({
      address,
      answer,
      places: Array.from({ length: count }, (_, index) => ({ file: `content/${index}.md`, line: 4 })),
    });
    const links = [
      link('https://a.example/', { state: 'there', status: 200 }),
      link('https://b.example/', { state: 'dead', status: 404 }),
      link('https://c.example/', { state: 'dead', status: 'nameless' }, 3),
      link('https://d.example/', { state: 'unsure', status: 403 }),
    ];
    const { texts, rows, note } = tableOf('links', { links });
    expect(texts).toEqual([
      ['https://c.example/', 'no such host', '3', 'content/0.md:4'],
      ['https://b.example/', '404', '1', 'content/0.md:4'],
    ]);
    expect(rows[0]?.[3]?.href).toBe('https://git.example/content/0.md#L4');
    expect(note).toContain('4 addresses, of which 1 gave no answer');
    expect(tableOf('links', {})).toMatchObject({ rows: [], isUnknown: true });
    const silent = [link('https://a.example/', { state: 'unsure', status: 'nameless' })];
    expect(tableOf('links', { links: silent })).toMatchObject({ rows: [], isUnknown: true });
    expect(tableOf('links', { links: [] })).not.toHaveProperty('isUnknown');
  });

  it('kinds tells of the middle page of each kind what it makes a reader download', () => {
    const pages = [
      makePage('/small/', { pictures: { phone: 0, desk: 0 } }),
      makePage('/middle/'),
      makePage('/large/', { scripts: 900_000 }),
      makePage('/', { kind: 'home', fonts: 0 }),
    ];
    const { texts, columns } = tableOf('kinds', { pages });
    expect(columns.map(({ name }) => name).slice(3, 8)).toEqual([
      'All at 360',
      'All at 1,280',
      'HTML',
      'HTML, gzip',
      'HTML, Brotli',
    ]);
    expect(texts).toEqual([
      ['article', '3', '/middle/', '80.0', '120.0', '40.0', '11.0', '10.0', '2.0', '3.0', '15.0', '50.0', '90.0'],
      ['home', '1', '/', '65.0', '105.0', '40.0', '11.0', '10.0', '2.0', '3.0', '0.0', '50.0', '90.0'],
    ]);
    expect(tableOf('kinds', {})).toMatchObject({ isUnknown: true, none: expect.stringContaining('npm run build') });
  });

  it('budgets lists the pages above each, the farthest above first', () => {
    const pages = [
      makePage('/a/', { file: 'content/articles/a/en.md', html: 60_001 }),
      makePage('/b/', { html: 60_000, scripts: 90_000 }),
    ];
    const budgets = { html: 60, scripts: 45, page: 1000 };
    const { rows, texts } = tableOf('budgets', { pages, budgets });
    expect(texts).toEqual([
      ['/b/', 'scripts', '90.0', '45.0', ''],
      ['/a/', 'html', '60.0', '60.0', 'content/articles/a/en.md'],
    ]);
    expect(rows[1]?.[4]?.href).toBe('https://git.example/content/articles/a/en.md');
    expect(tableOf('budgets', { pages })).toMatchObject({
      isUnknown: true,
      none: expect.stringContaining('No budget'),
    });
    expect(tableOf('budgets', { budgets })).toMatchObject({
      isUnknown: true,
      none: expect.stringContaining('not built'),
    });
  });
});
