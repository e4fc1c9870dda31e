/** Finds the font files that `brand.display` of `site.yaml` names, and the licence beside them. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../core/problems/problem.ts';
import { didYouMean, suggest } from '../../core/text/suggest.ts';
import { resolveBrandPicture } from '../../core/urls/content-path.ts';
import { resolveInside } from '../../images/inspect/containment.ts';
import { type Environment, toRealPath } from '../files/environment.ts';

/** Where all problems of the face are told. */
export const DISPLAY_KEY = { file: 'content/site/site.yaml', field: 'brand.display' } as const;

/** Endings of font files that can be cut, and of those that look like fonts besides. */
export const FONT_ENDING = /\.(woff2|ttf|otf)$/i;

/** Names of texts that hold the licence of a font. */
const LICENCE = /^(OFL|LICEN[CS]E)\b.*$/i;

/** Returns the paths of the font files, and what is wrong; no path where nothing can be used. */
export async function findFonts(
  named: string,
  environment: Environment,
): Promise<{ files: string[]; problems: Problem[] }> {
  if (/^@[\w-]+\//.test(named)) return findPackage(named);
  const path = resolveBrandPicture(named);
  if (/^([a-z]+:)?\/\//i.test(named))
    return wrong('escaping-path', `The font “${named}” lies on another server.`, PUT_BESIDE);
  if (path === undefined) return wrong('escaping-path', `The font “${named}” lies outside the newsroom.`, PUT_BESIDE);
  const file = toRealPath(path, environment);
  const folder = dirname(file);
  const names = namesIn(folder);
  if (!names.includes(basename(file))) {
    const fonts = names.filter((name) => FONT_ENDING.test(name));
    const inPackage = SCOPES.map((scope) => scope + named).find((name) => installed().includes(name));
    const hint = inPackage ? `Write "${inPackage}", in quotes.` : didYouMean(named, fonts) || PUT_BESIDE;
    return wrong('missing-font', `There is no font “${named}” beside site.yaml.`, hint);
  }
  if ((await resolveInside(file, [environment.contentDir, environment.publicDir])) === undefined)
    return wrong('escaping-path', `The font “${named}” lies outside the newsroom.`, PUT_BESIDE);
  return { files: [file], problems: hasLicence(basename(file), names) ? [] : [withoutLicence(basename(file))] };
}

/** Returns whether a text among the names of a folder is the licence of a font, by its own name or that of the font. */
export function isLicence(name: string, names: readonly string[]): boolean {
  if (LICENCE.test(name)) return true;
  const stem = name.replace(/\.(txt|md)$/i, '');
  return stem !== name && names.some((other) => FONT_ENDING.test(other) && other.replace(FONT_ENDING, '') === stem);
}

function hasLicence(font: string, names: readonly string[]): boolean {
  return names.some((name) => isLicence(name, [font]));
}

const PUT_BESIDE =
  'Put the font beside site.yaml as WOFF2, TTF or OTF, its licence beside it, and write its file name. Or write the name of a package of Fontsource in quotes, such as "@fontsource-variable/source-serif-4".';

function withoutLicence(font: string): Problem {
  return {
    check: 'missing-licence',
    ...DISPLAY_KEY,
    message: `Nothing says that the newsroom may publish the font “${font}”: no licence lies beside it.`,
    hint: `Put the text of its licence into content/site/${font.replace(FONT_ENDING, '.txt')}; many fonts bring one along as OFL.txt or LICENSE.txt.`,
  };
}

const SCOPES = ['@fontsource-variable/', '@fontsource/'] as const;
const require = createRequire(import.meta.url);

function findPackage(named: string): { files: string[]; problems: Problem[] } {
  const folder = SCOPES.some((scope) => named.startsWith(scope)) ? folderOf(named) : undefined;
  if (folder === undefined) {
    const near = suggest(named, installed());
    const install = `Run npm install --save-exact ${named}.`;
    const hint = near ? `Did you mean “${near}”? If not: ${install}` : install;
    const isOther = !SCOPES.some((scope) => named.startsWith(scope));
    return isOther
      ? wrong('missing-font', `“${named}” is no package of Fontsource.`, didYouMean(named, installed()) || PUT_BESIDE)
      : wrong('missing-font', `The package “${named}” is not installed.`, hint);
  }
  const files = uprightFiles(namesIn(join(folder, 'files'))).map((name) => join(folder, 'files', name));
  if (files.length === 0)
    return wrong('broken-font', `The package “${named}” has no upright letters.`, 'Name another package.');
  return { files, problems: [] };
}

/** What a file of a package varies in, the best for headings first: for its size, in weight; or its one weight. */
const KINDS = ['opsz', 'wght', 'standard', 'full', '700', '800', '600', '900', '500', '400', '300'];

/** Returns the upright files of the one best kind: one for each group of letters, but not the numbered ones of Han. */
function uprightFiles(names: readonly string[]): string[] {
  const byKind = Map.groupBy(names, (name) => /(?<!-\[?\d+\]?)-(\w+)-normal\.woff2$/.exec(name)?.[1] ?? '');
  return KINDS.map((kind) => byKind.get(kind) ?? []).find((files) => files.length > 0) ?? [];
}

function folderOf(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function installed(): string[] {
  const root = dirname(dirname(folderOf(`${SCOPES[0]}source-serif-4`) ?? ''));
  return SCOPES.flatMap((scope) => namesIn(join(root, scope)).map((name) => scope + name));
}

function namesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => name.normalize('NFC'))
    : [];
}

function wrong(check: Problem['check'], message: string, hint: string): { files: string[]; problems: Problem[] } {
  return { files: [], problems: [{ check, ...DISPLAY_KEY, message, hint }] };
}
