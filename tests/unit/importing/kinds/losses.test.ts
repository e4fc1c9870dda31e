import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportKind } from '../../../../src/importing/archive/archive.ts';
import { ghost } from '../../../../src/importing/kinds/ghost/ghost.ts';
import { medium } from '../../../../src/importing/kinds/medium/medium.ts';
import { substack } from '../../../../src/importing/kinds/substack/substack.ts';
import { wordpress } from '../../../../src/importing/kinds/wordpress/wordpress.ts';
import { importMarked } from '../../../support/importing/lost-words.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

it.each<ImportKind>([ghost, medium, substack, wordpress])(
  'what $name loses it tells, by file and line',
  async (kind) => {
    const { lost, unplaced, untold, shown } = await importMarked(kind, join(FIXTURES, 'importing/losses', kind.name));
    expect({ lost, unplaced, untold, shown }).toEqual({ lost: [], unplaced: [], untold: [], shown: [] });
  },
);
