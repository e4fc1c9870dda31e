/** Says what is wrong with a picture, at the place that shows it. */

import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import type { Problem } from '../../core/problems/problem.ts';
import { hiddenCharacterIn } from '../../core/text/hidden-characters.ts';
import { shortened } from '../../core/text/shortened.ts';
import { meant, suggest } from '../../core/text/suggest.ts';
import { isAbsoluteAddress } from '../../core/urls/url-template.ts';
import type { ImageFault } from '../../images/inspect/faults.ts';
import { type Environment, toRealPath, toShownPath } from '../files/environment.ts';
import type { PictureUse } from './picture-uses.ts';

/** Makes the problem of a picture file, at the first of the places that show it. */
export function pictureProblem(
  fault: ImageFault | 'missing' | 'outside',
  places: PictureUse[],
  environment: Environment,
): Problem {
  const use = places[0] as PictureUse;
  if (fault === 'outside') return unreachablePicture(use);
  const { message, hint, check } = fault === 'missing' ? missingPicture(use, environment) : fault;
  const others = places.length > 1 ? ` ${places.length} places show it.` : '';
  return { check, ...use.where(), message: message + others, hint };
}

/** Makes the problem of a reference that leads to no file of the newsroom: to another server, or out of its folders. */
export function unreachablePicture(use: PictureUse): Problem {
  const { written } = use;
  const shown = shortened(written);
  const hint = 'Put a copy of the picture beside this file and write its file name.';
  if (/^(https?:)?\/\//i.test(written)) {
    return { check: 'remote-image', ...use.where(), message: `The picture “${shown}” lies on another server.`, hint };
  }
  if (written.includes('\\')) {
    const slashes = written.replaceAll('\\', '/');
    const message = `The picture “${shown}” is written with backslashes, which are no part of an address.`;
    return { check: 'missing-image', ...use.where(), message, hint: `Write ${slashes}` };
  }
  const why = isAbsoluteAddress(written) ? 'is no file' : 'lies outside the newsroom';
  return { check: 'escaping-path', ...use.where(), message: `The picture “${shown}” ${why}.`, hint };
}

function missingPicture({ written, path }: PictureUse, environment: Environment): ImageFault {
  const folder = posix.dirname(path);
  const names = fileNames(toRealPath(folder, environment)).map((name) => name.normalize('NFC'));
  const base = posix.basename(path);
  const cut = names.find((name) => /[?#]/.test(name) && name.split(/[?#]/, 1)[0] === base);
  if (cut !== undefined) {
    const encoded = cut.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('?', '%3F').replaceAll(' ', '%20');
    return {
      check: 'missing-image',
      message: `There is no picture “${written}”: an address ends before # and ?.`,
      hint: `Write ${written.replace(/[^/]*$/, encoded)}, or rename the picture.`,
    };
  }
  const withoutBase = written.startsWith('/') ? rootPathOf(path, environment) : undefined;
  if (withoutBase !== undefined)
    return {
      check: 'missing-image',
      message: `There is no picture “${written}”: a path begins at the newsroom’s own root, wherever it is published.`,
      hint: `Did you mean “${withoutBase}”?`,
    };
  const near = suggest(base, names);
  const instead = near === undefined ? '' : written.replace(/[^/]*$/, near);
  const strange = hiddenCharacterIn(instead);
  if (strange !== undefined && hiddenCharacterIn(base) === undefined && base === near?.replace(/\s/gu, ' '))
    return {
      check: 'missing-image',
      message: `There is no picture “${written}”: the name of the file holds ${strange}, which looks like a space.`,
      hint: `Write ${instead.replace(/\s/gu, encodeURIComponent)}, or rename the picture.`,
    };
  return {
    check: 'missing-image',
    message: `There is no picture “${written}”.`,
    hint:
      near === undefined
        ? `Put the picture into ${toShownPath(folder, environment)} and write its file name exactly, with capitals and ending.`
        : `${meant(written, instead)}${meant(written, instead).endsWith('?') ? ' Capitals and the ending must be the same.' : ''}`,
  };
}

/** Returns the path of a public file that was written with the base path, or with “public” before it. */
function rootPathOf(path: string, environment: Environment): string | undefined {
  const parts = path.split('/').slice(1);
  for (let index = 1; index < parts.length; index++) {
    const rest = parts.slice(index);
    if (existsSync(toRealPath(['public', ...rest].join('/'), environment))) return `/${rest.join('/')}`;
  }
  return undefined;
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
