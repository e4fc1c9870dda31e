import { describe, expect, it } from 'vitest';
import { blobName, toUnixEnds, toWindowsEnds } from '../../../../src/releases/trees/look.ts';
import { type Look, planFiles } from '../../../../src/releases/trees/plan-files.ts';
import type { TreeEntry } from '../../../../src/releases/trees/release-tree.ts';

type Files = Record<string, string>;

const treeOf = (files: Files) =>
  new Map(Object.entries(files).map(([path, blob]): [string, TreeEntry] => [path, { kind: 'file', blob }]));

function plan(base: Files, theirs: Files, ours: Files, more: { keep?: string[]; hasDemo?: boolean } = {}) {
  const { keep = [], hasDemo = false } = more;
  const look = (path: string, { blob }: TreeEntry): Look => {
    const own = ours[path];
    const content =
      own === undefined
        ? 'none'
        : own === '/'
          ? 'blocked'
          : own === blob
            ? 'same'
            : own === `${blob}\r`
              ? 'ends'
              : 'other';
    return { content, hasOtherMode: false };
  };
  return planFiles(treeOf(base), treeOf(theirs), {
    look,
    hasDemo,
    patterns: keep,
    keeperOf: (path) => keep.find((pattern) => path === pattern),
  });
}

const told = (planned: ReturnType<typeof plan>) =>
  planned.files.map(({ path, fate, own }) => `${fate} ${path}${own ? ` (${own})` : ''}`);

describe('the plan of an upgrade', () => {
  it('adds, replaces and removes what the releases differ in', () => {
    const base = { same: '1', changed: '1', gone: '1' };
    expect(told(plan(base, { same: '1', changed: '2', fresh: '1' }, base))).toEqual([
      'replace changed',
      'add fresh',
      'remove gone',
    ]);
  });

  it('leaves alone what no release has, and what is as the new one has it', () => {
    const ours = { 'own.yml': '9', a: '2', b: '1' };
    expect(told(plan({ a: '1', b: '1' }, { a: '2', b: '1' }, ours))).toEqual([]);
    expect(told(plan({ a: '1' }, {}, {}))).toEqual([]);
  });

  it('tells what the newsroom has changed, taken out, or put where the release has a file', () => {
    const base = { edited: '1', 'edited and gone': '1', removed: '1', 'edited alone': '1' };
    const theirs = { edited: '2', removed: '1', 'in the way': '1', 'edited alone': '1' };
    const ours = { edited: 'x', 'edited and gone': 'x', 'in the way': 'x', 'edited alone': 'x' };
    expect(told(plan(base, theirs, ours))).toEqual([
      'replace edited (edited)',
      'replace edited alone (edited)',
      'remove edited and gone (edited)',
      'replace in the way (of your own)',
      'add removed (removed)',
    ]);
  });

  it('never touches content and public files, and joins package.json elsewhere', () => {
    const files = {
      'content/a.md': '1',
      'public/b': '1',
      'package.json': '1',
      'package-lock.json': '1',
      contents: '1',
    };
    expect(told(plan({}, files, {}))).toEqual(['add contents']);
    expect(told(plan(files, {}, files))).toEqual(['remove contents']);
  });

  it('renews the demo where it lies, and brings it back nowhere', () => {
    const [base, theirs] = [
      { 'content/a.md': '1', 'demo/x': '1' },
      { 'content/a.md': '2', 'demo/x': '2' },
    ];
    const ours = { 'content/a.md': 'own', 'demo/content/a.md': '1', 'demo/x': '1' };
    expect(told(plan(base, theirs, { 'demo/x': '1' }, { hasDemo: true }))).toEqual(['replace demo/x']);
    expect(told(plan(base, theirs, ours, { hasDemo: true }))).toEqual(['replace demo/content/a.md', 'replace demo/x']);
    expect(told(plan(base, theirs, { 'content/a.md': 'own' }))).toEqual([]);
  });

  it('leaves what is kept, tells where the release has it otherwise, and which pattern matches nothing', () => {
    const keep = ['a', 'b', 'nothing'];
    const planned = plan({ a: '1', b: '1' }, { a: '2', b: '1' }, { a: 'x', b: 'x' }, { keep });
    expect(planned).toEqual({ files: [], kept: ['a'], idle: ['nothing'], blocked: [] });
  });

  it('tells where a folder stands in the way', () => {
    expect(plan({ gone: '1' }, { a: '1' }, { a: '/', gone: '/' })).toMatchObject({ files: [], blocked: ['a'] });
  });

  it('takes line ends of Windows for no change', () => {
    const planned = plan({ a: '1', b: '1' }, { a: '2', b: '1' }, { a: '1\r', b: '1\r' });
    expect(planned.files).toMatchObject([{ path: 'a', hasWindowsEnds: true }]);
    expect(planned.files[0]).not.toHaveProperty('own');
  });
});

it('contents are named as Git names them', () => {
  expect(blobName(Buffer.from('hello\n'), '0'.repeat(40))).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  expect(blobName(Buffer.from(''), '0'.repeat(64))).toBe(
    '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
  );
});

it('line ends are changed, and no other byte', () => {
  const bytes = Buffer.from([0x61, 0x0d, 0x0a, 0xff, 0x0d, 0x0a, 0x0d]);
  expect([...toUnixEnds(bytes)]).toEqual([0x61, 0x0a, 0xff, 0x0a, 0x0d]);
  expect([...toWindowsEnds(toUnixEnds(bytes))]).toEqual([...bytes]);
});
