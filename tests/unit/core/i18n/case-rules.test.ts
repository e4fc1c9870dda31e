/** Small and capital letters follow the language, wherever the site changes them or makes a name of a text. */
import { describe, expect, it } from 'vitest';
import { endonymOf } from '../../../../src/core/i18n/locale.ts';
import { slugOfTitle } from '../../../../src/core/urls/slug.ts';
import { render } from '../../../support/markdown/render-markdown.ts';

const idOf = (heading: string, locale: string) => render(`## ${heading}`, { locale }).headings[0]?.id;

describe.each<[string, (text: string, locale: string) => string | undefined]>([
  ['a folder’s name', slugOfTitle],
  ['a heading’s id', idOf],
])('%s', (_name, make) => {
  it.each([
    ['tr', 'IŞIK ve İZ', 'ışık-ve-iz'],
    ['en', 'IN VIEW', 'in-view'],
    ['el', 'ΟΔΟΣ ΣΟΦΟΣ', 'οδος-σοφος'],
    ['de', 'Große STRAẞE', 'große-straße'],
  ])('in %s: %s is %s', (locale, text, expected) => expect(make(text, locale)).toBe(expected));
});

describe('a language’s own name', () => {
  it('begins with the capital that its language has', () => {
    expect(endonymOf('tr')).toBe('Türkçe');
    expect(endonymOf('el')).toBe('Ελληνικά');
  });
});
