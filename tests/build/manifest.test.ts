import { expect, it } from 'vitest';
import { listedFiles } from '../support/deploy/listed-files.ts';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { DEMO_CACHE, DEMO_FOLDER } from '../support/sites/demo.ts';

it('the list by which a site is deployed names every file that lies in it, with the digest of its bytes, and no other', () => {
  const wanted = digestFolder(DEMO_FOLDER);
  expect(Object.keys(wanted).length).toBeGreaterThan(1000);
  expect(differencesOf(listedFiles(DEMO_CACHE), wanted)).toEqual([]);
});
