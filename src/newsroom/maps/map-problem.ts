/** Says what is wrong with a map at the place that shows it. */
import { posix } from 'node:path';
import { isReadableIn } from '../../core/maps/language-letters.ts';
import { type MapSource, nameIn, printedName } from '../../core/maps/map-source.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { shortened } from '../../core/text/shortened.ts';
import { suggest } from '../../core/text/suggest.ts';
import { type Environment, toShownPath } from '../files/environment.ts';
import { meantFile, namesBeside } from '../files/names-beside.ts';
import type { MapUse } from './map-uses.ts';

/** Makes the problem of a map whose file does not exist. */
export function missingMap({ path, written, where }: MapUse, environment: Environment): Problem {
  const names = namesBeside(path, environment);
  const [only, ...others] = names.filter((one) => /\.geojson$/i.test(one));
  const near = suggest(posix.basename(path), names) ?? (others.length === 0 ? only : undefined);
  return {
    check: 'missing-map',
    ...where,
    message: `There is no map “${shortened(written)}”.`,
    hint: near
      ? meantFile(written, near)
      : `Put its GeoJSON into ${toShownPath(posix.dirname(path), environment)} and write the name of the file exactly, with capitals and ending.`,
  };
}

/** Makes the problem of a map whose file lies elsewhere. */
export function outsideMap({ written, where }: MapUse): Problem {
  return {
    check: 'escaping-path',
    ...where,
    message: `The map “${shortened(written)}” lies outside the newsroom.`,
    hint: 'Put a copy beside this file and write its file name.',
  };
}

/** Makes the warning for names that are not there in the language of an article, or not in its letters. */
export function unnamedPlaces({ features }: MapSource, { written, locale, where }: MapUse): Problem | undefined {
  const names = features.flatMap(({ names: all }) => {
    const printed = printedName(all, locale);
    const own = nameIn(all, locale);
    // One name for all languages is as good as the letters that it is written in
    const isGood = own !== undefined && (own !== all.common || isReadableIn(own, locale));
    return printed === undefined || isGood ? [] : [printed];
  });
  const [first] = names;
  if (first === undefined) return undefined;
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale;
  const listed = `${names
    .slice(0, 4)
    .map((name) => `“${shortened(name)}”`)
    .join(', ')}${names.length > 4 ? ' …' : ''}`;
  return {
    check: 'unnamed-place',
    ...where,
    message: `The map “${shortened(written)}” has no ${language} for ${listed}.`,
    hint: `Write in that file a name for each language: "name": {"en": "${first.replaceAll('"', '\\"')}", "${locale}": "…"}.`,
  };
}

/** Makes the warning for a file that no story shows. */
export function unusedMap(path: string): Problem {
  return {
    check: 'unused-map',
    file: path,
    message: 'No story shows this map.',
    hint: `Show it in the story beside it: :::map[What it shows]{src=${posix.basename(path)} alt="…"}. Or take the file away.`,
  };
}
