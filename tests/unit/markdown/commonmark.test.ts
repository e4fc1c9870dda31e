/** Every example of CommonMark 0.31.2, rendered as a body. */
import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { normalised, spelledOut } from '../../support/compare-html.ts';
import { newsroomHtml } from '../../support/newsroom-html.ts';
import { render } from '../../support/render-markdown.ts';

/** What differs for another reason than the rules in `newsroomHtml`. An example that begins to match must leave. */
const DIFFERENT: Record<string, number[]> = {
  'raw HTML keeps only the elements and attributes of the allow-list': [
    ...[150, 152, 153, 154, 163, 164, 169, 170, 171, 172, 173, 176, 178, 201, 491, 524, 536, 613, 614, 615, 616, 617],
  ],
  'an instruction for another program goes up to its own end, not to the first “>”': [180, 629],
  'an element that is never closed ends with the document': [494],
  'addresses are http(s), mailto, tel or relative': [596, 598, 599, 601],
  'GFM makes links of bare addresses': [602, 606, 608, 611, 612],
};
const listed = new Set(Object.values(DIFFERENT).flat());

describe('CommonMark', () => {
  it.each(tests.filter(({ number }) => !listed.has(number)))(
    'example $number ($section) is printed as specified',
    (example) => {
      expect(printed(example.markdown)).toBe(expected(example.html));
    },
  );

  describe.each(Object.entries(DIFFERENT))('%s', (_reason, numbers) => {
    it.each(tests.filter(({ number }) => numbers.includes(number)))('so example $number differs', (example) => {
      expect(printed(example.markdown)).not.toBe(expected(example.html));
    });
  });

  it('has 652 examples', () => {
    expect(tests.length).toBe(652);
  });
});

function printed(markdown: string): string {
  return normalised(spelledOut(render(markdown.replaceAll('→', '\t'))));
}

function expected(html: string): string {
  return normalised(newsroomHtml(html.replaceAll('→', '\t')));
}
