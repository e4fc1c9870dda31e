/** Makes a draft of one document, whatever program wrote it. */
import { basename } from 'node:path';
import { readDataAddress } from '../../images/containers/data-address.ts';
import { EXTENSIONS, readSignature } from '../../images/containers/signature.ts';
import { visible } from '../../newsroom/report/print-problems.ts';
import type { Finding } from '../archive/archive.ts';
import { excerpt } from '../html/conversion.ts';
import { htmlToMarkdown } from '../html/html-to-markdown.ts';
import { numberedName, portableFileName } from '../pictures/picture-names.ts';
import { documentKind } from './document-kind.ts';
import { type DocumentTitle, takeTitle } from './document-title.ts';
import { readGoogleDocs } from './web/google-docs.ts';
import { openPage, openZippedPage, type WebFile } from './web/web-file.ts';
import { wordToHtml } from './word/word-to-html.ts';

/** What is begun of a document. */
export interface Draft {
  /** The name of the file, where the document has no title. */
  title: string;
  description?: string;
  markdown: string;
  /** Files for beside the story, by their names. */
  pictures: ReadonlyMap<string, Buffer>;
  findings: readonly DocumentFinding[];
}

export interface DocumentFinding extends Finding {
  /** Where it is, for an editor: “Paragraph 12, below “Results””. */
  place: string;
}

export interface DocumentOptions {
  /** The language of the story. */
  language: string;
  formulas?: boolean;
}

/** @throws UserError Where the document can't be read, with what to do. */
export async function readDocument(path: string, options: DocumentOptions): Promise<Draft> {
  const file = visible(basename(path));
  const kind = documentKind(path, file);
  if (kind === 'word') return readWord(path, file, options);
  const page = kind === 'page' ? openPage(path, file) : await openZippedPage(path, file);
  try {
    return await readPage(page, file, options);
  } finally {
    page.close();
  }
}

async function readWord(path: string, file: string, options: DocumentOptions): Promise<Draft> {
  const { html, pictures, findings } = await wordToHtml(path, file);
  let title: DocumentTitle = {};
  let headings: string[] = [];
  const made = htmlToMarkdown(html, {
    ...options,
    file,
    prepare(tree) {
      headings = headingsByLine(html);
      title = takeTitle(tree);
    },
  });
  return draftOf(file, title, made.markdown, pictures, [...findings, ...made.findings], headings);
}

async function readPage(page: WebFile, file: string, options: DocumentOptions): Promise<Draft> {
  let title: DocumentTitle = {};
  const made = htmlToMarkdown(page.html, {
    ...options,
    file,
    prepare(tree, conversion) {
      readGoogleDocs(tree, conversion);
      title = takeTitle(tree);
    },
  });
  const findings = [...made.findings];
  const pictures = new Map<string, Buffer>();
  let { markdown } = made;
  const names = new Map<string, string>();
  for (const { src, written } of made.pictures) {
    if (names.has(written)) continue;
    const bytes = /^data:/i.test(src) ? (await readDataAddress(src))?.bytes : await page.bytes(src);
    const signature = bytes && bytes.length > 12 ? readSignature(bytes) : undefined;
    if (!bytes || signature?.kind !== 'image') {
      findings.push({
        kind: 'dropped',
        where: { file },
        what: `A picture is not there, or none for pages: “${excerpt(written)}”.`,
        remedy: 'Save it beside the story, and write its name in the story.',
      });
      continue;
    }
    const wanted = portableFileName(written.replace(/^.*[\\/]/, ''), EXTENSIONS[signature.format][0] as string);
    let name = wanted;
    for (let number = 2; pictures.has(name); number++) name = numberedName(wanted, number);
    pictures.set(name, bytes);
    names.set(written, name);
  }
  // The longest first, as one may begin another
  for (const [written, name] of [...names].sort(([a], [b]) => b.length - a.length))
    markdown = markdown
      .replaceAll(`](${written})`, `](${name})`)
      .replaceAll(`](<${written}>)`, `](${name})`)
      .replaceAll(`src="${written}"`, `src="${name}"`);
  return draftOf(file, title, markdown, pictures, findings, []);
}

function draftOf(
  file: string,
  { title, subtitle }: DocumentTitle,
  markdown: string,
  pictures: ReadonlyMap<string, Buffer>,
  findings: readonly Finding[],
  headings: readonly string[],
): Draft {
  const own = file
    .replace(/\.[^.]+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return {
    title: title ?? own,
    ...(subtitle && { description: subtitle }),
    markdown,
    pictures,
    findings: findings
      .toSorted((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0))
      .map((finding) => ({ ...finding, place: placeOf(finding.where.line, headings) })),
  };
}

function placeOf(line: number | undefined, headings: readonly string[]): string {
  if (line === undefined) return 'The document';
  const heading = headings[line - 1] ?? '';
  return `Paragraph ${line}${heading && `, below “${excerpt(heading)}”`}`;
}

/** Returns, for each line of HTML, the words of the heading above it. */
function headingsByLine(html: string): string[] {
  let heading = '';
  return html.split('\n').map((line) => {
    const before = heading;
    const found = /<h[1-6][^>]*>(.*?)<\/h[1-6]>/.exec(line)?.[1];
    if (found !== undefined)
      heading = found
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&');
    return before;
  });
}
