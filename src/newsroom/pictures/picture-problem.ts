/** Says what is wrong with a picture, at the place that shows it. */

import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import type { Problem } from '../../core/problems/problem.ts';
import { shortened } from '../../core/text/shortened.ts';
import { suggest } from '../../core/text/suggest.ts';
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
  const near = suggest(base, names);
  return {
    check: 'missing-image',
    message: `There is no picture “${written}”.`,
    hint:
      near === undefined
        ? `Put the picture into ${toShownPath(folder, environment)} and write its file name exactly, with capitals and ending.`
        : `Did you mean “${written.replace(/[^/]*$/, near)}”? Capitals and the ending must be the same.`,
  };
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
