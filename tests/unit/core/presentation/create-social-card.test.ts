import { describe, expect, it } from 'vitest';
import type { SocialCard } from '../../../../src/core/pictures/social-card.ts';
import { createSocialCard } from '../../../../src/core/presentation/create-social-card.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

const images = {
  'content/articles/self/a.jpg': makeImage('d1'),
  'content/articles/self/b.jpg': makeImage('d2'),
  'content/articles/self/small.jpg': makeImage('d3', { width: 500, height: 400 }),
  'content/articles/self/drawing.svg': makeImage('d4', { width: 24, height: 24, format: 'svg' }),
  'content/site/logo.svg': makeImage('d5', { format: 'svg' }),
};

function cardOf(frontMatter: FrontMatterInput, options: ContextOptions = {}, locale = 'en'): SocialCard {
  const context = makeContext([makeEntry(`self/${locale}`, frontMatter)], { images, ...options });
  const [article] = context.library.articles;
  return createSocialCard(article as NonNullable<typeof article>, context);
}
const cover = (src: string, focus?: string) => ({ cover: { src, alt: 'A', ...(focus && { focus }) } });

describe('a social card', () => {
  it('says title, category and brand, with the brand’s logo, and shows the cover', () => {
    const site = { brand: { accent: '#0b6b6f', logo: 'logo.svg' } };
    expect(cardOf({ title: 'Moon', ...cover('a.jpg', '10% 20%') }, { site })).toMatchObject({
      locale: 'en',
      direction: 'ltr',
      title: 'Moon',
      section: 'News',
      brand: 'Orrery Blog',
      accent: '#0b6b6f',
      logo: { digest: 'd5' },
      cover: { image: { digest: 'd1' }, focus: { x: 10, y: 20 } },
    });
  });

  it('speaks the article’s language, in its direction', () => {
    const phrases = { ar: { News: 'أخبار', 'Orrery Blog': 'مدونة Orrery' } };
    expect(cardOf({ category: 'news' }, { phrases }, 'ar')).toMatchObject({
      direction: 'rtl',
      section: 'أخبار',
      brand: 'مدونة Orrery',
    });
  });

  it('says that a story is sponsored rather than its category', () => {
    expect(cardOf({ label: 'sponsored' }).section).toBe('Sponsored');
  });

  it('is another with another title, cover, focus, accent or language', () => {
    const cards = [
      cardOf({ title: 'A', ...cover('a.jpg') }),
      cardOf({ title: 'B', ...cover('a.jpg') }),
      cardOf({ title: 'A', ...cover('b.jpg') }),
      cardOf({ title: 'A', ...cover('a.jpg', '0% 0%') }),
      cardOf({ title: 'A' }),
      cardOf({ title: 'A', ...cover('a.jpg') }, { site: { brand: { accent: '#aa1122' } } }),
      cardOf({ title: 'A', ...cover('a.jpg') }, {}, 'ar'),
    ];
    expect(new Set(cards.map((card) => JSON.stringify(card))).size).toBe(cards.length);
  });

  it('is the same whatever else the article says', () => {
    const card = cardOf({ title: 'A', ...cover('a.jpg') });
    const same = cardOf({ title: 'A', description: 'Other', date: '2026-01-02', slug: 'else', ...cover('a.jpg') });
    expect(same).toEqual(card);
  });

  it('takes a colour that can be read on white', () => {
    expect(cardOf({}, { site: { brand: { accent: '#ffee00' } } }).accent).toBe('#847100');
  });

  it('leaves out a cover that is too small, but no drawing', () => {
    expect(cardOf(cover('small.jpg')).cover).toBeUndefined();
    expect(cardOf(cover('drawing.svg')).cover).toBeDefined();
  });
});
