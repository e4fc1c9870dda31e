import { describe, expect, it } from 'vitest';
import { createHomePage } from '../../../../src/core/pages/home-page.ts';
import { createLanguagesPage } from '../../../../src/core/pages/languages-page.ts';
import { isIndexable } from '../../../../src/core/routes/indexable.ts';
import type { RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const locales = [
  { tag: 'en' },
  { tag: 'en-GB', inherits: 'en' },
  { tag: 'en-IN', inherits: 'en' },
  { tag: 'en-ZA', inherits: 'en' },
  { tag: 'fr-SN', inherits: 'fr' },
];
const phrases = { 'en-ZA': { 'Orrery Blog': 'Orrery South Africa' } };
const context = makeContext([makeEntry('a/en'), makeEntry('b/en-GB'), makeEntry('c/fr-SN')], {
  site: { locales },
  phrases,
});
const home = (tag: string) => createHomePage(context.library.routeAt(`/${tag}/`) as RouteOf<'home'>, context);

describe('an edition', () => {
  it('has a title of its own, unless its words have one', () => {
    expect(['en', 'en-GB', 'en-IN', 'en-ZA', 'fr-SN'].map((tag) => home(tag).head.title)).toEqual([
      'Orrery Blog',
      'Orrery Blog – English (United Kingdom)',
      'Orrery Blog – English (India)',
      'Orrery South Africa',
      'Orrery Blog – Français (Sénégal)',
    ]);
    expect(home('en-IN').title).toBe('Orrery Blog');
  });

  it('stays out of the index where it has the stories of its parent alone', () => {
    const robots = locales.map(({ tag }) => [tag, home(tag).head.robots === 'noindex']);
    expect(Object.fromEntries(robots)).toEqual({
      en: false,
      'en-GB': false,
      'en-IN': true,
      'en-ZA': true,
      'fr-SN': false,
    });
    const route = context.library.routeAt('/en-IN/languages/') as RouteOf<'languages'>;
    expect(createLanguagesPage(route, context).head.robots).toBe('noindex');
    expect(isIndexable(route)).toBe(false);
  });

  it('is then no alternate of its parent either', () => {
    expect(home('en-IN').head.alternates).toEqual([]);
    const named = home('en').head.alternates.map(({ hreflang }) => hreflang);
    expect(named).toEqual(['en', 'en-GB', 'fr-SN', 'x-default']);
  });
});
