import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportKind } from '../../../../src/importing/archive/archive.ts';
import { ghost } from '../../../../src/importing/kinds/ghost/ghost.ts';
import { wordpress } from '../../../../src/importing/kinds/wordpress/wordpress.ts';
import { importMarked } from '../../../support/importing/lost-words.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

it.each<ImportKind>([ghost, wordpress])('what $0.name loses it tells, by file and line', async (kind) => {
  const { lost, unplaced, untold, shown } = await importMarked(kind, join(FIXTURES, 'importing/losses', kind.name));
  expect({ lost, unplaced, untold, shown }).toEqual({ lost: [], unplaced: [], untold: [], shown: [] });
});
