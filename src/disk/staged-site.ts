/** Gathers what a build makes for its output folder in a folder beside it, until all of it is there. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeWholeSync } from './atomic-write.ts';
import { removeFile } from './merge-folder.ts';
import { type OutputFolder, openOutputFolder } from './output-folder.ts';
import { KEPT } from './prune-folder.ts';
import { writeSealed } from './sealed-json.ts';
import { nameWithin, STAGES, stagingFolder, stagingPlaces } from './staging-places.ts';
import { statsOf } from './stats-of.ts';
import { type Journal, moveSite, type SiteRecords, swapPaths } from './swap.ts';

/** What is to become of a folder. */
export interface SitePlan {
  /** The paths of all its files. */
  paths: string[];
  /** Those that are new or have changed. */
  written: string[];
  /** Symbolic links in it through which files to keep lie elsewhere. */
  links: string[];
  journal: Journal;
}

/** An output folder as it is to be; the folder itself stays as it is until `swap`. */
export interface StagedSite extends OutputFolder {
  /**
   * Plans to keep these paths, in composed form (NFC), and to remove all others; files that were written and are not among them
   * are forgotten.
   */
  plan(keep: ReadonlySet<string>): SitePlan;
  /** Puts a plan into effect, with the records that belong to the site. */
  swap(plan: SitePlan, records: { manifest: string; built: string }): void;
  /** Forgets what was gathered. */
  discard(): void;
}

/**
 * Brings to its end what a build that was cut off had begun to move; returns whether there was anything.
 *
 * @throws Error When a file can't be moved or removed.
 */
export function finishSwap(outDir: string, records: SiteRecords): boolean {
  return stagingPlaces(outDir, 'swap').filter((from) => moveSite(from, outDir, records)).length > 0;
}

/**
 * Opens an output folder. What builds before have left half gathered is removed, and what they have left half moved is moved.
 *
 * @throws Error When a file can't be moved or removed.
 */
export function openStagedSite(outDir: string, records: SiteRecords): StagedSite {
  finishSwap(outDir, records);
  for (const stage of STAGES)
    for (const left of stagingPlaces(outDir, stage)) rmSync(left, { recursive: true, force: true });
  const gathered = stagingFolder(outDir, 'next');
  const discard = () => rmSync(gathered, { recursive: true, force: true });
  // A disk that can't be written is told before anything is made
  makeFolder(gathered);
  const { files, journal, manifest, built } = swapPaths(gathered);
  const written = new Set<string>();
  return {
    ...openOutputFolder(outDir, { folder: files, paths: written }),
    plan(keep) {
      for (const path of written) {
        if (keep.has(path)) continue;
        removeFile(files, path);
        written.delete(path);
      }
      const found = filesOf(outDir);
      const isKept = (path: string) => keep.has(path) || isOtherForm(path, outDir, keep);
      const left = found.files.filter(isKept);
      return {
        paths: [...left.filter((path) => !written.has(path.normalize('NFC'))), ...written],
        written: [...written],
        links: found.links.filter((link) => [...keep].some((path) => path.startsWith(`${link}/`))),
        journal: { removals: found.entries.filter((path) => !isKept(path)) },
      };
    },
    swap(plan, texts) {
      writeWholeSync(manifest, texts.manifest);
      writeWholeSync(built, texts.built);
      writeSealed(journal, plan.journal);
      rmSync(records.refused, { force: true });
      // From here on the new site is in force, whoever moves it
      renameSync(gathered, stagingFolder(outDir, 'swap'));
      finishSwap(outDir, records);
    },
    discard,
  };
}

/**
 * Returns whether a file is one to keep whose name is written in another form (NFD). Where the disk tells the forms apart, no
 * reader finds it by its address.
 */
function isOtherForm(path: string, folder: string, keep: ReadonlySet<string>): boolean {
  const composed = path.normalize('NFC');
  if (composed === path || !keep.has(composed)) return false;
  return statsOf(join(folder, path))?.ino === statsOf(join(folder, composed))?.ino;
}

/** What lies below a folder; `entries` has empty folders and links as well. */
interface Found {
  files: string[];
  links: string[];
  entries: string[];
}

function filesOf(folder: string): Found {
  const found: Found = { files: [], links: [], entries: [] };
  const passed = new Set(STAGES.map(nameWithin));
  const walk = (prefix: string): void => {
    const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
    if (entries.length === 0 && prefix !== '') found.entries.push(prefix.slice(0, -1));
    for (const entry of entries) {
      const path = prefix + entry.name;
      if (KEPT.has(entry.name) || passed.has(path)) continue;
      if (entry.isDirectory()) walk(`${path}/`);
      else {
        found.entries.push(path);
        if (entry.isFile()) found.files.push(path);
        else if (entry.isSymbolicLink()) found.links.push(path);
      }
    }
  };
  if (existsSync(folder)) walk('');
  return found;
}
