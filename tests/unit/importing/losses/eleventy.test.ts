import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eleventy } from '../../../../src/importing/kinds/eleventy/eleventy.ts';
import { traceMarkers } from '../../../support/importing/trace-markers.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

it('every word of a site is written, or named by the report', async () => {
  expect(await traceMarkers(eleventy, join(FIXTURES, 'importing/losses/eleventy'))).toEqual({});
});
