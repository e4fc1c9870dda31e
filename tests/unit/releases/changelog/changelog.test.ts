import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codemodsNamedIn } from '../../../../src/releases/changelog/breaking-entry.ts';
import { BREAKING, entriesUnder, readChangelog } from '../../../../src/releases/changelog/changelog.ts';
import { cutRelease, stepOf } from '../../../../src/releases/changelog/cut-release.ts';
import { versionsBetween, writeNotes } from '../../../../src/releases/changelog/notes.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

## [0.3.0] - 2026-11-02

A word before.

### Fixed

- A thing,
  over two lines.

## [0.2.0] - 2026-11-01

### Added

- New.

### Breaking

- \`teaser\` is \`standfirst\`. Codemod: \`0.2.0-standfirst\`.

\`\`\`md
## [9.9.9] - in code
\`\`\`

## 0.1.0
`;

const cut = (unreleased: string, more = {}) =>
  cutRelease(`# Changelog\n\n## [Unreleased]\n\n${unreleased}\n\n## [0.1.0] - 2026-01-01\n\n- Old.\n`, {
    version: '0.2.0',
    last: '0.1.0',
    day: '2026-11-01',
    codemods: [],
    released: [],
    ...more,
  });

describe('a changelog', () => {
  it('is read by its versions and headings, whatever stands in code', () => {
    const versions = readChangelog(CHANGELOG);
    expect(versions.map(({ version, date }) => `${version} ${date}`.trim())).toEqual([
      'Unreleased',
      '0.3.0 2026-11-02',
      '0.2.0 2026-11-01',
      '0.1.0',
    ]);
    expect(versions[1]?.sections).toMatchObject([{ title: 'Fixed', entries: ['A thing, over two lines.'] }]);
    expect(readChangelog(CHANGELOG.replaceAll('\n', '\r\n'))).toEqual(versions);
  });

  it('tells what lies between two versions, what is breaking first', () => {
    const between = versionsBetween(readChangelog(CHANGELOG), '0.1.0', '0.3.0');
    expect(between.map(({ version }) => version)).toEqual(['0.3.0', '0.2.0']);
    const notes = writeNotes(between);
    expect(notes).toMatch(/^Breaking:\n- 0\.2\.0: `teaser` is `standfirst`/);
    expect(notes.match(/teaser/g)).toHaveLength(1);
    expect(notes).toContain('0.3.0 (2026-11-02)\n\nA word before.\n\nFixed\n\n- A thing');
    expect(versionsBetween(readChangelog(CHANGELOG), '0.2.0', '0.2.0')).toEqual([]);
  });

  it('of this repository has the form that a release asks for', () => {
    const text = readFileSync('CHANGELOG.md', 'utf8');
    expect(
      cutRelease(text, { version: '0.1.0', last: undefined, day: '2026-11-01', codemods: [], released: [] }),
    ).toHaveProperty('changelog');
  });
});

describe('an entry under “Breaking”', () => {
  it.each([
    ['x is y. Codemod: `0.2.0-a`.', ['0.2.0-a']],
    ['x is y. Codemods: `0.2.0-a`, `0.2.0-b`.', ['0.2.0-a', '0.2.0-b']],
    ['`npm run x` is gone. No codemod: content does not name it.', []],
    ['x is y.', undefined],
    ['x is y. No codemod:', undefined],
  ])('%s', (entry, names) => {
    expect(codemodsNamedIn(entry)).toEqual(names);
  });
});

describe('a release', () => {
  it('takes what is unreleased, and leaves the heading empty', () => {
    const made = cut('### Added\n\n- New.');
    expect(made).toHaveProperty('notes', '### Added\n\n- New.');
    expect('changelog' in made && made.changelog).toBe(
      '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-11-01\n\n### Added\n\n- New.\n\n## [0.1.0] - 2026-01-01\n\n- Old.\n',
    );
  });

  it('keeps the line ends of Windows', () => {
    const text = '## [Unreleased]\r\n\r\n### Fixed\r\n\r\n- Mended.\r\n';
    const made = cutRelease(text, { version: '0.1.1', last: '0.1.0', day: '2026-11-01', codemods: [], released: [] });
    expect('changelog' in made && made.changelog.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each([
    ['### Fixed\n\n- Mended.', 'patch'],
    ['### Changed\n\n- Other.', 'patch'],
    ['### Added\n\n- New.\n\n### Fixed\n\n- Mended.', 'minor'],
    ['### Deprecated\n\n- Old.', 'minor'],
    ['### Removed\n\n- Gone.', 'major'],
    ['### Breaking\n\n- Other.', 'major'],
    ['### Breaking\n\n### Fixed\n\n- Mended.', 'patch'],
  ])('of %j is a step that is %s', (text, step) => {
    expect(stepOf(readChangelog(`## Unreleased\n\n${text}`)[0] ?? { sections: [] })).toBe(step);
  });

  it.each([
    ['an empty heading', '### Added\n', {}, 'Nothing stands under “Unreleased”'],
    ['a heading that is none', '### Aded\n\n- New.', {}, 'can’t have “### Aded”. Did you mean “Added”?'],
    [
      'too small a step',
      '### Added\n\n- New.',
      { version: '0.1.1' },
      'After 0.1.0 can’t come 0.1.1, as something was added or deprecated. Write 0.2.0 or 1.0.0.',
    ],
    ['a version that is left out', '### Fixed\n\n- A.', { version: '0.1.2' }, 'Write 0.1.1 or 0.2.0 or 1.0.0.'],
    [
      'a version that is none',
      '### Fixed\n\n- A.',
      { version: 'next' },
      '“next” is no version. Write three numbers, such as 0.2.0.',
    ],
    [
      'a breaking entry that says nothing',
      '### Breaking\n\n- Other.',
      {},
      '“Other.” says nothing of codemods. End it with “Codemod: ',
    ],
    [
      'a codemod that is not there',
      '### Breaking\n\n- Other. Codemod: `0.2.0-standfrist`.',
      { codemods: ['0.2.0-standfirst'] },
      'no new one of that name. Did you mean “0.2.0-standfirst”?',
    ],
    [
      'a codemod that no entry names',
      '### Added\n\n- New.',
      { codemods: ['0.2.0-a'] },
      'Nothing under “Breaking” names the codemod 0.2.0-a.',
    ],
    [
      'a codemod of another version',
      '### Breaking\n\n- Other. Codemod: `0.3.0-a`.',
      { codemods: ['0.3.0-a'] },
      'Call it 0.2.0-a.',
    ],
  ])('is refused for %s', (_, text, more, fault) => {
    const made = cut(text, more);
    expect('faults' in made && made.faults.join('\n')).toContain(fault);
  });

  it('passes over codemods of earlier releases', () => {
    const codemods = ['0.1.0-old', '0.2.0-a'];
    const text = '### Breaking\n\n- Other. Codemod: `0.2.0-a`.';
    expect(cut(text, { codemods, released: ['0.1.0-old'] })).toHaveProperty('changelog');
    expect(entriesUnder(BREAKING, readChangelog(`## Unreleased\n${text}`)[0] ?? { sections: [] })).toHaveLength(1);
  });

  it('is refused where no heading says what is unreleased', () => {
    const from = { version: '0.1.0', last: undefined, day: '2026-11-01', codemods: [], released: [] };
    expect(cutRelease('# Changelog\n', from)).toEqual({ faults: [expect.stringContaining('no “## [Unreleased]”')] });
  });
});
