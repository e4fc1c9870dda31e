/** Tells what a source says and the newsroom has no place for: of the site, of standing pages, of pictures above stories. */
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { ImportedSite, ImportedStory, Tell } from '../archive/archive.ts';
import { plain } from './plain-text.ts';
import type { Terms } from './terms.ts';

/** Tells of the name and the line of the old site where the newsroom has others; `file` is the source. */
export function tellSite(
  { name = '', description = '', where }: ImportedSite,
  { settings: { site }, file, tell }: { settings: Settings; file: string; tell: Tell },
): void {
  const facts = [
    { called: 'name', old: plain(name), now: site.name },
    { called: 'line', old: plain(description), now: site.description },
  ];
  const said = facts.flatMap(({ called, old, now }) => (old === '' || old === now ? [] : `the ${called} “${old}”`));
  if (said.length === 0) return;
  const what = `The old site had ${said.join(' and ')}. The newsroom keeps its own.`;
  tell({ kind: 'dropped', where: where ?? { file }, what, remedy: 'Write them in site.yaml, if they are to stay.' });
}

/** Tells what an article may have and a standing page may not; `values` are those of an article. */
export function tellPageLosses(
  { title, where, categories, authors, tags, date }: ImportedStory,
  values: Readonly<Record<string, unknown>>,
  { terms, tell }: { terms: Terms; tell: Tell },
): void {
  for (const key of ['cover', 'canonical', 'expires'] as const)
    if (values[key] !== undefined)
      tell({ kind: 'dropped', where, what: `A standing page has no “${key}”: that of “${title}” is left out.` });
  const called = (type: 'author' | 'category', ids: readonly string[]) =>
    ids.map((id) => terms.find(type, id)?.name ?? id);
  const names = [...called('author', authors), ...called('category', categories), ...tags];
  if (date !== undefined) names.push(date);
  if (names.length === 0) return;
  const what = `A standing page has no authors and no date, and is in no lists: those of “${title}” are left out: ${names.map((name) => `“${name}”`).join(', ')}.`;
  tell({ kind: 'dropped', where, what });
}

/** Tells of the words of a picture above a story that has not come along, or for which there is no place. */
export function tellCoverWords({ title, where, cover }: ImportedStory, tell: Tell): void {
  const words = [cover?.alt, cover?.caption, cover?.credit].map((text) => plain(text ?? '')).filter(Boolean);
  if (words.length === 0) return;
  const what = `The picture above “${title}” is left out, and what was said of it: ${words.map((text) => `“${text}”`).join(', ')}.`;
  tell({ kind: 'dropped', where, what });
}

/** Tells of signs that stand where a letter of another encoding stood, which nobody can read any more. */
export function tellUnreadable({ title, where }: ImportedStory, text: string, tell: Tell): void {
  const [found] = /.{0,40}\uFFFD.{0,40}/.exec(text) ?? [];
  if (found === undefined) return;
  const what = `“${title}” holds letters that can’t be read, as they were written in another encoding: “${found.trim()}”.`;
  tell({ kind: 'doubtful', where, what, remedy: 'Write the right letters in the place of each “\uFFFD”.' });
}
