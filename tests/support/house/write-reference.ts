/** `npm run reference`: writes the reference of every key into the handbook. */
import { writeFileSync } from 'node:fs';
import { REFERENCE, writeReference } from './reference.ts';

writeFileSync(REFERENCE, writeReference());
