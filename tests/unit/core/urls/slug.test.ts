import { describe, expect, it } from 'vitest';
import { slugFault } from '../../../../src/core/urls/permalink.ts';
import { slugOfTitle } from '../../../../src/core/urls/slug.ts';

describe('the folder of a headline', () => {
  it.each([
    ['Harbour watch: “a night”', 'en', 'harbour-watch-a-night'],
    ['İstanbul', 'en', 'istanbul'],
    ['İSTANBUL İÇİN', 'de', 'istanbul-için'],
    ['ISLAND İstanbul', 'tr', 'ısland-istanbul'],
    ['e\u0301cole', 'fr', '\u00e9cole'],
    ['中文标题 2026!', 'zh', '中文标题-2026'],
    ['می\u200cخواهم بروم', 'fa', 'می\u200cخواهم-بروم'],
    ['क्\u200dष', 'hi', 'क्\u200dष'],
    ['\u200d../../etc/passwd\u202e', 'en', 'etc-passwd'],
    ['Line\nbreak\ttab', 'en', 'line-break-tab'],
    ['!!! 😀', 'en', ''],
  ])('for %j in %s is %j', (title, locale, name) => expect(slugOfTitle(title, locale)).toBe(name));

  it.each(['word '.repeat(100), 'é'.repeat(300), `a${'𠮷'.repeat(90)}`, `${'a'.repeat(79)}\u200db`])(
    'is cut where it would be too long, and stays a slug: %#',
    (title) => {
      const name = slugOfTitle(title, 'en');
      expect(name).toBe(name.toWellFormed());
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(slugFault(name)).toBeUndefined();
      expect(name).not.toMatch(/[-\u200d]$/);
    },
  );
});
