/** What the built demo says to machines is schema.org's language, and all that Google asks for. */
import { describe, expect, test } from 'vitest';
import { shapeOf, vocabularyFaults } from '../support/html/linked-data-types.ts';
import { linkedData } from '../support/html/page-faults.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

type Thing = Record<string, unknown>;

const site = readDemo();
const things = site.pages.flatMap(({ path, tree }) => linkedData(tree).map((thing) => ({ path, thing })));
const ofType = (pattern: RegExp) => things.filter(({ thing }) => pattern.test(String(thing['@type'])));
const articles = ofType(/Article$/);

test('every type and property is in the vocabulary, where it belongs', () => {
  const shapes = [...new Map(things.map(({ thing }) => [shapeOf(thing), withoutInputs(thing)])).values()];
  const invented = { '@type': 'NewsArticle', author: { '@type': 'Person', byLine: 'Ana' } };
  const misplaced = { '@type': 'NewsArticle', correctionsPolicy: 'https://a.example/' };
  const unknown = { '@type': 'PressRelease', headline: 'Ships' };
  const faults = vocabularyFaults([...shapes, invented, misplaced, unknown]);
  expect(shapes.length).toBeGreaterThan(10);
  const told = [...faults].filter(([index]) => index < shapes.length);
  expect(told.map(([index, fault]) => ({ shape: shapes[index], fault }))).toEqual([]);
  expect([...faults.keys()]).toEqual([shapes.length, shapes.length + 1, shapes.length + 2]);
});

describe('all that Google asks for', () => {
  /** https://developers.google.com/search/docs/appearance/structured-data/article: nothing is required, this is recommended. */
  test('is in every article', () => {
    const wanted = ['author', 'author.name', 'author.url', 'dateModified', 'datePublished', 'headline', 'image'];
    expect(articles.length).toBeGreaterThan(30);
    expect(articles.flatMap(({ path, thing }) => lacking(thing, wanted, path))).toEqual([]);
    for (const { thing } of articles) {
      for (const date of [thing['datePublished'], thing['dateModified']])
        expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
    }
  });

  /** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb: required, the last address excepted. */
  test('is in every breadcrumb', () => {
    const breadcrumbs = ofType(/^BreadcrumbList$/);
    expect(breadcrumbs.length).toBeGreaterThan(articles.length);
    for (const { path, thing } of breadcrumbs) {
      const items = thing['itemListElement'] as Thing[];
      expect(items.length, path).toBeGreaterThanOrEqual(2);
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect(items.flatMap((item) => lacking(item, ['name'], path))).toEqual([]);
      expect(items.slice(0, -1).flatMap((item) => lacking(item, ['item'], path))).toEqual([]);
    }
  });

  /** https://developers.google.com/search/docs/appearance/structured-data/profile-page: required, and the recommended ones that a page shows. */
  test('is in every profile', () => {
    const profiles = ofType(/^ProfilePage$/);
    const wanted = ['mainEntity', 'mainEntity.name', 'mainEntity.description', 'mainEntity.image'];
    expect(profiles.length).toBeGreaterThan(3);
    expect(profiles.flatMap(({ path, thing }) => lacking(thing, wanted, path))).toEqual([]);
  });

  /** https://developers.google.com/search/docs/appearance/site-names and …/structured-data/organization. */
  test('is on every home', () => {
    const homes = ofType(/^WebSite$/);
    const wanted = ['name', 'url', 'publisher.name', 'publisher.url', 'publisher.logo.url', 'publisher.sameAs'];
    expect(homes.length).toBeGreaterThan(10);
    expect(homes.flatMap(({ path, thing }) => lacking(thing, wanted, path))).toEqual([]);
  });
});

test('every article names its publisher, its language and the newsroom’s principles', () => {
  const wanted = ['publisher.name', 'publisher.logo.url', 'publisher.correctionsPolicy', 'publishingPrinciples'];
  const faults = articles.flatMap(({ path, thing }) =>
    lacking(thing, [...wanted, 'inLanguage', 'articleSection', 'wordCount', 'mainEntityOfPage'], path),
  );
  expect(faults).toEqual([]);
});

test('a translation and its source name each other', () => {
  const [award] = articles.filter(({ path }) => path === DEMO_PAGES.award);
  const translations = award?.thing['workTranslation'] as Thing[];
  expect(translations.length).toBeGreaterThan(10);
  for (const { url } of translations) {
    const [translation] = articles.filter(({ thing }) => thing['mainEntityOfPage'] === url);
    expect(translation?.thing['translationOfWork']).toMatchObject({ url: award?.thing['mainEntityOfPage'] });
  }
});

test('the search of a home is a page', () => {
  for (const { thing } of ofType(/^WebSite$/)) {
    const { target } = thing['potentialAction'] as { target: { urlTemplate: string } };
    expect(target.urlTemplate).toMatch(/\?q=\{query\}$/);
    site.page(decodeURIComponent(new URL(target.urlTemplate).pathname));
  }
});

/** The properties that a thing lacks, named by their path; a list has what all its members have. */
function lacking(thing: Thing, wanted: readonly string[], path: string): string[] {
  return wanted.filter((name) => !has(thing, name.split('.'))).map((name) => `${path}: ${name}`);
}

function has(value: unknown, [name, ...rest]: string[]): boolean {
  if (name === undefined) return value !== undefined && value !== '';
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => has(one, [name, ...rest]));
  return typeof value === 'object' && value !== null && has((value as Thing)[name], rest);
}

/** Without the inputs of actions, which are no properties of the vocabulary (https://schema.org/docs/actions.html). */
function withoutInputs(thing: Thing): Thing {
  return JSON.parse(JSON.stringify(thing, (key, value) => (key.endsWith('-input') ? undefined : value)));
}
