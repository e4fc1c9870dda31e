import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openZip, type Zip } from '../../../../src/importing/sources/zip.ts';
import { makeZip, type ZipFileFacts } from '../../../support/importing/make-zip.ts';

function open(zip: Buffer, limits = {}): Promise<Zip> {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'export.zip'), zip);
  return openZip(join(folder, 'export.zip'), limits);
}

async function refusal(files: readonly ZipFileFacts[], limits = {}): Promise<string> {
  return open(makeZip(files), limits).then(
    () => 'opened',
    (error) => `${error.name}: ${error.message}`,
  );
}

async function textOf(zip: Zip, at: number): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of zip.entries[at]?.open() ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

it('a zip gives its files in the order of their paths, without what systems leave in it', async () => {
  const zip = await open(
    makeZip([
      { name: 'posts/b.html', data: 'second' },
      { name: 'posts/', data: '' },
      { name: '__MACOSX/posts/._b.html', data: 'x' },
      { name: 'posts/.DS_Store', data: 'x' },
      { name: 'posts/a.html', data: 'first' },
    ]),
  );
  onTestFinished(() => zip.close());
  expect(zip.entries.map(({ path, size }) => [path, size])).toEqual([
    ['posts/a.html', 5],
    ['posts/b.html', 6],
  ]);
  expect([await textOf(zip, 0), await textOf(zip, 1)]).toEqual(['first', 'second']);
});

it.each([
  ['../../evil.html', 'leads out of it'],
  ['posts/../../evil.html', 'leads out of it'],
  ['/etc/passwd', 'leads out of it'],
  ['C:/evil.html', 'leads out of it'],
])('the name %s is refused', async (name, fault) => {
  expect(await refusal([{ name, data: 'x' }])).toContain(fault);
});

it('a symbolic link is refused', async () => {
  const message = await refusal([{ name: 'a.html', data: '/etc/passwd', mode: 0o120777 }]);
  expect(message).toBe(
    'UserError: export.zip holds a symbolic link (a.html), so nothing of it was unpacked. Unpack it yourself, look at it, and name the folder.',
  );
});

it('a zip with a password is refused', async () => {
  expect(await refusal([{ name: 'a.html', data: 'x', flags: 1 }])).toContain('is locked with a password');
});

it('a file that unpacks to far more than an honest one is refused before it is unpacked', async () => {
  const zeros = Buffer.alloc(20 * 2 ** 20);
  expect(await refusal([{ name: 'a.html', data: zeros }])).toContain('would unpack to far more than an honest one');
});

it('a file that is larger than the zip says ends with a sentence', async () => {
  const zip = await open(makeZip([{ name: 'a.html', data: 'x'.repeat(5000), size: 10 }]));
  onTestFinished(() => zip.close());
  await expect(textOf(zip, 0)).rejects.toThrow(
    /^export\.zip\/a\.html is no whole zip: .+ Download or copy it once more\.$/,
  );
});

it('files that lie in one another are refused', async () => {
  const files = [
    { name: 'a.html', data: 'x'.repeat(100) },
    { name: 'b.html', data: 'x'.repeat(100), sameBytesAs: 0 },
  ];
  expect(await refusal(files)).toContain('lie in one another');
});

it('more files, or more bytes, than an honest zip has are refused', async () => {
  const files = [
    { name: 'a.html', data: 'one' },
    { name: 'b.html', data: 'two' },
  ];
  expect(await refusal(files, { entries: 1 })).toContain('says that it holds 2 files');
  expect(await refusal(files, { bytes: 5 })).toContain('more than a disk holds');
  expect(await refusal([...files, { name: 'a.html', data: 'x' }])).toContain('two files of one name (a.html)');
});

it('what is no zip, or one that was cut off, is told', async () => {
  await expect(open(Buffer.from('PK no zip at all'))).rejects.toThrow(/^export\.zip is no whole zip: /);
  const whole = makeZip([{ name: 'a.html', data: 'x' }]);
  await expect(open(whole.subarray(0, -30))).rejects.toThrow(/^export\.zip is no whole zip: /);
});
