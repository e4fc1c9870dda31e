/** Imports a source in which each loss has a word of its own, and names the words that came to nothing in silence. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportKind, Place } from '../../../src/importing/archive/archive.ts';
import { type Imported, importItems } from './import-items.ts';

/** So the words begin that are looked for, and those that nobody names but whose line has to be told. */
const MARK = /(?<![a-z])zz[a-z]{3,}|(?<=<)zz-[a-z]{3,}/g;
const UNNAMED = /(?<![a-z])xx[a-z]{3,}/g;

/** What became of a source and its words. */
export interface MarkedImport extends Imported {
  /** The words that are neither in the newsroom nor in the report, in the order of the source. */
  lost: string[];
  /** The words of which only findings without a file of the source, or without a line of it, tell. */
  unplaced: string[];
  /** The unnamed words of whose lines no finding tells. */
  untold: string[];
  /** The unnamed words that are in the newsroom or in the report all the same. */
  shown: string[];
}

/** Imports a folder, and asks after each marked word of its files. */
export async function importMarked(kind: ImportKind, path: string): Promise<MarkedImport> {
  const imported = await importItems([], { kind, source: { path }, comments: true });
  const source = textsIn(path);
  const written = [...textsIn(join(imported.folder, 'content')).values()].join('\n');
  const marksIn = (pattern: RegExp) => [...new Set([...source.values()].flatMap((text) => text.match(pattern) ?? []))];
  const [marks, unnamed] = [marksIn(MARK), marksIn(UNNAMED)];
  const has = (text: string, mark: string) => new RegExp(`(?<![a-z])${mark}(?![a-z])`, 'i').test(text);
  const findings = imported.findings.groups().flatMap((group) => group.findings);
  const isPlaced = ({ file, line }: Place) => {
    const lines = source.get(file)?.split('\n').length;
    return lines !== undefined && line !== undefined && line <= lines;
  };
  const missing = marks.filter((mark) => !has(written, mark));
  return {
    ...imported,
    lost: missing.filter((mark) => !has(imported.report.text, mark)),
    unplaced: missing.filter((mark) => {
      const told = findings.filter(({ what }) => has(what, mark));
      return told.length > 0 && !told.some(({ where }) => isPlaced(where));
    }),
    untold: unnamed.filter((mark) => !findings.some(({ where }) => lineAt(source, where).includes(mark))),
    shown: unnamed.filter((mark) => has(written + imported.report.text, mark)),
  };
}

function lineAt(source: ReadonlyMap<string, string>, { file, line }: Place): string {
  return (line !== undefined && source.get(file)?.split('\n')[line - 1]) || '';
}

/** The texts of a folder by their paths from it. */
function textsIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
