import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docusaurus } from '../../../../src/importing/kinds/docusaurus/docusaurus.ts';
import { traceMarkers } from '../../../support/importing/trace-markers.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

it('every word of a site is written, or named by the report', async () => {
  expect(await traceMarkers(docusaurus, join(FIXTURES, 'importing/losses/docusaurus'))).toEqual({});
});
