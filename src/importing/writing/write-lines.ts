/** Writes the old addresses that belong to no story into `redirects.yaml`: lines of an editor stay, those of a move follow it. */
import { pathKey } from '../../core/routes/route-table.ts';
import type { Redirects } from '../../core/schemas/redirects.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { parseRedirectPath, REDIRECTS_FILE } from '../../core/urls/redirect-path.ts';
import { writeRedirects } from '../../newsroom/history/redirects-file.ts';
import type { Tell } from '../archive/archive.ts';
import type { WrittenFiles } from './written-files.ts';

interface LineOptions {
  contentDir: string;
  isDry: boolean;
  written: WrittenFiles;
  /** Whether a page of the newsroom has an address, which then leads nowhere else. */
  isOwned: (path: string) => boolean;
  tell: Tell;
}

/**
 * Writes lines into `redirects.yaml`. A line that an earlier move has written, and nobody has changed since, follows what
 * permalinks have become by now; any other stays, and counts. Returns how many lines were added or changed.
 */
export function writeLines(
  moved: ReadonlyMap<string, string>,
  { moved: there, gone }: Redirects,
  { contentDir, isDry, written, isOwned, tell }: LineOptions,
): number {
  const isOurs = (old: string) => written.knowsLine(lineOf(old), there[old] as string);
  const kept = Object.entries(there).filter(([old]) => old.includes('?') || !isOurs(old) || !isOwned(pathIn(old)));
  const lines = new Map(kept.map(([old, to]) => [keyOf(old), { old, to }]));
  for (const old of gone) lines.set(keyOf(old), { old, to: '' });
  const news = [...moved]
    .sort(([a], [b]) => compareText(a, b))
    .filter(([old, to]) => {
      const known = lines.get(keyOf(old));
      if (known !== undefined && known.to !== to && !isOurs(known.old)) {
        const what = `redirects.yaml says already where “${old}” leads, so it does not lead to “${to}”.`;
        tell({ kind: 'doubtful', where: { file: 'redirects.yaml' }, what });
        return false;
      }
      lines.set(keyOf(old), { old: known?.old ?? old, to });
      return known?.to !== to;
    });
  const isLess = kept.length < Object.keys(there).length;
  if (isDry || (news.length === 0 && !isLess)) return news.length;
  const after = [...lines.values()].filter(({ to }) => to !== '').map(({ old, to }) => [old, to] as const);
  // Before the file: lines that were cut off behind it are known as ours
  for (const [old] of news) written.noteLine(lineOf(old), moved.get(old) as string);
  writeRedirects(contentDir, { moved: Object.fromEntries(after), gone });
  return news.length;
}

function pathIn(old: string): string {
  return pathKey(parseRedirectPath(old));
}

function keyOf(old: string): string {
  return old.includes('?') ? old : pathIn(old);
}

/** How a line is called in the record of a move. */
function lineOf(old: string): string {
  return `${REDIRECTS_FILE} ${keyOf(old)}`;
}
