/** Reads what the handbook says of each check, for programs that show it beside their results. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The handbook is the one place where it is written. */
const PAGE = join(import.meta.dirname, '../../../docs/articles/checks/en.md');

/** A row of its tables: names, kind, what it says, what to do. */
const ROW = /^\| ((?:`[a-z\d-]+`(?:, )?)+) \| [^|]+ \| (.+) \| (.+) \|$/gm;

/** What the handbook says of a check, as plain text. */
export interface CheckHelp {
  says: string;
  remedy: string;
}

/** Returns it by the name of the check; nothing where the handbook isn't there. */
export function readCheckHelp(): Map<string, CheckHelp> {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const help = new Map<string, CheckHelp>();
  for (const [, names = '', says = '', remedy = ''] of page.matchAll(ROW))
    for (const [, name = ''] of names.matchAll(/`([a-z\d-]+)`/g))
      help.set(name, { says: plain(says), remedy: plain(remedy) });
  return help;
}

/** What stands between backticks is written as it is meant. */
function plain(markdown: string): string {
  const parts = markdown
    .split('`')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/<\/?code>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
    );
  // The handbook's own links: an example, such as [Our annual report](/reports/2024/), leads elsewhere
  return parts.join('').replace(/\[([^\]]*)\]\((?:\.\.\/|#)[^)]*\)/g, '$1');
}
