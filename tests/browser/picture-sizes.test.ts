/** Browsers choose a file of about the size at which a picture is shown, in every place where pictures stand. */
import { expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { pictureSizeFaults } from '../support/browser/picture-size-faults.ts';

const reader = openSite();

test('a file has 0.9 to 1.5 times the pixels that are shown, at a density of 2', async () => {
  expect(await pictureSizeFaults(reader, 2)).toEqual([]);
});
