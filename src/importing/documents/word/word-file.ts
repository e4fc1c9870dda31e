/** Opens a Word document: its parts, and what they point to (ECMA-376, part 2). */
import { posix } from 'node:path';
import type { Tell } from '../../archive/archive.ts';
import { readXml, type XmlElement } from '../../sources/xml.ts';
import { openZip, type ZipEntry } from '../../sources/zip.ts';

/** Larger than any document that is written by hand, with its pictures. */
const LIMITS = { entries: 20_000, bytes: 2 * 2 ** 30 };
const EXPECTED = 'a Word document, saved as .docx';

/** What a part points to, by the id that it gives it. */
export interface Relation {
  /** The last part of the type, such as image or hyperlink. */
  type: string;
  /** A path in the document, or an address where it is elsewhere. */
  target: string;
  isElsewhere: boolean;
}

export interface WordFile {
  /** The path of the text itself. */
  main: string;
  paths: readonly string[];
  /** Returns the children of the element at a path of names in a part; none where there is no such part. */
  read(path: string, within: readonly string[]): Promise<XmlElement[]>;
  relations(path: string): Promise<Map<string, Relation>>;
  bytes(path: string): Promise<Buffer | undefined>;
  close(): void;
}

/** @throws UserError Where the file is no whole zip, or one that no honest program makes. */
export async function openWordFile(path: string, tell: Tell): Promise<WordFile> {
  const zip = await openZip(path, LIMITS);
  const entries = new Map(zip.entries.map((entry) => [entry.path, entry]));
  const read = (part: string, within: readonly string[]) => readPart(entries.get(part), within, tell);
  const relations = async (part: string) => {
    const file = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    const found = await read(file, ['Relationships']);
    return new Map(found.map(({ attributes }) => [attributes['Id'] ?? '', relationOf(attributes, part)]));
  };
  const top = [...(await relations('')).values()].find(({ type }) => type === 'officeDocument');
  return {
    main: top?.target ?? 'word/document.xml',
    paths: [...entries.keys()],
    read,
    relations,
    bytes: async (part) => bytesOf(entries.get(part)),
    close: zip.close,
  };
}

function relationOf(attributes: XmlElement['attributes'], part: string): Relation {
  const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
  const isElsewhere = mode === 'External';
  const inside = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
  return { type: type.slice(type.lastIndexOf('/') + 1), target: isElsewhere ? target : inside, isElsewhere };
}

async function readPart(entry: ZipEntry | undefined, within: readonly string[], tell: Tell): Promise<XmlElement[]> {
  if (!entry) return [];
  const elements: XmlElement[] = [];
  for await (const element of readXml(entry.open(), { file: entry.path, within, expected: EXPECTED }, tell))
    elements.push(element);
  return elements;
}

async function bytesOf(entry: ZipEntry | undefined): Promise<Buffer | undefined> {
  if (!entry) return undefined;
  const pieces: Buffer[] = [];
  for await (const piece of entry.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}
