/**
 * Compares the newsroom with a revision in Git, which is what readers know of it, to find addresses that would be lost.
 */
import { createLibrary } from '../../core/library/library.ts';
import { findLostAddresses, type LostAddress } from '../../core/library/lost-addresses.ts';
import { mendRedirects } from '../../core/library/mend-redirects.ts';
import { OUTPUT_FILE_COLLECTORS } from '../../core/outputs/output-files.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { pathKey } from '../../core/routes/route-table.ts';
import { parseRedirectPath, REDIRECTS_FILE } from '../../core/urls/redirect-path.ts';
import { type Environment, toShownPath } from '../files/environment.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import { readPast } from './past-newsroom.ts';
import { type Edit, writeRedirects } from './redirects-file.ts';

/** How many lost addresses get a problem of their own: a new pattern of addresses moves every page. */
const SHOWN = 10;

/** Checks whose problems concern a line of the file that could be read. */
const CHECKS_OF_LINES: readonly Problem['check'][] = [
  'same-url',
  'dead-redirect',
  'needless-redirect',
  'redirect-chain',
];

/**
 * Returns whether every line of `redirects.yaml` could be read; only then can a missing line be told from a mistyped
 * one.
 */
export function hasReadableRedirects(problems: Problem[], environment: Environment): boolean {
  const file = toShownPath(REDIRECTS_FILE, environment);
  return problems.every((problem) => problem.file !== file || CHECKS_OF_LINES.includes(problem.check));
}

/**
 * Finds the addresses that the newsroom had at a revision and that lead to no page or redirect now.
 *
 * @throws NoRevisionError When there is no such revision to compare with.
 */
export function findLost(environment: Environment, newsroom: Newsroom, since: string): LostAddress[] {
  const past = readPast(environment, newsroom, since);
  if (!past) return [];
  const { articles, locales } = newsroom;
  const library = publishedLibrary(environment, newsroom);
  const isUnclear = (path: string) => library.articleOfFile(path)?.isBroken ?? !library.articleOfFile(path);
  const unclear = new Set(articles.map(({ path }) => path).filter(isUnclear));
  const tags = new Set(locales.map(({ tag }) => tag));
  return findLostAddresses(past, { library, tags, unclear });
}

/**
 * Writes a line for each lost address into `redirects.yaml`, mends lines that lead nowhere, and returns how many lines
 * were written and removed.
 */
export function mendLost(environment: Environment, newsroom: Newsroom, lost: LostAddress[]): Edit {
  const library = publishedLibrary(environment, newsroom);
  const redirects = mendRedirects(newsroom.settings.redirects, lost, library);
  return writeRedirects(environment.contentDir, redirects);
}

/** Returns the library without drafts and scheduled articles: what only the preview shows is no page yet. */
function publishedLibrary(
  { drafts, now }: Environment,
  { library, settings, locales, articles, publicFiles }: Newsroom,
) {
  if (!drafts) return library;
  const content = { ...settings, locales, entries: articles, publicFiles, now, drafts: false };
  return createLibrary(content, OUTPUT_FILE_COLLECTORS).library;
}

/**
 * Returns a problem for each of the first ten lost addresses, and one for the rest. Addresses that have a line in
 * `redirects.yaml` already are left out, as a line that leads nowhere has a problem of its own.
 */
export function lostAddressProblems(lost: LostAddress[], { settings }: Newsroom): Problem[] {
  const lines = new Set(Object.keys(settings.redirects.moved).map((written) => pathKey(parseRedirectPath(written))));
  const untold = lost.filter(({ path }) => !lines.has(pathKey(path)));
  const rest = untold.length - SHOWN;
  if (rest <= 1) return untold.map(lostAddress);
  const hint = 'Run “npm run check -- --fix”, and commit content/redirects.yaml, in which it writes where they lead.';
  const message = `Readers know ${rest} more addresses where they find nothing now.`;
  return [...untold.slice(0, SHOWN).map(lostAddress), { check: 'lost-address', file: REDIRECTS_FILE, message, hint }];
}

function lostAddress({ path, to, file = REDIRECTS_FILE }: LostAddress): Problem {
  const [message, hint] =
    to === undefined
      ? [
          `Readers know a page at ${path}, which is not published any more, and find nothing there.`,
          'Run “npm run check -- --fix”: it writes into content/redirects.yaml that the page is gone. Or write there, under “moved:”, where readers find what takes its place.',
        ]
      : [
          `Readers know this page at ${path}, where they find nothing now: it is at ${to}.`,
          'Run “npm run check -- --fix”, and commit content/redirects.yaml, in which it writes that the one leads to the other.',
        ];
  return { check: 'lost-address', file, message, hint };
}
