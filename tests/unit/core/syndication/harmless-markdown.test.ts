import { describe, expect, it } from 'vitest';
import { failuresOf } from '../../../support/cases/failures.ts';
import { HTML_PAYLOADS } from '../../../support/cases/html-payloads.ts';
import { alternateFaults } from '../../../support/markdown/alternate-faults.ts';
import { PLACES, printedIn } from '../../../support/markdown/alternate-places.ts';

/** One of so many payloads is read here in each place; `tests/slow/texts/harmless-markdown.test.ts` reads all in all. */
const STEP = 60;

describe('Markdown that we publish', () => {
  it('is as harmless as the pages in marked, markdown-it and remark-gfm', async () => {
    const cases = PLACES.flatMap((place, shift) =>
      HTML_PAYLOADS.filter((_, number) => (number + shift * 7) % STEP === 0).map(
        (text) => [`${place.name}, ${JSON.stringify(text)}`, { place, text }] as const,
      ),
    );
    const failures = await failuresOf(cases, ({ place, text }) =>
      expect(printedIn(place, text).flatMap(alternateFaults)).toEqual([]),
    );
    expect(failures).toEqual([]);
  });

  it.each([
    ['a tag behind a space that is none of Markdown’s', 'paragraph', '\u2028<pre>x'],
    ['cells and dashes in HTML', 'paragraph', '<table><tr><td>|  |\n|-|-|\r<pre>\n\n'],
    ['cells and dashes as the first lines of code', 'code', '| |\n|-|-|\n\n| |\n|-|\n| <script>alert(1)</script> |\n'],
    ['code behind a bare address in the text of a link', 'text of a link', '||ey[[][http://`>`]'],
    [
      'code behind an address that ends elsewhere for others',
      'block in a footnote',
      '\nwww.[<l`<a href="javascript:x">`',
    ],
    ['code behind an address in front matter', 'standfirst', 'ahttp://y`<!--`-->'],
    ['code of two lines, of which others make two blocks', 'line after a break', '`\u2028 <span lang=. The>\n`\n=\r'],
  ])('with %s', (_, name, text) => {
    const place = PLACES.find((one) => one.name === name) as (typeof PLACES)[number];
    expect(printedIn(place, text).flatMap(alternateFaults)).toEqual([]);
  });
});
