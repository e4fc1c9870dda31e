/** `npm run drawing`: draws floors and rooms into ARCHITECTURE.md. */
import { writeFileSync } from 'node:fs';
import { ARCHITECTURE, drawArchitecture } from './drawing.ts';

writeFileSync(ARCHITECTURE, drawArchitecture().drawn);
