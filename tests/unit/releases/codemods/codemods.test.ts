import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Codemod } from '../../../../src/releases/codemods/codemod.ts';
import { CODEMODS } from '../../../../src/releases/codemods/codemods.ts';
import { codemodsBetween, proposeChanges } from '../../../../src/releases/codemods/propose-changes.ts';

const FOLDER = 'src/releases/codemods';
const FIXTURES = 'tests/fixtures/codemods';

const mod = (name: string, from: string, to: string): Codemod => ({
  name,
  changes: `${from} becomes ${to}.`,
  concerns: (path) => path.endsWith('.md'),
  transform: (text) => text.replaceAll(from, to),
});

describe('the table of codemods', () => {
  it('names every codemod by its file', () => {
    const files = readdirSync(FOLDER).filter((file) => /^\d/.test(file));
    expect(CODEMODS.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
    for (const file of files) expect(file).toMatch(/^\d+\.\d+\.\d+-[a-z0-9-]+\.ts$/);
  });

  // A folder for each, with files before and after: tests/fixtures/codemods/<name>/{before,after}/content/…
  it('has fixtures of each, which hold after it, and after it once more', () => {
    for (const codemod of CODEMODS) {
      const [before, after] = ['before', 'after'].map((side) => filesIn(join(FIXTURES, codemod.name, side)));
      const once = new Map(before);
      for (const _ of [1, 2])
        for (const [path, bytes] of once)
          for (const file of proposeChanges([codemod], [path], () => bytes).files)
            once.set(path, Buffer.from(file.text));
      expect(Object.fromEntries(once), codemod.name).toEqual(Object.fromEntries(after ?? []));
      expect(before, codemod.name).not.toEqual(after);
    }
  });
});

describe('codemods', () => {
  it('between two versions are carried out in the order of their versions', () => {
    const all = [
      mod('0.10.0-b', 'b', 'c'),
      mod('0.2.0-z', 'x', 'y'),
      mod('0.2.0-a', 'a', 'b'),
      mod('0.1.0-old', '', ''),
    ];
    const names = (from: string, to: string) => codemodsBetween(all, from, to).map(({ name }) => name);
    expect(names('0.1.0', '0.10.0')).toEqual(['0.2.0-a', '0.2.0-z', '0.10.0-b']);
    expect(names('0.2.0', '0.9.0')).toEqual([]);
    expect(names('0.1.5', '0.2.0')).toEqual(['0.2.0-a', '0.2.0-z']);
  });

  it('build on one another, and change nothing else', () => {
    const files: Record<string, Buffer> = {
      'content/a.md': Buffer.from('\ufeffa: 1\r\n# c\r\n'),
      'content/b.md': Buffer.from('nothing'),
      'content/c.yaml': Buffer.from('a: 1'),
      'content/d.md': Buffer.from([0x61, 0xff]),
    };
    const proposal = proposeChanges(
      [mod('1', 'a', 'b'), mod('2', 'b:', 'c:')],
      Object.keys(files),
      (path) => files[path] as Buffer,
    );
    expect(proposal.files).toEqual([{ path: 'content/a.md', text: '\ufeffc: 1\r\n# c\r\n', codemods: ['1', '2'] }]);
    expect(proposal.unread).toEqual(['content/d.md']);
    expect(proposal.codemods.map(({ name }) => name)).toEqual(['1', '2']);
  });
});

function filesIn(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length + 1),
      readFileSync(join(parentPath, name)),
    ]),
  );
}
