/** Reads the face of headings: from its fonts, or from the cache where neither these nor the languages have changed. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locale } from '../../core/i18n/locale.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { cachePaths } from '../../disk/cache-dir.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import type { CutFace, FaceLanguage, Refusal } from '../../images/faces/cut-face.ts';
import type { FontFile } from '../../images/faces/font-file.ts';
import { exemplarsOf } from '../../locales/exemplars.ts';
import type { Environment } from '../files/environment.ts';
import { DISPLAY_KEY, findFonts } from './find-fonts.ts';

/** The faces of headings, and why the other languages have none, by tag. */
export interface Faces {
  faces: CutFace[];
  refused: Map<string, Refusal>;
}

/** What a newsroom has that names no face. */
export const NO_FACES: Faces = { faces: [], refused: new Map() };

/** Reads the faces that `brand.display` names, `named`, and returns what is wrong with its fonts. */
export async function readFaces(
  named: string | undefined,
  locales: readonly Pick<Locale, 'tag'>[],
  environment: Environment,
): Promise<Faces & { problems: Problem[] }> {
  if (named === undefined) return { ...NO_FACES, problems: [] };
  const { files, problems } = await findFonts(named, environment);
  if (files.length === 0) return { ...NO_FACES, problems };
  const languages = locales.map(({ tag }): FaceLanguage => {
    const { script = '' } = new Intl.Locale(tag).maximize();
    return { tag, script, letters: exemplarsOf(tag) };
  });
  const sources = files.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  const key = digestOf(
    JSON.stringify([makerOf('faces'), languages, sources.map(({ name, bytes }) => [name, digestOf(bytes)])]),
  );
  const file = cachePaths(environment.cacheDir).faces;
  const known = readSealed<Kept>(file);
  if (known?.key === key) return { ...fromKept(known), problems: [...problems, ...unused(named, fromKept(known))] };
  const { openFont } = await import('../../images/faces/font-file.ts');
  const { cutFaces } = await import('../../images/faces/cut-face.ts');
  const opened = await Promise.all(sources.map(async ({ name, bytes }) => ({ name, font: await openFont(bytes) })));
  const faults = opened.flatMap(({ name, font }) => faultOf(name, font) ?? []);
  if (faults.length > 0) return { ...NO_FACES, problems: [...problems, ...faults.slice(0, 1)] };
  const fonts = opened.flatMap(({ font }) => font ?? []);
  // HarfBuzz refuses some damage only as it cuts
  const cut = await cutFaces(fonts, languages).catch(() => undefined);
  if (!cut) return { ...NO_FACES, problems: [...problems, broken(named)] };
  writeSealed(file, toKept(key, cut));
  return { ...cut, problems: [...problems, ...unused(named, cut)] };
}

interface Kept {
  key: string;
  faces: (Omit<CutFace, 'data'> & { data: string })[];
  refused: [string, Refusal][];
}

function toKept(key: string, { faces, refused }: Faces): Kept {
  return { key, faces: faces.map((face) => ({ ...face, data: face.data.toString('base64') })), refused: [...refused] };
}

function fromKept({ faces, refused }: Kept): Faces {
  return {
    faces: faces.map((face) => ({ ...face, data: Buffer.from(face.data, 'base64') })),
    refused: new Map(refused),
  };
}

function faultOf(name: string, font: FontFile | undefined): Problem | undefined {
  if (!font) return broken(name);
  if (font.isItalic)
    return {
      check: 'broken-font',
      ...DISPLAY_KEY,
      message: `The letters of “${name}” are italic, and headings stand upright.`,
      hint: 'Name the file of the upright letters, which is often called Bold, Roman or Regular.',
    };
  return undefined;
}

function broken(name: string): Problem {
  return {
    check: 'broken-font',
    ...DISPLAY_KEY,
    message: `“${name}” is no font that can be read.`,
    hint: 'Take the file again from where the font comes from, as WOFF2, TTF or OTF.',
  };
}

function unused(named: string, { faces, refused }: Faces): Problem[] {
  if (faces.length > 0) return [];
  const [tag = '', why] = [...refused][0] ?? [];
  return [
    {
      check: 'unused-font',
      ...DISPLAY_KEY,
      message: `No heading is set in “${named}”: ${
        why === 'size'
          ? `with the letters of ${tag} it is larger than the 16 KB that a page waits for.`
          : `it lacks letters of ${tag}, and of all other languages of the newsroom.`
      }`,
      hint: 'Name a font that has them, or take the line away: headings keep the faces of readers’ own systems.',
    },
  ];
}
