/** Says what is wrong with a recording or its captions, at the place that names it. */
import { posix } from 'node:path';
import { MEDIA_TYPES, type MediaFacts, type MediaKind } from '../../core/media/recording.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { shortened } from '../../core/text/shortened.ts';
import { suggest } from '../../core/text/suggest.ts';
import { type Environment, toShownPath } from '../files/environment.ts';
import { meantFile, namesBeside } from '../files/names-beside.ts';
import type { MediaUse } from './media-uses.ts';

/** Why a file can't be published. */
export type MediaFault = 'missing' | 'outside' | 'kind' | 'broken';

const NAMES: Readonly<Record<MediaKind, string>> = { audio: 'recording', video: 'video', captions: 'file of captions' };

const BROKEN: Readonly<Record<MediaKind, string>> = {
  audio: 'Export it anew, as MP3 or as AAC in an .m4a file, and listen to it once in a browser.',
  video: 'Export it anew, as MP4 with H.264, and look at it once in a browser.',
  captions:
    'A file of captions is WebVTT: its first line is WEBVTT, an empty line follows, and then each caption with its times, such as 00:01.000 --> 00:04.000.',
};

/** Makes the problem of a file that can't be published. */
export function mediaProblem(fault: MediaFault, use: MediaUse, environment: Environment): Problem {
  const { kind, written, where } = use;
  const name = NAMES[kind];
  const shown = shortened(written);
  if (fault === 'missing') return missingMedia(use, environment);
  if (fault === 'outside')
    return {
      check: 'escaping-path',
      ...where,
      message: `The ${name} “${shown}” lies outside the newsroom.`,
      hint: 'Put a copy beside this file and write its file name.',
    };
  if (fault === 'kind')
    return {
      check: 'missing-media',
      ...where,
      message: `“${shown}” is no ${name} that browsers know.`,
      hint: `Its name ends in .${Object.keys(MEDIA_TYPES[kind]).join(', .')}: save it in one of these formats.`,
    };
  return {
    check: 'broken-media',
    ...where,
    message: `The ${name} “${shown}” can’t be read: it is cut off, or something else than its name says.`,
    hint: BROKEN[kind],
  };
}

function missingMedia({ kind, path, written, where }: MediaUse, environment: Environment): Problem {
  const near = suggest(posix.basename(path), namesBeside(path, environment));
  return {
    check: 'missing-media',
    ...where,
    message: `There is no ${NAMES[kind]} “${shortened(written)}”.`,
    hint: near
      ? meantFile(written, near)
      : `Put it into ${toShownPath(posix.dirname(path), environment)} and write its file name exactly, with capitals and ending.`,
  };
}

/** Makes the warning for a file that some hosts don't take. */
export function hugeMedia({ bytes }: MediaFacts, { kind, written, where }: MediaUse): Problem {
  const size = Math.ceil(bytes / 1024 / 1024);
  return {
    check: 'huge-media',
    ...where,
    message: `The ${NAMES[kind]} “${shortened(written)}” has ${size} MiB, and Cloudflare Pages takes no file of more than 25 MiB.`,
    hint:
      kind === 'video'
        ? 'Save it smaller (720 lines are enough for most), cut it into parts, or leave it with a host of videos and write the link alone on its line.'
        : 'Save it with a lower bit rate (64 kbit/s mono are enough for speech), or cut it into parts.',
  };
}
