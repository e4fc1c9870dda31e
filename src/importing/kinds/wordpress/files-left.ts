/** Tells of the files of the library that no story shows, and of the words about files that came along with none. */
import { isFileName } from '../../../core/pictures/alternative-text.ts';
import type { Tell } from '../../archive/archive.ts';
import type { Attachment, Library } from './library.ts';
import { wordsOf } from './words.ts';

/** The size that WordPress writes into the names of smaller copies, and “-scaled”. */
const SIZE = /(?:-\d{1,5}x\d{1,5}|-scaled)(?=\.\w+$)/;
/** What stands around addresses. */
const BETWEEN = /[\s"'<>?#\\]/;
/** The end of the name of a file. */
const ENDING = /\.\w{2,5}(?=[\s"'<>?#\\]|$)/g;
/** In letters: no address of a file is longer, and pictures that stand in the text itself are. */
const LONGEST_ADDRESS = 2000;
/** How much of a text is told, in letters. */
const LONGEST = 200;

export interface ShownFiles {
  /** Notes the files to which a text refers. */
  note(text: string): void;
  has(address: string): boolean;
}

/** Begins to gather the files that stories show or link to. */
export function shownFiles(): ShownFiles {
  const names = new Set<string>();
  return {
    note: (text) => {
      for (const { index, 0: ending } of text.matchAll(ENDING)) {
        const end = index + ending.length;
        let start = index;
        while (start > 0 && end - start <= LONGEST_ADDRESS && !BETWEEN.test(text.charAt(start - 1))) start -= 1;
        if (end - start <= LONGEST_ADDRESS) names.add(nameOf(text.slice(start, end)));
      }
    },
    has: (address) => names.has(nameOf(address)),
  };
}

/** Tells what of the library has come along with no story, once all have been read. */
export function tellFilesLeft({ attachments, sharedBlocks }: Library, shown: ShownFiles, tell: Tell): void {
  for (const file of attachments.values()) tellFile(file, file.isUsed || shown.has(file.url), tell);
  for (const { title, text, where, isUsed } of sharedBlocks.values()) {
    if (isUsed) continue;
    const what = `No story shows the block “${title}”, which several could share. It was left out: “${short(wordsOf(text))}”.`;
    tell({ kind: 'dropped', where, what });
  }
}

function tellFile(file: Attachment, isShown: boolean, tell: Tell): void {
  const { url, title, alt, description, isUsed, where } = file;
  const caption = isUsed ? '' : wordsOf(file.caption);
  const called = isFileName(title, url) || title === caption || title === alt ? '' : title;
  const about = isShown ? [called, caption, description] : [called, alt, caption, description];
  const words = about.filter(Boolean).map((text) => `“${short(text)}”`);
  if (!isShown) {
    const held = words.length === 0 ? '' : ` The library said of it: ${words.join(', ')}.`;
    const what = `No story shows the file “${url}”, so it stays behind.${held}`;
    tell({ kind: 'dropped', where, what, remedy: 'Put it into public/, if readers or other sites still want it.' });
  } else if (words.length > 0) {
    const what = `What the library said of the file “${url}”, and no story shows, was left out: ${words.join(', ')}.`;
    tell({ kind: 'dropped', where, what, remedy: 'Write what readers should see into the story.' });
  }
  for (const field of file.fields) {
    const what = `The file “${url}” has a field of its own, ${field}.`;
    tell({ kind: 'dropped', where, what, remedy: 'Write what readers should see into the story.' });
  }
}

function nameOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '').toLowerCase();
  const name =
    path.split('/uploads/').at(-1) === path ? path.slice(path.lastIndexOf('/')) : path.split('/uploads/').at(-1);
  return (name ?? path).replace(SIZE, '');
}

function short(text: string): string {
  return [...text].slice(0, LONGEST).join('');
}
