import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hugo } from '../../../../src/importing/kinds/hugo/hugo.ts';
import { traceMarkers } from '../../../support/importing/trace-markers.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

it('every word of a Hugo site is written, or named by the report', async () => {
  expect(await traceMarkers(hugo, join(FIXTURES, 'importing/losses/hugo'))).toEqual({});
});
