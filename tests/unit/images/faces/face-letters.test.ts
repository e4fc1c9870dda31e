import { expect, it } from 'vitest';
import { foreignTo, neededFor, welcomeFor } from '../../../../src/images/faces/face-letters.ts';
import { exemplarsOf } from '../../../../src/locales/exemplars.ts';

const needed = (tag: string) => {
  const letters = exemplarsOf(tag);
  return letters ? neededFor(letters, tag).join('') : '';
};

it('a language needs its letters in both cases, its figures, and the marks of a sentence', () => {
  expect(needed('en')).toBe('!,-.0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  expect(needed('es')).toMatch(/¡.*¿.*Ñ.*ñ/u);
  expect(needed('ar')).toContain('٣');
});

it('capitals are those of the language', () => {
  expect(needed('tr')).toMatch(/I.*i.*İ.*ı/u);
  expect(needed('el')).toMatch(/Ά.*Α.*ά.*ς/u);
});

it('a letter that begins no word needs no capital', () => {
  expect(needed('fr')).toContain('ÿ');
  expect(needed('fr')).not.toContain('Ÿ');
  expect(needed('de')).not.toContain('ẞ');
});

it('a capital that falls into letter and mark needs no mark', () => {
  expect(needed('el')).not.toMatch(/\p{M}/u);
});

it('letters of English and signs of headings are welcome everywhere, those of names where there is room', () => {
  const russian = exemplarsOf('ru') ?? { letters: '', foreign: '', signs: '' };
  expect(welcomeFor(russian).join('')).toMatch(/A.*z.*«.*»/u);
  const english = exemplarsOf('en') ?? russian;
  expect(foreignTo(english, 'en').join('')).toMatch(/É.*é/u);
});
