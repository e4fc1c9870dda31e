/** Begins a story with the text of a document, and says what could not come along. */
import { resolve } from 'node:path';
import { type DocumentFinding, readDocument } from '../importing/documents/read-document.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { visible } from '../newsroom/report/print-problems.ts';
import { readSettings } from '../newsroom/settings/read-settings.ts';
import { beginStory } from './begin-story.ts';

/** The kinds of findings, each with what it says to an editor. */
const KINDS: Readonly<Record<DocumentFinding['kind'], string>> = {
  dropped: 'Left out',
  doubtful: 'To be looked at',
  guessed: 'Guessed',
  mended: 'Changed',
};

/**
 * Writes a draft of a document in the newsroom's first language; a headline takes the place of the document's own title.
 * Returns what to tell the editor.
 *
 * @throws UserError When the document or the settings can't be read, there is no text, or the story's folder exists.
 */
export async function beginFromDocument(document: string, headline: string): Promise<string> {
  const { settings } = readSettings(readEnvironment(process.env, process.cwd()));
  if (!settings) throw new UserError('The settings can’t be read. Run “npm run check” to see why.');
  const { site } = settings;
  const draft = await readDocument(resolve(document), {
    language: site.locales[0]?.tag as string,
    formulas: site.formulas,
  });
  const { title, description, markdown: body, pictures: files, findings } = draft;
  if (body.trim() === '' && files.size === 0) throw new UserError(`${visible(document)} holds no text.`);
  const said = beginStory(headline || withoutControls(title), {
    body,
    files,
    ...(description && { description: withoutControls(description) }),
  });
  return [said, ...toldOf(findings)].join('\n\n');
}

/** Signs that turn the direction of the words behind them belong to the document, as do line ends. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
}

function toldOf(findings: readonly DocumentFinding[]): string[] {
  return Object.entries(KINDS).flatMap(([kind, words]) => {
    const own = findings.filter((finding) => finding.kind === kind);
    if (own.length === 0) return [];
    const lines = own.map(
      ({ place, what, remedy }) => `  ${visible(`${place}: ${what}${remedy ? ` ${remedy}` : ''}`)}`,
    );
    return [`${words}:\n${lines.join('\n')}`];
  });
}
