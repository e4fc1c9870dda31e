/** `npm run reference`: writes the reference of every key into the handbook, and their hints for the desk. */
import { writeFileSync } from 'node:fs';
import { HINTS, writeHints } from './hints.ts';
import { REFERENCE, writeReference } from './reference.ts';

writeFileSync(REFERENCE, writeReference());
writeFileSync(HINTS, writeHints());
