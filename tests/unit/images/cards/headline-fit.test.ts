import { describe, expect, it } from 'vitest';
import { measureHeadline } from '../../../../src/images/cards/headline-fit.ts';

const english = { locale: 'en', direction: 'ltr' as const };

describe('a headline', () => {
  it('is as wide as its letters', async () => {
    const narrow = await measureHeadline('illicit trial till', english, false);
    const wide = await measureHeadline('WOMMAWOMM MAWM WOW', english, false);
    expect(narrow?.pixels).toBeGreaterThan(80);
    expect(wide?.pixels).toBeGreaterThan((narrow?.pixels ?? 0) * 2);
  });

  it('is cut off on a card where its smallest size has no room for it, sooner below a picture', async () => {
    const words = (count: number) => Array.from({ length: count }, () => 'harbour').join(' ');
    expect(await measureHeadline(words(12), english, true)).toMatchObject({ isCutOnCard: false });
    expect(await measureHeadline(words(30), english, false)).toMatchObject({ isCutOnCard: false });
    expect(await measureHeadline(words(30), english, true)).toMatchObject({ isCutOnCard: true });
    expect(await measureHeadline(words(60), english, false)).toMatchObject({ isCutOnCard: true });
  });

  it('is measured in its own script, and not at all where no typeface has its letters', async () => {
    const arabic = await measureHeadline('الميناء في الليل', { locale: 'ar', direction: 'rtl' }, false);
    expect(arabic?.pixels).toBeGreaterThan(50);
    expect(await measureHeadline('𓂀𓂀', english, false)).toBeUndefined();
  });
});
