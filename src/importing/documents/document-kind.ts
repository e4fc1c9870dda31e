/** Tells which program wrote a document, by its first bytes and its name, and what to do with those that can't be read. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';

export type DocumentKind = 'word' | 'page' | 'zip';

const OTHERS: Readonly<Record<string, string>> = {
  '.doc': 'a document of Word before 2007',
  '.dot': 'a template of Word before 2007',
  '.odt': 'a document of LibreOffice (OpenDocument)',
  '.rtf': 'a document in Rich Text Format',
  '.pages': 'a document of Pages',
  '.pdf': 'a PDF, in which nobody can tell headings from lines',
  '.wpd': 'a document of WordPerfect',
  '.txt': 'plain text',
  '.md': 'Markdown already',
};
const WORD = new Set(['.docx', '.docm', '.dotx', '.dotm']);
const PAGES = new Set(['.html', '.htm', '.xhtml']);
/** The signature of a compound file (MS-CFB, 2.2), in which Word also locks documents with a password (MS-OFFCRYPTO, 2.3). */
const COMPOUND = 'd0cf11e0a1b11ae1';

/** @throws UserError Where there is no such file, or it is none that can be read, with what to do. */
export function documentKind(path: string, name: string): DocumentKind {
  const start = firstBytes(path, name);
  const ending = extname(path).toLowerCase();
  const saveAs = 'Open it in the program that wrote it, save it as .docx, and begin with that file.';
  if (start.subarray(0, 8).toString('hex') === COMPOUND)
    throw new UserError(
      start.includes(Buffer.from('EncryptedPackage', 'utf16le'))
        ? `${name} is locked with a password. Open it in Word, take the password away under File › Info › Protect Document, and save it.`
        : `${name} is a document of Word before 2007. ${saveAs}`,
    );
  if (start.length === 0) throw new UserError(`${name} is empty. Download or save it once more.`);
  if (start.subarray(0, 4).toString('latin1') === '%PDF') throw refused(name, '.pdf', saveAs);
  const isZip = start.subarray(0, 2).toString('latin1') === 'PK';
  if (isZip && start.includes('mimetypeapplication/vnd.oasis')) throw refused(name, '.odt', saveAs);
  if (WORD.has(ending)) {
    if (!isZip) throw new UserError(`${name} is no Word document, whatever its name says. ${saveAs}`);
    return 'word';
  }
  if (PAGES.has(ending)) return 'page';
  if (ending === '.zip' && isZip) return 'zip';
  throw refused(name, ending, saveAs);
}

function refused(name: string, ending: string, saveAs: string): UserError {
  if (ending === '.md') return new UserError(`${name} is Markdown already. Copy it into the story’s folder.`);
  const what = OTHERS[ending] ?? 'no document that can be read';
  return new UserError(`${name} is ${what}. ${saveAs} Pages that are saved as .html are read, too.`);
}

/** The directory of a compound file, which names its parts, may stand far behind its beginning. */
function firstBytes(path: string, name: string): Buffer {
  try {
    if (statSync(path).isDirectory()) throw new UserError(`${name} is a folder. Name the document itself.`);
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(2 ** 20);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`There is no file ${name} that can be read.`);
  }
}
