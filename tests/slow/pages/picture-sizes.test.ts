/** Browsers choose a file of about the size at which a picture is shown, in every place where pictures stand, at other densities than the usual one. */
import { expect, test } from 'vitest';
import { openSite } from '../../support/browser/open-site.ts';
import { pictureSizeFaults } from '../../support/browser/picture-size-faults.ts';

const reader = openSite();

test.each([1, 3])('a file has 0.9 to 1.5 times the pixels that are shown, at a density of %i', async (density) => {
  expect(await pictureSizeFaults(reader, density)).toEqual([]);
});
