import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutputFolder } from '../../../src/disk/output-folder.ts';
import { writeOutputFiles } from '../../../src/output/write-output-files.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

const files = (keys: Record<string, string>) =>
  Object.entries(keys).map(([path, key]) => ({ path, mediaType: 'text/plain', key, make: () => `text of ${key}` }));

function makeOutput() {
  const folder = makeFolder({});
  const record = `${folder}.json`;
  return {
    folder,
    record,
    write: (keys: Record<string, string>, isKnown = true) =>
      writeOutputFiles(openOutputFolder(folder), files(keys), record, isKnown),
  };
}

describe('files for machines', () => {
  it('are written where their key has changed, and left alone elsewhere', () => {
    const { folder, write } = makeOutput();
    expect(write({ '/a.xml': '1', '/en/b.md': '1' })).toEqual(['/a.xml', '/en/b.md']);
    utimesSync(join(folder, 'a.xml'), 1000, 1000);
    expect(write({ '/a.xml': '1', '/en/b.md': '2' })).toEqual(['/en/b.md']);
    expect(readFileSync(join(folder, 'en/b.md'), 'utf8')).toBe('text of 2');
    expect(statSync(join(folder, 'a.xml')).mtimeMs).toBe(1_000_000);
  });

  it('are written anew where one is missing', () => {
    const { folder, write } = makeOutput();
    write({ '/a.xml': '1', '/b.xml': '1' });
    rmSync(join(folder, 'a.xml'));
    expect(write({ '/a.xml': '1', '/b.xml': '1' })).toEqual(['/a.xml']);
  });

  it('are written anew where the record can’t be believed or read', () => {
    const { record, write } = makeOutput();
    write({ '/a.xml': '1' });
    expect(write({ '/a.xml': '1' }, false)).toEqual(['/a.xml']);
    writeFileSync(record, '{"/a.xml"');
    expect(write({ '/a.xml': '1' })).toEqual(['/a.xml']);
    expect(write({ '/a.xml': '1' })).toEqual([]);
  });
});
