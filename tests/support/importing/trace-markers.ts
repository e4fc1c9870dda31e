/** Follows words that stand nowhere else through an import: into the newsroom, or into the report. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, ImportKind } from '../../../src/importing/archive/archive.ts';
import { importItems } from './import-items.ts';

const MARKER = /zq[a-z]+/g;

interface Marker {
  file: string;
  /** From 1. */
  line: number;
}

/**
 * Imports a folder, and returns the words that begin with “zq” by where they are: `written`, where a file of the newsroom has
 * them; the place in the source that the report names, such as `content/a.md:3`, or `content/a.md` for all of a file; or
 * `lost`. The words of a place are in the order of the alphabet.
 */
export async function traceMarkers(kind: ImportKind, path: string): Promise<Record<string, string>> {
  const { folder, findings } = await importItems([], { kind, source: { path } });
  const told = findings.groups().flatMap((group) => group.findings);
  const written = ['content', 'public'].flatMap((top) =>
    filesBelow(join(folder, top)).map((file) => file + readFileSync(join(folder, top, file), 'utf8')),
  );
  const whereOf = (word: string, marker: Marker) =>
    written.some((text) => holds(text, word))
      ? 'written'
      : (told.map((finding) => placeOf(word, marker, finding)).find(Boolean) ?? 'lost');
  const places = Map.groupBy(markersOf(path), ([word, marker]) => whereOf(word, marker));
  return Object.fromEntries(
    [...places].map(([place, markers]) => [
      place,
      markers
        .map(([word]) => word)
        .sort()
        .join(' '),
    ]),
  );
}

/** The place that a finding names, where it is about a marker: its line, its words, or all of its file or folder. */
function placeOf(word: string, { file, line }: Marker, { kind, what, where }: Finding): string | undefined {
  if (where.file !== file)
    return where.line === undefined && file.startsWith(`${where.file}/`) ? where.file : undefined;
  if (where.line === undefined) return kind === 'dropped' || /which is never run/.test(what) ? file : undefined;
  return where.line === line || holds(what, word) ? `${file}:${where.line}` : undefined;
}

function holds(text: string, word: string): boolean {
  return new RegExp(`${word}(?![a-z])`, 'i').test(text);
}

function markersOf(path: string): Map<string, Marker> {
  const markers = new Map<string, Marker>();
  for (const file of filesBelow(path))
    for (const [index, text] of `${file}\n${readFileSync(join(path, file), 'utf8')}`.split('\n').entries())
      for (const [word] of text.matchAll(MARKER)) if (!markers.has(word)) markers.set(word, { file, line: index });
  return markers;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
