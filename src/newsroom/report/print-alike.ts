/** Prints many problems for people: what is alike together, with examples, and how many there are of what and where. */
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { type Count, countByFolder, examplesOf, type Kind, kindsOf, TOLD_EACH } from './alike-problems.ts';
import { countProblems, printBlocks, visible } from './print-problems.ts';

/** So many folders are named. */
const FOLDERS = 10;

/**
 * Prints problems for a terminal. Up to twenty of one check are told each, as {@link printProblems} tells them. Of more,
 * a line says how many there are, and three are told; tables of all kinds and of the worst folders follow.
 *
 * @param cwd The folder that the paths of problems start from.
 */
export function printAlike(problems: readonly Problem[], levels: CheckLevels, cwd: string): string {
  return [...printAlikeBlocks(problems, levels, cwd), countProblems(problems, levels)].join('\n\n');
}

/** Prints them without the line that counts them. */
export function printAlikeBlocks(problems: readonly Problem[], levels: CheckLevels, cwd: string): string[] {
  const kinds = kindsOf(problems, levels);
  const many = kinds.filter((kind) => kind.problems.length > TOLD_EACH);
  if (many.length === 0) return printBlocks(problems, levels, cwd);
  const gathered = new Set(many.map(({ check }) => check));
  const few = problems.filter(({ check }) => !gathered.has(check));
  return [
    ...many.flatMap((kind) => printKind(kind, levels, cwd)),
    ...printBlocks(few, levels, cwd),
    printTable('How many of each kind:', kinds.map(toCount)),
    printTable('How many in each folder:', shorten(countByFolder(problems))),
    'Each one is told with: npm run check -- --all',
  ];
}

function printKind(kind: Kind, levels: CheckLevels, cwd: string): string[] {
  const { check, problems } = kind;
  const files = new Set(problems.map(({ file }) => file)).size;
  const [first] = problems as [Problem];
  const examples = examplesOf(kind);
  return [
    `${grouped(problems.length)} of one kind in ${grouped(files)} ${files === 1 ? 'file' : 'files'}  ${levelOf(first, levels)} (${check}), such as these ${examples.length}:`,
    ...printBlocks(examples, levels, cwd).map((block) => block.replace(/^(?=.)/gm, '  ')),
  ];
}

function toCount({ check, level, problems }: Kind): Count {
  return { name: `${level} (${check})`, count: problems.length };
}

function shorten(folders: Count[]): Count[] {
  if (folders.length <= FOLDERS + 1) return folders;
  const others = folders.slice(FOLDERS);
  const count = others.reduce((sum, folder) => sum + folder.count, 0);
  return [...folders.slice(0, FOLDERS), { name: `in ${others.length} other folders`, count }];
}

function printTable(heading: string, rows: Count[]): string {
  const width = Math.max(...rows.map(({ count }) => grouped(count).length));
  const lines = rows.map(({ name, count }) => `  ${grouped(count).padStart(width)}  ${visible(name)}`);
  return [heading, ...lines].join('\n');
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
