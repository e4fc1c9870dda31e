/** Every example of CommonMark 0.31.2, rendered as a body. */
import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { describeExamples } from '../../support/markdown/describe-examples.ts';

describe('CommonMark', () => {
  describeExamples(tests, {
    'raw HTML keeps only the elements and attributes of the allow-list': [
      ...[150, 152, 153, 154, 163, 164, 169, 170, 171, 172, 173, 176, 178, 201, 491, 524, 536, 613, 614, 615, 616, 617],
    ],
    'an instruction for another program goes up to its own end, not to the first “>”': [180, 629],
    'a tag that is never closed, an error here, is printed as text': [156, 157, 158],
    'an element that is never closed ends with the document': [494],
    'addresses are http(s), mailto, tel or relative': [596, 598, 599, 601],
    'GFM makes links of bare addresses': [602, 606, 608, 611, 612],
  });

  it('has 652 examples', () => {
    expect(tests.length).toBe(652);
  });
});
