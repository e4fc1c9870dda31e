/** Finds files and folders that look like settings but are not read, so that they are not lost without a word. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalTag } from '../../core/i18n/locale.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { didYouMean, suggest } from '../../core/text/suggest.ts';
import { isLicence } from '../faces/find-fonts.ts';
import { listFiles } from '../files/list-files.ts';

/** Endings of files that may have been written as settings; pictures and notes may lie beside them. */
const TEXT_ENDING = /(\.ya?ml)?\.(ya?ml|jsonc?|json5|toml|txt|mdx?|markdown|csv|docx?|rtf)$/i;
const NOTES = /(^|\/)README(\.\w+)?$/i;
const SITE_FILES = ['site.yaml', 'navigation.yaml', 'promotions.yaml', 'rates.yaml', 'likes.json', 'consent.yaml'];
/** Files that are read from the content folder itself. */
const TOP_FILES = ['redirects.yaml'];
const FOLDERS = ['site', 'words', 'categories', 'authors', 'articles', 'pages'];

/**
 * Returns a problem where a file beside settings looks like settings but does not end in `.yaml`, and an empty list
 * otherwise.
 */
export function wrongEnding(file: string): Problem[] {
  if (!TEXT_ENDING.test(file) || NOTES.test(file)) return [];
  const right = file.replace(TEXT_ENDING, '.yaml');
  const hint = /\.ya?ml(\.\w+)?$/i.test(file)
    ? `Rename it to ${right}.`
    : `If it holds settings, write them as lines of “key: value” in ${right}. If not, move it out of content.`;
  return [{ check: 'stray-file', file, message: 'The file is not read: its ending is not “.yaml”.', hint }];
}

/**
 * Returns a problem for each file beside `site.yaml` that looks like settings but has another name, or that has a name which
 * not every disk takes.
 */
export function straySiteFiles(contentDir: string): Problem[] {
  const { files, problems } = listFiles(join(contentDir, 'site'), contentDir, 'content/site');
  const unportable = problems.filter(({ check }) => check === 'unportable-name');
  const names = files.map(({ path }) => path);
  const stray = files.flatMap(({ path }): Problem[] => {
    if (SITE_FILES.includes(path) || !TEXT_ENDING.test(path) || NOTES.test(path)) return [];
    if (isLicence(path, names)) return [];
    const file = `content/site/${path}`;
    if (path.replace(TEXT_ENDING, '') === 'likes') return [likesElsewhere(file)];
    if (SITE_FILES.includes(path.replace(TEXT_ENDING, '.yaml'))) return wrongEnding(file);
    const message = 'No settings are read from a file of this name.';
    return [{ check: 'stray-file', file, message, hint: didYouMean(path, SITE_FILES, 'The files are') }];
  });
  return [...unportable, ...stray];
}

/** Counts are no settings: a command writes them. */
function likesElsewhere(file: string): Problem {
  return {
    check: 'stray-file',
    file,
    message: 'The counts of likes are not read from this file.',
    hint: 'Write them in content/site/likes.json, such as {"2024/award": 94}.',
  };
}

/** Returns whether the file of a problem was meant as `site.yaml`. */
export function isMeantAsSite({ file }: Problem): boolean {
  return file.replace(TEXT_ENDING, '') === 'content/site/site';
}

/**
 * Returns a problem for each file of words whose language has one already; only the last of them would be read. `names`
 * are file names without `.yaml`.
 */
export function wordsTwice(names: Iterable<string>): Problem[] {
  const byTag = Map.groupBy(names, (name) => canonicalTag(name) ?? name);
  return [...byTag].flatMap(([tag, [first, ...others]]) =>
    others.map(
      (name): Problem => ({
        check: 'stray-file',
        file: `content/words/${name}.yaml`,
        message: `The words in ${tag} are in content/words/${first}.yaml already.`,
        hint: `Put them together in content/words/${tag}.yaml.`,
      }),
    ),
  );
}

/**
 * Returns a problem for each folder or file at the top of the content folder that is not read, as a misspelt name would
 * hide all that it holds.
 */
export function strayFolders(contentDir: string): Problem[] {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) return [];
  return readdirSync(contentDir, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && ![...FOLDERS, ...TOP_FILES].includes(name) && !NOTES.test(name))
    .filter((entry) => entry.isDirectory() || /\.(md|ya?ml)$/i.test(entry.name) || isMeantAsTopFile(entry.name))
    .flatMap(({ name }) => {
      const file = `content/${name}`;
      if (isMeantAsTopFile(name)) return wrongEnding(file);
      const near = suggest(name, TOP_FILES);
      const hint = near ? `Did you mean “${near}”?` : didYouMean(name, FOLDERS, 'The folders of a newsroom are');
      return [{ check: 'stray-file' as const, file, message: `Nothing is read from “${name}”.`, hint }];
    });
}

function isMeantAsTopFile(name: string): boolean {
  return TOP_FILES.includes(name.replace(TEXT_ENDING, '.yaml'));
}
