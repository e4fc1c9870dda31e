import { describe, expect, it } from 'vitest';
import { plainTextProblems } from '../../../../src/core/library/plain-texts.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

function told(keys: FrontMatterInput): string[] {
  const entry = makeEntry('harbour/en', { title: 'A boat', description: 'A story.', ...keys });
  return plainTextProblems(entry).map(({ field, hint }) => `${field}: ${hint}`);
}

describe('markup that readers would see', () => {
  it('is told with what to write', () => {
    for (const [keys, hint] of [
      [{ title: 'A **bold** claim' }, 'title: Write it without the marks: bold'],
      [{ title: 'A `code` name' }, 'title: Write it without the marks: code'],
      [{ title: 'A _late_ boat' }, 'title: Write it without the marks: late'],
      [{ title: 'The *Guardian* says' }, 'title: Write it without the marks: Guardian'],
      [{ title: '<em>Loud</em> and clear' }, 'title: Write it without HTML: Loud'],
      [{ title: 'a<br>b' }, 'title: Take it out.'],
      [{ title: 'x <script>x</script>' }, 'title: Take it out.'],
      [{ title: 'R&amp;D' }, 'title: Write & in its place.'],
      [{ description: 'Caf&eacute;' }, 'description: Write é in its place.'],
      [{ kicker: 'Q&#38;A' }, 'kicker: Write & in its place.'],
      [
        { description: 'Read [it](https://a.example/)' },
        'description: Write the words alone: it. Links stand in the text of the story.',
      ],
      [{ cover: { src: 'a.jpg', alt: 'A *card*' } }, 'cover.alt: Write it without the marks: card'],
      [{ standfirst: 'A <b>late</b> boat' }, 'standfirst: Write it without HTML: **late**'],
      [
        { takeaways: ['One.', '[Two](/en/)'] },
        'takeaways[1]: Write the words alone: Two. Links stand in the text of the story.',
      ],
      [{ corrections: [{ date: '2025-01-02', text: 'It&rsquo;s' }] }, 'corrections[0].text: Write ’ in its place.'],
    ] as [FrontMatterInput, string][])
      expect(told(keys)).toEqual([hint]);
  });

  it('is nothing where it looks like that and is right', () => {
    for (const text of [
      '2 * 3 * 4',
      'snake_case_name and __init__',
      'M*A*S*H',
      'R&D at AT&T; 5 °C',
      'List<String> and <b> alone',
      'Free* for all, but* not',
      '[sic] (see below)',
      'What *.md files are',
    ]) {
      expect(told({ title: text, description: text, kicker: text }), text).toEqual([]);
      expect(told({ standfirst: text, takeaways: [text] }), text).toEqual([]);
    }
    expect(told({ standfirst: 'It is `ready`, **good**, *here* and `<b>x</b> &amp;`' })).toEqual([]);
  });
});
