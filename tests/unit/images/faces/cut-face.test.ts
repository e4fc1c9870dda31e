import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CutFace, cutFaces, type FaceLanguage, MOST_BYTES } from '../../../../src/images/faces/cut-face.ts';
import { neededFor } from '../../../../src/images/faces/face-letters.ts';
import { type FontFile, openFont } from '../../../../src/images/faces/font-file.ts';
import { exemplarsOf } from '../../../../src/locales/exemplars.ts';

const PACKAGES = 'node_modules/@fontsource-variable';

async function open(name: string): Promise<FontFile> {
  const font = await openFont(readFileSync(`${PACKAGES}/${name}`));
  if (!font) throw new Error(`${name} can't be opened`);
  return font;
}

const languages = (...tags: string[]): FaceLanguage[] =>
  tags.map((tag) => ({ tag, script: new Intl.Locale(tag).maximize().script ?? '', letters: exemplarsOf(tag) }));

const lettersIn = async (face: CutFace | undefined) => {
  const font = face && (await openFont(face.data));
  return String.fromCodePoint(...(font?.characters ?? []));
};

const only = (letters: string) => ({ letters, foreign: '', signs: '' });

let serif: FontFile;
let extended: FontFile;

beforeAll(async () => {
  serif = await open('source-serif-4/files/source-serif-4-latin-opsz-normal.woff2');
  extended = await open('source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2');
});

describe('the face of headings', () => {
  it('has the letters of the languages of a script, and is no larger than a page can wait for', async () => {
    const { faces, refused } = await cutFaces([extended, serif], languages('en', 'de', 'pl', 'el', 'zh-Hans'));
    expect(faces.map(({ script, tags }) => ({ script, tags }))).toEqual([{ script: 'Latn', tags: ['en', 'de'] }]);
    expect([...refused]).toEqual([
      ['pl', 'letters'],
      ['el', 'letters'],
      ['zh-Hans', 'letters'],
    ]);
    const [face] = faces;
    expect(face?.data.length).toBeLessThanOrEqual(MOST_BYTES);
    const letters = await lettersIn(face);
    for (const letter of 'AZazÄäß09?!„“–') expect(letters).toContain(letter);
  });

  it('is bold and drawn for large sizes, and varies no more', async () => {
    expect(serif.axes).toEqual({ wght: 700, opsz: 36 });
    const { faces } = await cutFaces([serif], languages('en'));
    const font = await openFont(faces[0]?.data ?? Buffer.of());
    expect(font?.axes).toEqual({});
    expect(font?.measures).toEqual(serif.measures);
  });

  it('has letters of names and words of others where there is room', async () => {
    const { faces } = await cutFaces([serif], languages('en'));
    expect(await lettersIn(faces[0])).toMatch(/É.*é/su);
  });

  it('is the same bytes each time', async () => {
    const cut = async () => (await cutFaces([serif], languages('en', 'fr'))).faces[0]?.data;
    expect(await cut()).toEqual(await cut());
  });

  it('leaves out the languages that bring most letters of their own until it is small enough', async () => {
    const font = await open('noto-serif/files/noto-serif-latin-ext-wght-normal.woff2');
    const all = [...String.fromCodePoint(...font.characters)].filter((one) => /[^\p{M}\p{C}]/u.test(one));
    const paired = all.filter((letter) => neededFor(only(letter), 'en').every((one) => all.includes(one)));
    const few = { tag: 'lv', script: 'Latn', letters: only(paired.slice(0, 20).join('')) };
    const many = { tag: 'pl', script: 'Latn', letters: only(paired.slice(10).join('')) };
    const { faces, refused } = await cutFaces([font], [many, few]);
    expect(faces.map(({ tags }) => tags)).toEqual([['lv']]);
    expect([...refused]).toEqual([['pl', 'size']]);
    expect(await cutFaces([font], [many])).toEqual({ faces: [], refused: new Map([['pl', 'size']]) });
  });
});

describe('a font file', () => {
  it('is told from others by what it holds', async () => {
    expect(await openFont(Buffer.from('not a font'))).toBeUndefined();
    expect(await openFont(Buffer.from('wOF2 cut off', 'latin1'))).toBeUndefined();
    expect(await openFont(serif.data.subarray(0, 64))).toBeUndefined();
  });

  it('tells whether its letters are italic', async () => {
    const italic = await open('source-serif-4/files/source-serif-4-latin-opsz-italic.woff2');
    expect([serif.isItalic, italic.isItalic]).toEqual([false, true]);
  });
});
