import { expect, it } from 'vitest';
import { diskFaultOf } from '../../../src/disk/disk-fault.ts';

const fault = (code: string, parts: Record<string, string> = { path: '/a/b' }) =>
  Object.assign(new Error(`${code}: something`), { code, ...parts });

it.each([
  ['ENOSPC', /^The disk is full: \/a\/b can’t be written/],
  ['EDQUOT', /share of the disk/],
  ['EROFS', /^\/a\/b can’t be written, as the disk is read-only/],
  ['EACCES', /^\/a\/b .* no right to it/],
  ['EPERM', /^\/a\/b .* no right to it/],
  ['EEXIST', /^\/a\/b must be a folder/],
  ['ENOTDIR', /^\/a\/b must lie in a folder/],
  ['EISDIR', /^\/a\/b must be a file/],
  ['ENAMETOOLONG', /^The name of \/a\/b is too long/],
  ['EMFILE', /Too many files are open/],
])('a fault of the machine is a sentence: %s', (code, sentence) => {
  expect(diskFaultOf(fault(code))).toMatch(sentence);
  expect(diskFaultOf(new Error('Loading failed', { cause: fault(code) }))).toMatch(sentence);
});

it('a library’s own words for a full disk are known', () => {
  expect(diskFaultOf(new Error('pngsave: write error\nunix error: No space left on device'))).toMatch(/disk is full/);
});

it('the file that was to be written is named, not the one that was copied', () => {
  expect(diskFaultOf(fault('ENOSPC', { path: '/a/logo.svg', dest: '/out/logo.svg' }))).toContain('/out/logo.svg');
});

it('a file that is written whole is named, not its draft', () => {
  expect(diskFaultOf(fault('EACCES', { path: '/a/rates.yaml.28296.1.tmp' }))).toMatch(/^\/a\/rates\.yaml can’t/);
});

it.each([new Error('Input file is missing'), fault('ENOENT'), new TypeError('x is undefined'), 'text', undefined])(
  'any other fault is none of the machine: %s',
  (error) => expect(diskFaultOf(error)).toBeUndefined(),
);
