/** `npm run letters`: writes down which letters the typefaces of social cards have. */
import { writeFileSync } from 'node:fs';
import { LETTERS, writeLetters } from './letters.ts';

writeFileSync(LETTERS, await writeLetters());
