/** Remembers the names of the code that makes what caches hold, for as long as no code has changed. */
import { join } from 'node:path';
import { readJson, writeJson } from '../../disk/json-file.ts';
import { isGenerator, type Made, namedMakers, recallMakers } from '../../disk/makers.ts';
import { CODE_FOLDER, projectKey } from './project-key.ts';

interface Kept {
  project: string;
  names: Partial<Record<Made, string>>;
}

/** Recalls the names of before where the key of the project is the same; returns a function that keeps those of now. */
export function openKnownMakers(root: string, project: string): () => void {
  if (!isGenerator(root)) return () => {};
  const file = join(root, CODE_FOLDER, 'makers.json');
  const kept = readJson<Kept>(file);
  const names = kept?.project === project ? kept.names : {};
  recallMakers(names);
  return () => {
    const now = namedMakers();
    const isMore = Object.keys(now).length > Object.keys(names).length;
    // Code that was edited meanwhile may have given the names
    if (isMore && projectKey(root) === project) writeJson(file, { project, names: now } satisfies Kept);
  };
}
