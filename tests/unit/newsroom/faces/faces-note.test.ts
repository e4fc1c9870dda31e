import { expect, it } from 'vitest';
import { facesNotes } from '../../../../src/newsroom/faces/faces-note.ts';

const measures = { ascent: 1, descent: 0.3, lineGap: 0 };
const latin = { script: 'Latn', tags: ['en', 'da'], data: Buffer.of(), measures };

it('an editor learns which languages keep the face of the system, and why', () => {
  const refused = new Map([
    ['pl', 'letters'],
    ['vi', 'size'],
    ['el', 'letters'],
  ] as const);
  expect(facesNotes({ faces: [latin], refused })).toEqual([
    'Headings have the face of brand.display in en, da, and the system’s where the font lacks letters of the language (pl, el) or the letters would take more than 16 KB (vi).',
  ]);
});

it('nothing is said where all languages have the face, or no face was named', () => {
  expect(facesNotes({ faces: [latin], refused: new Map() })).toEqual([]);
  expect(facesNotes({ faces: [], refused: new Map() })).toEqual([]);
});
