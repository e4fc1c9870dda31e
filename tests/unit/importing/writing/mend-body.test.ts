import { describe, expect, it } from 'vitest';
import { applyEdits, type Mended, readTree } from '../../../../src/importing/writing/markdown-edits.ts';
import { mendHeadings } from '../../../../src/importing/writing/mend-headings.ts';
import { mendHtml } from '../../../../src/importing/writing/mend-html.ts';
import { mendLinks } from '../../../../src/importing/writing/mend-links.ts';
import { mendPictures } from '../../../../src/importing/writing/mend-pictures.ts';
import { mendRecordings } from '../../../../src/importing/writing/mend-recordings.ts';

async function mended(
  markdown: string,
  mend: (tree: NonNullable<ReturnType<typeof readTree>>, markdown: string) => Mended | Promise<Mended>,
): Promise<string> {
  const tree = readTree(markdown);
  return tree ? applyEdits(markdown, (await mend(tree, markdown)).edits) : markdown;
}

describe('headings', () => {
  const headings = (markdown: string) => mended(markdown, (tree, text) => mendHeadings(tree, text, 'The title'));

  it.each([
    ['go down together where one is of the first level', '# A\n\n## B\n\n# C', '## A\n\n### B\n\n## C'],
    ['stay as they are where they are right', '## A\n\n### B\n\n## C', '## A\n\n### B\n\n## C'],
    [
      'leave out no level, and those that were alike stay alike',
      '### A\n\n##### B\n\n##### C\n\n### D',
      '## A\n\n### B\n\n### C\n\n## D',
    ],
    ['with a line below become such with number signs', 'A *b*\n=====\n\nC\n---\n', '## A *b*\n\n### C\n'],
    [
      'never go below the sixth level',
      '# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F',
      '## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n\n###### F',
    ],
    ['that repeat the title go away', '# The Title\n\nText.\n\n## B', '\n\nText.\n\n## B'],
    ['in code are none', '```\n# A\n```\n\n    # B', '```\n# A\n```\n\n    # B'],
  ])('%s', async (_, before, after) => {
    expect(await headings(before)).toBe(after);
  });
});

describe('raw HTML', () => {
  it.each([
    ['is closed with its paragraph', 'A <b>bold word\n\nNext.', 'A <b>bold word</b>\n\nNext.'],
    ['around paragraphs is closed with the text', '<div class="x">\n\nText.', '<div class="x">\n\nText.\n\n</div>'],
    ['that a slash closes gets an end', 'A <a name="x"/> b <br/> c', 'A <a name="x"></a> b <br/> c'],
    [
      'stays where it is whole, or where others close it',
      '<ul><li>A<li>B</ul>\n\n<p>C\n\nD <img src="a.jpg">',
      '<ul><li>A<li>B</ul>\n\n<p>C\n\nD <img src="a.jpg">',
    ],
    ['in code stays', '`<b>` <!-- <i> -->', '`<b>` <!-- <i> -->'],
  ])('%s', async (_, before, after) => {
    expect(await mended(before, mendHtml)).toBe(after);
  });
});

describe('links', () => {
  const lead = async (href: string) =>
    href.startsWith('/old')
      ? { to: `../new/en.md${/#.*/.exec(href)?.[0] ?? ''}` }
      : href.startsWith('javascript:')
        ? { unsafe: true as const }
        : {};

  it.each([
    [
      'follow their pages',
      '[a *b*](/old "T") and [c](</old x#y>)',
      '[a *b*](../new/en.md "T") and [c](../new/en.md#y)',
    ],
    ['of definitions too', '[a][x]\n\n[x]: /old "T"', '[a][x]\n\n[x]: ../new/en.md "T"'],
    ['in raw HTML too', '<a class="x" href=\'/old\'>a</a>', '<a class="x" href="../new/en.md">a</a>'],
    ['without words go away', 'A [](/old) b', 'A  b'],
    ['that are not safe leave their words', '[a *b*](javascript:x)', 'a *b*'],
    [
      'to elsewhere stay letter by letter',
      "[a]( <https://b.example/(x)>  'T' )",
      "[a]( <https://b.example/(x)>  'T' )",
    ],
    ['in code stay', '`[a](/old)`', '`[a](/old)`'],
  ])('%s', async (_, before, after) => {
    expect(await mended(before, (tree, text) => mendLinks(tree, text, lead))).toBe(after);
  });
});

describe('pictures', () => {
  const bring = async (src: string) => (src.includes('none') ? undefined : src.replace(/^.*\//, ''));

  it.each([
    ['get their names beside the story', '![A boat](/x/a.jpg "T")', '![A boat](a.jpg "T")'],
    ['that lead to a larger one are that one', '[![A boat](/x/a-300x200.jpg)](/x/a.jpg)', '![A boat](a.jpg)'],
    ['that lead to a page keep their link', '[![A boat](/x/a.jpg)](/page/)', '[![A boat](a.jpg)](/page/)'],
    ['lose a text that is the name of a file', '![IMG_0001.jpg](/none.jpg)', '![](/none.jpg)'],
    ['in raw HTML get their names too', '<img alt="x" src=\'/x/a.jpg\'>', '<img alt="x" src="a.jpg">'],
    ['of definitions too', '![A boat][x]\n\n[x]: /x/a.jpg', '![A boat][x]\n\n[x]: a.jpg'],
    ['that did not come along stay', '![A boat](/none.jpg)', '![A boat](/none.jpg)'],
  ])('%s', async (_, before, after) => {
    expect(await mended(before, (tree, text) => mendPictures(tree, text, bring))).toBe(after);
  });

  it('recordings are played where a link to one stands alone, or a box names one', async () => {
    const options = { bring, isOwn: (href: string) => href.startsWith('/') };
    const before =
      '[The bell](/x/bell.mp3)\n\n:::video{src=/x/film.mp4 poster="/x/a.jpg"}\n:::\n\n[b](https://b.example/c.mp3)';
    expect(await mended(before, (tree, text) => mendRecordings(tree, text, options))).toBe(
      ':::audio[The bell]{src=bell.mp3}\n:::\n\n:::video{src=film.mp4 poster=a.jpg}\n:::\n\n[b](https://b.example/c.mp3)',
    );
  });
});
