import { describe, expect, it } from 'vitest';
import { problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

const update = (attributes: string, text = 'Words', title = '[Gates shut]') =>
  `:::update${title}{${attributes}}\n${text}\n:::`;
const TIME = 'time=2026-06-01T09:30+02:00';
const idOf = (attributes: string) => render(update(attributes)).updates[0]?.id;

describe('an update', () => {
  it('is taken out of the text, with its title, time and words', () => {
    const { html, markdown, updates, words } = render(
      `Before\n\n${update(TIME, 'The *gates* are shut.', '[Gates *shut*]')}\n\nAfter`,
    );
    expect(html).toBe('<p>Before</p>\n<h2 id="updates">Updates</h2>\0updates\0\n<p>After</p>');
    expect(markdown).toBe('Before\n\n\0updates\0\n\nAfter\n');
    expect(updates).toEqual([
      {
        time: '2026-06-01T09:30+02:00',
        id: 'update-20260601-0730',
        title: { html: 'Gates <em>shut</em>', markdown: 'Gates _shut_', text: 'Gates shut' },
        html: '<p>The <em>gates</em> are shut.</p>',
        markdown: 'The _gates_ are shut.',
        words: 6,
        line: 3,
        column: 1,
      },
    ]);
    expect(words).toBe(9);
  });

  it('may be a key event, and pinned', () => {
    expect(render(update(`${TIME} key pinned`)).updates[0]).toMatchObject({ isKey: true, isPinned: true });
  });

  it('has an anchor that follows from its moment alone, or is its own', () => {
    expect(idOf('time=2026-06-01T07:30Z')).toBe(idOf(TIME));
    expect(idOf('time="2026-06-01 09:30:20+02:00"')).toBe('update-20260601-073020');
    expect(idOf('time=2026-06-01')).toBe('update-20260601');
    expect(idOf(`${TIME} #gates-shut`)).toBe('gates-shut');
    expect(render(`${update('time=2026-06-01T08:00Z')}\n\n${update(TIME)}`).updates[1]?.id).toBe(idOf(TIME));
    expect(render(update(TIME)).anchors).toContain(idOf(TIME));
  });

  it('holds what a text may hold, with headings below its title', () => {
    const { updates, headings, images } = render(
      update(TIME, '### Further\n\n![A gate](gate.jpg)\n\nhttps://vimeo.com/1\n\n| a |\n| - |\n| b |'),
    );
    expect(updates[0]?.html).toMatch(/^<h4 id="further">.*\0image:0\0.*data-embed="0".*<table>/s);
    expect(headings.map(({ id, depth }) => `${id} ${depth}`)).toEqual(['updates 2', 'further 4']);
    expect(images).toHaveLength(1);
  });

  it('keeps hostile texts harmless', () => {
    const { updates } = render(update(TIME, '<script>a()</script>x', '[<img onerror=a()>"]'));
    expect(JSON.stringify(updates)).not.toMatch(/<script|onerror/);
  });

  it('is taken out of HTML around it, where it would be printed before its time', () => {
    const { html, updates } = render(
      `<details>\n\n${update(TIME)}\n\n<b>\n\n${update('time=2026-06-03')}\n\n</details>`,
    );
    expect(html.match(/\0updates\0/g)).toHaveLength(1);
    expect(html).toMatch(/^<details>\n<h2 id="updates">Updates<\/h2>\0updates\0/);
    expect(html).not.toContain('Words');
    expect(updates.map(({ html, title, words }) => [title?.html, html, words])).toEqual([
      ['Gates shut', '<p>Words</p>', 3],
      ['Gates shut', '<p>Words</p>', 3],
    ]);
  });

  it('that can’t be put in order stays in the text, and nothing is lost', () => {
    const { html, updates } = render(update('key'));
    expect(updates).toEqual([]);
    expect(html).toContain('<div><p class="aside-title">Gates shut</p><p>Words</p></div>');
    expect(render(update('key')).markdown).toBe('**Gates shut**\n\nWords\n');
  });

  it('is reported where it is not as it should be', () => {
    const text = [
      update('key'),
      update('time=2026-06-01T09:30'),
      update(TIME),
      update('time=2026-06-01T07:30Z'),
      update('tme=1 time=2026-06-02'),
      update('time=2026-06-03 key', 'x', ''),
      update('time=2026-06-04 pinned'),
      update('time=2026-06-05 pinned'),
      update('time=2026-06-06 #share'),
      `:::note\n${update('time=2026-06-07')}\n:::`,
      ':::update[Title] now\nx\n:::',
    ];
    expect(reportOf(text.join('\n\n'))).toMatchInlineSnapshot(`
      [
        "1:1 missing-value
      This update does not say when it was made, so it can’t be put in order.
      Write its time in braces: :::update[Title]{time=2026-09-01T14:30+02:00}.",
        "5:1 invalid-value
      “2026-06-01T09:30” is no time of an update.
      Write how far the clock is ahead of UTC, such as 2026-06-01T09:30+08:00, or the day alone.",
        "13:1 duplicate-id
      An update above has the time 2026-06-01T07:30Z too, so links to this one change with what stands above it.
      Write the seconds as well, such as 14:30:20, or an anchor of its own in the braces, such as {#gates-closed}.",
        "17:1 unknown-directive
      An update has no “tme”, so that is left out.
      Did you mean “time”?",
        "21:1 stray-update
      This update has no title, so it can’t be listed among the key events.
      Write one in brackets: :::update[Title]{key time=2026-09-01T14:30+02:00}.",
        "29:1 stray-update
      Another update above is pinned already, and only one can stay on top.
      Take “pinned” away from one of the two.",
        "33:1 removed-html
      The anchor “share” can’t stand in an address, or belongs to the page, so the update has that of its time.
      An anchor may hold letters, digits, “-”, “_” and “.”, such as {#gates-closed}.",
        "38:1 stray-update
      This update lies inside something else, so it is printed there without its time.
      Close what stands above it with a line of three colons, “:::”, and begin the update behind it.",
        "38:1 unclosed-directive
      The box “:::update” is never closed, so everything after it lies inside.
      Write a line with three colons, “:::”, where the box ends.",
        "41:1 unknown-directive
      This “:::” closes no box, so readers see three colons.
      Remove the line, or open a box above it with a line such as :::note.",
        "43:1 unknown-directive
      “:::update” has more on its line than a box may have.
      Write :::update[Title]{time=2026-09-01T14:30+02:00} alone on its line.",
      ]
    `);
    expect(problemsOf(update(TIME))).toEqual([]);
  });

  it('with a footnote is told, as notes stand below the whole story', () => {
    const note = '\n\n[^a]: A note.';
    expect(reportOf(update(TIME, 'Shut.[^a]') + note)).toEqual([
      expect.stringMatching(/^2:6 early-footnote\nThe footnote \[\^a\] belongs to an update/),
    ]);
    expect(problemsOf(`Open.[^a]\n\n${update(TIME)}${note}`)).toEqual([]);
  });

  it('in the wrong order of the file is no mistake', () => {
    expect(
      problemsOf(`${update('time=2026-06-02')}\n\n${update('time=2026-06-01')}\n\n${update('time=2026-06-03')}`),
    ).toEqual([]);
  });
});
