import { expect, it } from 'vitest';
import type { ImageFacts } from '../../../../src/core/pictures/picture.ts';
import type { SocialCard } from '../../../../src/core/pictures/social-card.ts';
import { nameCards } from '../../../../src/newsroom/pictures/card-names.ts';

const card: SocialCard = {
  locale: 'en',
  direction: 'ltr',
  title: 'Moon',
  section: 'Reports',
  brand: 'Orrery',
  accent: '#0b6b6f',
};

it('a card has the same name each time, and another when it, or what draws it, is another', () => {
  const name = nameCards('v1')(card);
  expect(name).toMatch(/^card-[0-9a-f]{16}\.png$/);
  expect(nameCards('v1')({ ...card })).toBe(name);
  expect(nameCards('v1')({ ...card, title: 'Sun' })).not.toBe(name);
  expect(nameCards('v2')(card)).not.toBe(name);
  expect(nameCards()(card)).toBe(nameCards()(card));
});

it('a card with a photograph is named as the JPEG that it is', () => {
  const image = { width: 1200, height: 630, digest: 'd1', format: 'jpeg' } as ImageFacts;
  expect(nameCards('v1')({ ...card, cover: { image } })).toMatch(/^card-[0-9a-f]{16}\.jpeg$/);
});

it('a card has no name where one of its letters can’t be drawn', () => {
  for (const part of ['title', 'section', 'brand']) expect(nameCards('v1')({ ...card, [part]: 'ꦗꦮ' })).toBeUndefined();
});
