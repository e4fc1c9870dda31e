/** What the reading of one Word document knows and gathers on its way. */
import type { Finding } from '../../archive/archive.ts';
import { excerpt } from '../../html/conversion.ts';
import type { XmlElement } from '../../sources/xml.ts';
import type { Relation } from './word-file.ts';
import type { CountItem } from './word-lists.ts';
import type { FindStyle } from './word-styles.ts';

export interface WordComment {
  author: string;
  words: string;
}

/** A field that is open: its code, and whether its result is being read. */
export interface WordField {
  code: string;
  isResult: boolean;
}

export interface WordReading {
  styleOf: FindStyle;
  countItem: CountItem;
  comments: ReadonlyMap<string, WordComment>;
  /** Of the part that is being read. */
  relations: ReadonlyMap<string, Relation>;
  /** The names under which pictures are written, by their path in the document; told once where one can't be used. */
  pictures: ReadonlyMap<string, string>;
  /** The pictures that the text shows, by their paths. */
  shown: Set<string>;
  /** Marks of notes in the order of the text, such as `footnote-2`. */
  marks: string[];
  fields: WordField[];
  /** Blocks that stand in a box beside the paragraph that is being read. */
  beside: XmlElement[][];
  /** The number of the paragraph that is being read, which is the line of its HTML. */
  paragraph: number;
  findings: Finding[];
  /** What is told once for the whole document. */
  once: Set<string>;
  file: string;
}

export function tellHere(reading: WordReading, kind: Finding['kind'], what: string, remedy?: string): void {
  // What is told before the first paragraph is no paragraph’s
  const where = { file: reading.file, ...(reading.paragraph > 0 && { line: reading.paragraph }) };
  reading.findings.push({ kind, where, what, ...(remedy && { remedy }) });
}

/** Tells what holds for the whole document at its first place alone. */
export function tellOnce(reading: WordReading, kind: Finding['kind'], what: string, remedy?: string): void {
  if (reading.once.has(what)) return;
  reading.once.add(what);
  tellHere(reading, kind, what, remedy);
}

/** Returns words for a finding, in quotation marks. */
export function quoted(words: string): string {
  return `“${excerpt(words)}”`;
}
