/** Reads a Word document as HTML, with its pictures, and tells by paragraph what can't come along. */
import { EXTENSIONS, readSignature } from '../../../images/containers/signature.ts';
import type { Finding, Tell } from '../../archive/archive.ts';
import { numberedName, portableFileName } from '../../pictures/picture-names.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { blocksHtml } from './word-blocks.ts';
import { openWordFile, type Relation, type WordFile } from './word-file.ts';
import { readLists } from './word-lists.ts';
import { tellHere, type WordComment, type WordReading } from './word-reading.ts';
import { readStyles } from './word-styles.ts';
import { allIn, wordsIn } from './word-xml.ts';

export interface WordHtml {
  /** Each paragraph begins a line: the first stands on line 1. */
  html: string;
  /** The pictures that the HTML shows, by the names that it gives them. */
  pictures: Map<string, Buffer>;
  /** Their lines are the numbers of paragraphs. */
  findings: Finding[];
}

/** What all pictures of a document may have together, in bytes. */
const MOST_BYTES = 512 * 2 ** 20;

/** @throws UserError Where the file can't be opened as a Word document. */
export async function wordToHtml(path: string, file: string): Promise<WordHtml> {
  const findings: Finding[] = [];
  const tell: Tell = (finding) => findings.push({ ...finding, where: { file } });
  const word = await openWordFile(path, tell);
  try {
    return await readWord(word, file, findings);
  } finally {
    word.close();
  }
}

async function readWord(word: WordFile, file: string, findings: Finding[]): Promise<WordHtml> {
  const relations = await word.relations(word.main);
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target ?? '';
  const parts = {
    footnote: await word.read(partOf('footnotes'), ['w:footnotes']),
    endnote: await word.read(partOf('endnotes'), ['w:endnotes']),
  };
  const noteRelations = {
    footnote: await word.relations(partOf('footnotes')),
    endnote: await word.relations(partOf('endnotes')),
  };
  const found = await loadPictures(word, [relations, noteRelations.footnote, noteRelations.endnote]);
  const reading: WordReading = {
    styleOf: readStyles(await word.read(partOf('styles'), ['w:styles'])),
    countItem: readLists(await word.read(partOf('numbering'), ['w:numbering'])),
    comments: commentsOf(await word.read(partOf('comments'), ['w:comments'])),
    relations,
    pictures: new Map([...found].map(([path, { name }]) => [path, name])),
    shown: new Set(),
    marks: [],
    fields: [],
    beside: [],
    paragraph: 0,
    findings,
    once: new Set(),
    file,
  };
  await tellParts(word, relations, reading);
  const body = await word.read(word.main, ['w:document', 'w:body']);
  // The line of the first paragraph is the first line
  const html = (blocksHtml(body, reading) + notesHtml(parts, noteRelations, reading)).replace(/^\n/, '');
  const shown = [...found]
    .filter(([path]) => reading.shown.has(path))
    .map(([, { name, bytes }]) => [name, bytes] as const);
  return { html, pictures: new Map(shown), findings };
}

/** Returns the pictures that pages can show, by their paths. */
async function loadPictures(
  word: WordFile,
  all: readonly ReadonlyMap<string, Relation>[],
): Promise<Map<string, { name: string; bytes: Buffer }>> {
  const paths = all.flatMap((relations) =>
    [...relations.values()].filter(({ type, isElsewhere }) => type === 'image' && !isElsewhere),
  );
  const found = new Map<string, { name: string; bytes: Buffer }>();
  const taken = new Set<string>();
  let size = 0;
  for (const path of [...new Set(paths.map(({ target }) => target))].sort()) {
    const bytes = await word.bytes(path);
    if (!bytes || bytes.length < 12 || size + bytes.length > MOST_BYTES) continue;
    size += bytes.length;
    const signature = readSignature(bytes);
    if (signature.kind !== 'image') continue;
    const ending = EXTENSIONS[signature.format][0]?.replace('.', '') ?? signature.format;
    const wanted = portableFileName(path.slice(path.lastIndexOf('/') + 1), ending);
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = numberedName(wanted, number);
    taken.add(name);
    found.set(path, { name, bytes });
  }
  return found;
}

function commentsOf(elements: readonly XmlElement[]): Map<string, WordComment> {
  return new Map(
    elements.map((comment) => [
      comment.attributes['w:id'] ?? '',
      { author: comment.attributes['w:author'] ?? '', words: wordsIn(comment).replace(/\s+/g, ' ').trim() },
    ]),
  );
}

/** Tells what the document has besides its text. */
async function tellParts(
  word: WordFile,
  relations: ReadonlyMap<string, Relation>,
  reading: WordReading,
): Promise<void> {
  for (const { type, target } of relations.values()) {
    if (type !== 'header' && type !== 'footer') continue;
    const elements = await word.read(target, [type === 'header' ? 'w:hdr' : 'w:ftr']);
    const words = elements.map(wordsIn).join(' ').replace(/\s+/g, ' ').trim();
    if (words !== '') tellHere(reading, 'dropped', `A ${type} is left out: “${words}”.`);
  }
  const has = (pattern: RegExp) => word.paths.some((path) => pattern.test(path));
  if (has(/vbaProject\.bin$/i)) tellHere(reading, 'dropped', 'The macros of the document are left out; none was run.');
  if (has(/\/fonts\/[^/]+$/i))
    tellHere(reading, 'dropped', 'The fonts in the document are left out: the look comes from the site.');
}

/** Returns the notes in the order of their marks, as a list that leads back; a note may have marks of its own. */
function notesHtml(
  parts: Readonly<Record<'footnote' | 'endnote', readonly XmlElement[]>>,
  relations: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, Relation>>>,
  reading: WordReading,
): string {
  const notes: string[] = [];
  for (let index = 0; index < reading.marks.length; index++) {
    const name = reading.marks[index] as string;
    const kind = name.startsWith('footnote') ? 'footnote' : 'endnote';
    const id = name.slice(kind.length + 1);
    const note = parts[kind].find((element) => element.attributes['w:id'] === id);
    reading.relations = relations[kind];
    if (!note || (wordsIn(note).trim() === '' && allIn(note, 'w:drawing').length === 0))
      tellHere(reading, 'doubtful', `The note ${index + 1} has no words.`);
    const html = note ? blocksHtml(note.children, reading) : '';
    notes.push(`<li id="${name}">${html} <a href="#ref-${name}">↩</a></li>`);
  }
  return notes.length === 0 ? '' : `<ol class="footnotes">${notes.join('')}</ol>`;
}
