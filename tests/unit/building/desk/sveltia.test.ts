import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isLeftOut, withOwnPaths } from '../../../../src/building/desk/sveltia.ts';

let code: string;
beforeAll(() => {
  code = readFileSync('node_modules/@sveltia/cms/npm/index.js', 'utf8');
});

describe('the program of the desk', () => {
  it('differs from Sveltia by its paths and texts and by addresses of others, in a few lines', () => {
    const own = withOwnPaths(code);
    const [before, after] = [code.split('\n'), own.split('\n')];
    // One of its line ends stands in a text that is taken away
    expect(after.length).toBe(before.length - 1);
    expect(after.filter((line) => !before.includes(line)).length).toBeLessThan(12);
    expect(own).not.toMatch(/url\(https:|githubstatus\.com\/api|hostedstatus\.com/);
  });

  it('is refused where Sveltia reads otherwise, with what is to be done', () => {
    expect(() => withOwnPaths(code.replace('case`multiple_files`', 'case`many_files`'))).toThrow(
      /^@sveltia\/cms reads like .* in 0 places, where it did in 1: correct src\/building\/desk\/sveltia\.ts\.$/,
    );
  });

  it('leaves out maps and languages of code that no text of a newsroom needs', () => {
    expect(['leaflet/dist/leaflet-src.esm.js', 'svgo/browser', '@shikijs/langs/cobol'].every(isLeftOut)).toBe(true);
    expect(['yaml', 'immutable', '@shikijs/langs/markdown', '@sveltia/cms'].some(isLeftOut)).toBe(false);
  });
});
