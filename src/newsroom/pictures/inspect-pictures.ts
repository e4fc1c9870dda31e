/** Inspects every picture that content names, each file once, however many stories and languages show it. */

import { basename } from 'node:path';
import type { ImageFacts } from '../../core/pictures/picture.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { cachePaths } from '../../disk/cache-dir.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import { resolveInside } from '../../images/inspect/containment.ts';
import { fatalPicture } from '../../images/inspect/faults.ts';
import type { Inspection } from '../../images/inspect/inspect.ts';
import { PictureProcessError } from '../../images/processes/picture-child.ts';
import { pictureProcesses } from '../../images/processes/picture-pool.ts';
import { ASKED_AT_ONCE } from '../../images/variants/emit.ts';
import { type Environment, toRealPath } from '../files/environment.ts';
import { statOfFile } from '../files/file-stat.ts';
import { pictureProblem, unreachablePicture } from './picture-problem.ts';
import type { PictureUse } from './picture-uses.ts';

/**
 * Inspects all pictures in use; returns their facts by virtual path, and a problem for each that can't be used, at the
 * first place that shows it. Facts found by the same `version` of the code are kept in the cache folder.
 */
export async function inspectPictures(
  uses: PictureUse[],
  environment: Environment,
  version: string,
): Promise<{ images: Map<string, ImageFacts>; problems: Problem[] }> {
  const file = cachePaths(environment.cacheDir).inspections;
  const cached = readSealed<{ version: string; images: Record<string, CachedImage> }>(file);
  const known = cached?.version === version ? cached.images : {};
  const images = new Map<string, ImageFacts>();
  const next: Record<string, CachedImage> = {};
  const problems: Problem[] = [];
  const byPath = Map.groupBy(uses, ({ path }) => path);
  for (const use of byPath.get('') ?? []) problems.push(unreachablePicture(use));
  byPath.delete('');

  const queue = byPath.entries();
  const work = async () => {
    for (const [path, places] of queue) {
      const realPath = toRealPath(path, environment);
      const stat = statOfFile(realPath);
      const old = Object.hasOwn(known, path) ? known[path] : undefined;
      const inspection =
        old && old.stat === stat ? { facts: old.facts, warnings: [] } : await inspect(realPath, stat, environment);
      if ('facts' in inspection) {
        images.set(path, inspection.facts);
        // A picture with a warning is inspected in every run, so that the warning is always printed
        if (stat && inspection.warnings.length === 0) next[path] = { stat, facts: inspection.facts };
        for (const warning of inspection.warnings) problems.push(pictureProblem(warning, places, environment));
      } else problems.push(pictureProblem(inspection.fault, places, environment));
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, work));
  writeSealed(file, {
    version,
    images: Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1))),
  });
  return { images, problems };
}

async function inspect(
  realPath: string,
  stat: string | undefined,
  { contentDir, publicDir, cacheDir }: Environment,
): Promise<Inspection | { fault: 'missing' | 'outside' }> {
  if (stat === undefined) return { fault: 'missing' };
  if ((await resolveInside(realPath, [contentDir, publicDir])) === undefined) return { fault: 'outside' };
  return pictureProcesses(cachePaths(cacheDir).images)
    .inspect(realPath)
    .catch((error: unknown) => {
      if (!(error instanceof PictureProcessError)) throw error;
      return { fault: fatalPicture(basename(realPath)) };
    });
}

export interface CachedImage {
  stat: string;
  facts: ImageFacts;
}
