/** Looks at every recording and file of captions that content names, each once, without playing it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type MediaFacts, mediaTypeIn } from '../../core/media/recording.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { cachePaths } from '../../disk/cache-dir.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import { resolveInside } from '../../images/inspect/containment.ts';
import { type Environment, toRealPath } from '../files/environment.ts';
import { statOfFile } from '../files/file-stat.ts';
import { hugeMedia, type MediaFault, mediaProblem } from './media-problem.ts';
import type { MediaUse } from './media-uses.ts';

/** What Cloudflare Pages takes as one file (https://developers.cloudflare.com/pages/platform/limits/). */
const LARGEST_FILE = 25 * 1024 * 1024;

/** A file that was looked at, and by what is known that it has not changed. */
interface KnownFile {
  stat: string;
  facts: MediaFacts;
}

/**
 * Looks at all files in use; returns their facts by virtual path, and a problem for each that can't be played, at the
 * first place that names it. What the same `version` of the code has found is kept in the cache folder.
 */
export async function inspectMedia(
  uses: MediaUse[],
  environment: Environment,
  version: string,
): Promise<{ media: Map<string, MediaFacts>; problems: Problem[] }> {
  const file = cachePaths(environment.cacheDir).media;
  const cached = readSealed<{ version: string; files: Record<string, KnownFile> }>(file);
  const known = cached?.version === version ? cached.files : {};
  const files: Record<string, KnownFile> = {};
  const media = new Map<string, MediaFacts>();
  const problems: Problem[] = [];
  for (const [key, places] of Map.groupBy(uses, ({ kind, path, written }) => path || `${kind} ${written}`)) {
    const [first] = places as [MediaUse, ...MediaUse[]];
    const { path } = first;
    const realPath = toRealPath(path, environment);
    const stat = path === '' ? undefined : statOfFile(realPath);
    const old = Object.hasOwn(known, key) ? known[key] : undefined;
    const found = old && old.stat === stat ? old.facts : await inspect(first, realPath, stat, environment);
    if (typeof found === 'string') {
      problems.push(mediaProblem(found, first, environment));
      continue;
    }
    media.set(path, found);
    if (stat) files[key] = { stat, facts: found };
    if (found.bytes > LARGEST_FILE) problems.push(hugeMedia(found, first));
  }
  if (media.size > 0 || cached) writeSealed(file, { version, files });
  return { media, problems };
}

async function inspect(
  { path, kind }: MediaUse,
  realPath: string,
  stat: string | undefined,
  { contentDir, publicDir }: Environment,
): Promise<MediaFacts | MediaFault> {
  if (path === '') return 'outside';
  if (stat === undefined) return 'missing';
  if ((await resolveInside(realPath, [contentDir, publicDir])) === undefined) return 'outside';
  const type = mediaTypeIn(kind, path);
  if (!type) return 'kind';
  const data = readFileSync(realPath);
  const ending = path.slice(path.lastIndexOf('.')).toLowerCase();
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16) + ending;
  const facts = { name, type, bytes: data.length };
  // The first line of a WebVTT file (https://www.w3.org/TR/webvtt1/#file-structure)
  if (kind === 'captions') return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(data.toString('utf8')) ? facts : 'broken';
  return measure(data, facts, kind);
}

type Track = { duration?: number; video?: { pixelWidth?: number; pixelHeight?: number } };

async function measure(data: Buffer, facts: MediaFacts, kind: 'audio' | 'video'): Promise<MediaFacts | MediaFault> {
  try {
    const { parseBuffer } = await import('music-metadata');
    const { format } = await parseBuffer(data, { mimeType: facts.type, size: data.length }, { duration: true });
    const tracks = format.trackInfo as readonly Track[];
    const seconds = format.duration ?? Math.max(0, ...tracks.map(({ duration = 0 }) => duration));
    const { pixelWidth: width, pixelHeight: height } = tracks.find(({ video }) => video)?.video ?? {};
    if (!(seconds > 0)) return 'broken';
    if (kind === 'audio') return { ...facts, seconds };
    return width && height ? { ...facts, seconds, width, height } : 'broken';
  } catch {
    return 'broken';
  }
}
