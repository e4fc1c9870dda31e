/** `npm run exemplars`: writes down which letters languages are written with. */
import { writeFileSync } from 'node:fs';
import { EXEMPLARS, writeExemplars } from './exemplars.ts';

writeFileSync(EXEMPLARS, writeExemplars());
