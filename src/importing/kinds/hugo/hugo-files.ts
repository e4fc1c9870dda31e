/** Finds the pages of a Hugo site, with their languages, bundles and addresses. */
import type { Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { type FrontMatter, readFrontMatter } from '../../sources/front-matter.ts';
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { readInstant } from '../fields/instant.ts';
import { textOf } from '../fields/values.ts';
import { hugoAddress } from './hugo-addresses.ts';
import { cascadeOf } from './hugo-cascades.ts';
import type { HugoConfig } from './hugo-config.ts';

export interface HugoEntry {
  file: SourceFile;
  /** Below the folder of content, without language and ending. */
  logical: string;
  language: string;
  fields: Fields;
  date?: string;
  address: string;
  unknown: readonly string[];
}

const PAGE = /\.(?:md|markdown|mdown|html?)$/i;

/** Returns all pages; silent, since their texts are read once more. */
export function findHugoPages(files: readonly SourceFile[], config: HugoConfig): HugoEntry[] {
  const found = files.flatMap((file) => {
    const folder = config.folders.find(({ path }) => path === '' || file.path.startsWith(`${path}/`));
    if (!folder || !PAGE.test(file.path)) return [];
    const below = file.path.slice(folder.path === '' ? 0 : folder.path.length + 1);
    const [, name = '', suffix] = /^(.*?)(?:\.([a-z]{2,3}(?:-[a-z]{2,8})*))?\.\w+$/i.exec(below) ?? [];
    const ofName = config.languages.find((language) => language.toLowerCase() === suffix?.toLowerCase());
    // A suffix that is no language of the site belongs to the name
    const logical = suffix !== undefined && ofName === undefined ? `${name}.${suffix}` : name;
    const front = readHugoText(file, () => undefined);
    if (!front) return [];
    return [{ file, logical, language: ofName ?? folder.language ?? config.defaultLanguage, fields: front.fields }];
  });
  // The default language comes first, whose names its translations share
  const isOther = ({ language }: { language: string }) => Number(language !== config.defaultLanguage);
  const read = found.sort((a, b) => isOther(a) - isOther(b));
  const cascades = new Map<string, Fields>();
  for (const { logical, language, fields } of read)
    if (/(?:^|\/)_index$/.test(logical))
      cascades.set(`${language} ${logical.replace(/\/?_index$/, '')}`, cascadeOf(fields));
  // A page within a bundle is a part of it, and has no address
  const bundles = new Set(
    read.filter(({ logical }) => /\/index$/.test(logical)).map(({ logical }) => logical.slice(0, -6)),
  );
  return read.flatMap(({ file, logical, language, fields }): HugoEntry[] => {
    const folder = logical.split('/').slice(0, -1).join('/');
    if (!/(?:^|\/)index$/.test(logical) && [...ancestors(folder)].some((one) => bundles.has(one))) return [];
    const all = new Map<string, Value>();
    for (const one of [...ancestors(folder)].reverse())
      for (const [key, value] of cascades.get(`${language} ${one}`) ?? []) all.set(key, value);
    for (const [key, value] of fields) all.set(key, value);
    const date = dateOf(all, logical);
    const title =
      textOf(all, 'title') ??
      (logical
        .replace(/\/_?index$/, '')
        .split('/')
        .at(-1) ||
        '');
    const page = { logical, title, slug: textOf(all, 'slug'), url: textOf(all, 'url'), date, language };
    const { path, unknown } = hugoAddress(page, config);
    return [{ file, logical, language, fields: all, ...(date && { date }), address: path, unknown }];
  });
}

export function readHugoText(file: SourceFile, tell: Tell): FrontMatter | undefined {
  const text = readSourceText(file, tell);
  return text === undefined ? undefined : readFrontMatter(text, file.path, tell, true);
}

/** Hugo takes a date from the name only where its settings say so, and then it is the only one. */
function dateOf(fields: Fields, logical: string): string | undefined {
  const written = textOf(fields, 'date', 'publishDate');
  const name = /(?:^|\/)(\d{4}-\d\d-\d\d)[-_][^/]*(?:\/index)?$/.exec(logical)?.[1];
  return (written && readInstant(written)?.date) || (name && readInstant(name)?.date) || undefined;
}

function* ancestors(folder: string): Generator<string> {
  for (let at = folder; ; at = at.split('/').slice(0, -1).join('/')) {
    yield at;
    if (at === '') return;
  }
}
