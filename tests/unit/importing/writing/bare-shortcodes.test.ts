import { expect, it } from 'vitest';
import { importItems, story } from '../../../support/importing/import-items.ts';

it('a shortcode of a plug-in stays as it was, so that checks name it; words in brackets stay words', async () => {
  const text =
    '<p>[form id="7" title=\'Ask us\']</p><p>They saw [him] in [the x="1 harbour].</p><pre>[form id="7"]</pre>';
  const { text: file } = await importItems([story('1', { slug: 'a', body: { format: 'html', text } })]);
  expect(file('articles/2019/a/en.md')?.split('---\n\n')[1]).toBe(
    '[form id="7" title=\'Ask us\']\n\nThey saw \\[him] in \\[the x="1 harbour].\n\n```\n[form id="7"]\n```\n',
  );
});
