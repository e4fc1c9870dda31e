/** What deploys write down at a target: what lies there, and what a deploy that has not ended was about to lay there. */
import { isFile, type Manifest, type PublishedFile } from './manifest.ts';

/** A file at a target: one of the site, or one that is it compressed. */
export interface SiteFile extends PublishedFile {
  /** How the bytes are encoded, where the file is another one compressed; its name has the ending `.br` or `.gz` then. */
  encoding?: 'br' | 'gzip';
  /** The digest of the file that it is compressed from. */
  source?: string;
  /** The value of Cache-Control, where the place keeps one with each file. */
  lifetime?: string;
}

/** A file that is no longer part of the site, and stays for the grace period. */
export interface LeavingFile extends SiteFile {
  /** Since when, in milliseconds since 1970. */
  since: number;
  /** Whether a deploy that was cut off may have left other bytes there, or none. */
  isUnsure?: boolean;
}

/** What lies at a target. */
export interface SiteRecord extends Omit<Manifest, 'files'> {
  /** Counts the deploys that have changed something. */
  serial: number;
  /** When the deploy ended, or began, in milliseconds since 1970. */
  at: number;
  files: SiteFile[];
  leaving: LeavingFile[];
}

/** What a deploy that has begun lays at a target. It is taken away when the deploy has ended. */
export interface BegunRecord extends SiteRecord {
  /** Set where the deploy puts back what the one before has replaced. */
  isUndo?: true;
  /** What earlier deploys that were cut off as well may have left, at whose paths anything may lie. */
  unsure: SiteFile[];
}

/** What may be at a path of a target. */
export interface Place {
  /** The file that was laid there last, as far as is known. */
  file: SiteFile;
  /** Whether a deploy that was cut off may have changed it. */
  isUnsure: boolean;
  /** Since when it is no longer part of the site. */
  since?: number;
}

/** Returns what lies at each path of a target, by its record and that of a deploy that was cut off. */
export function placesOf(record: SiteRecord | undefined, begun: BegunRecord | undefined): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const file of record?.files ?? []) places.set(file.path, { file, isUnsure: false });
  for (const { since, isUnsure = false, ...file } of record?.leaving ?? [])
    places.set(file.path, { file, since, isUnsure });
  if (!begun) return places;
  const unsure = new Set(begun.unsure.map(({ path }) => path));
  const expected = new Map<string, SiteFile>([...begun.leaving, ...begun.files].map((file) => [file.path, file]));
  for (const [path, file] of expected) {
    const place = places.get(path);
    if (!place) places.set(path, { file: plain(file), isUnsure: true, since: begun.at });
    else if (place.file.digest !== file.digest) unsure.add(path);
  }
  for (const file of begun.unsure)
    if (!places.has(file.path)) places.set(file.path, { file, isUnsure: true, since: begun.at });
  for (const [path, place] of places) if (unsure.has(path) || !expected.has(path)) place.isUnsure = true;
  return places;
}

function plain(file: SiteFile | LeavingFile): SiteFile {
  const { since: _, isUnsure: __, ...rest } = file as LeavingFile;
  return rest;
}

/** Returns the record that a text holds, or `undefined` where it holds none that this version of Broadsheet reads. */
export function readRecord<Record extends SiteRecord = SiteRecord>(text: string): Record | undefined {
  try {
    const record = JSON.parse(text) as Record;
    const isRead =
      record.version === 1 &&
      Number.isInteger(record.serial) &&
      Array.isArray(record.files) &&
      Array.isArray(record.leaving) &&
      [...record.files, ...record.leaving].every(isFile);
    return isRead ? record : undefined;
  } catch {
    return undefined;
  }
}
