import { expect, it } from 'vitest';
import { alignLines } from '../../../../src/importing/archive/align-lines.ts';
import { importItems, story } from '../../../support/importing/import-items.ts';

it('lines that were added, taken away or changed keep those around them in their places', () => {
  expect(alignLines('a\nb\nc', 'a\nb\nc')).toEqual([0, 1, 2]);
  expect(alignLines('a\nb\nc\nd', 'a\n```\nx\n```\nc\nd')).toEqual([0, 1, 1, 1, 2, 3]);
  expect(alignLines('a\nb\nc\nd', 'c\nd')).toEqual([2, 3]);
  expect(alignLines('a\n{% x %}\nb', 'A\n\n<p>\n\nb')).toEqual([0, 1, 1, 1, 2]);
  expect(alignLines('', 'x\ny')).toEqual([0, 0]);
});

it('a link behind a part that has grown is told by its line in the source', async () => {
  const { findings } = await importItems([
    story('1', {
      slug: 'a',
      body: {
        format: 'markdown',
        line: 10,
        source: '{% highlight %}x{% endhighlight %}\n{: .cls}\n\n[gone](/gone/) and on',
        text: '```\nx\n```\n\n\n\n[gone](/gone/) and on',
      },
    }),
  ]);
  const places = findings.groups().flatMap((group) => group.findings.map(({ where, what }) => [where.line, what]));
  expect(places).toContainEqual([13, 'The link “/gone/” leads to nothing that has come along.']);
});
