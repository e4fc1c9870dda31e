/** Reads what a section of Hugo gives to the pages below it (https://gohugo.io/content-management/front-matter/#cascade). */
import type { Tell } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { GIVEN, tellRest } from '../fields/story-keys.ts';
import { fieldOf, fieldsOf } from '../fields/values.ts';

/** Returns what a section gives to all pages below it; parts for some of them alone are left. */
export function cascadeOf(fields: Fields): Fields {
  return new Map(cascadesOf(fields).flatMap((one) => (isForSome(one) ? [] : [...one])));
}

/** Tells of what a section gives and stories have no place for, and of all that it gives to some pages alone. */
export function tellCascades(fields: Fields, file: string, tell: Tell): void {
  for (const one of cascadesOf(fields))
    tellRest(one, { paths: isForSome(one) ? new Set() : GIVEN }, { file, tell, within: 'cascade.' });
}

function cascadesOf(fields: Fields): Fields[] {
  return [fieldOf(fields, 'cascade') ?? []].flat().map(fieldsOf);
}

function isForSome(cascade: Fields): boolean {
  return fieldOf(cascade, 'target', '_target') !== undefined;
}
