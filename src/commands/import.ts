/** `npm run import`: brings a newsroom from another system. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalTag } from '../core/i18n/locale.ts';
import { didYouMean } from '../core/text/suggest.ts';
import { slugFault } from '../core/urls/permalink.ts';
import type { ImportKind } from '../importing/archive/archive.ts';
import { summariseFindings } from '../importing/archive/report.ts';
import { IMPORT_KINDS } from '../importing/kinds/kinds.ts';
import { type ImportOutcome, importArchive } from '../importing/writing/import-archive.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { countOf, visible } from '../newsroom/report/print-problems.ts';
import { createProgress } from '../newsroom/report/progress.ts';
import { tellFault } from './command-fault.ts';

const width = Math.max(...IMPORT_KINDS.map(({ name }) => name.length));

const USAGE = `Usage: npm run import -- <kind> <source> [--dry-run] [--uploads <folder>] [--fetch] [--comments] [--web-archive]
                         [--locale <tag>] [--category <id>]

Brings the stories of another system into content/, with their pictures, authors, categories, tags and old addresses, and
writes into import-report-<kind>.md all that was dropped, guessed, mended or is doubtful. The kinds, and their sources:

${IMPORT_KINDS.map(({ name, source }) => `  ${name.padEnd(width)}  ${source}`).join('\n')}

--dry-run      writes nothing, fetches nothing, and prints the report
--uploads      the folder in which the uploads of the old site lie, where they are no part of the source
--fetch        fetches pictures that lie on other hosts, one at a time; what is fetched once is kept
--comments     keeps comments in a file beside each story, such as comments.en.yaml
--web-archive  lets links to pages of the old site that have not come along lead to the Web Archive
--locale       the language of stories that don't say their own; else it is that of the old site
--category     the category of stories that have none; else it is news

Begin it again as often as you like: what is there stays, and what you have changed since is never overwritten.`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      'dry-run': { type: 'boolean', default: false },
      uploads: { type: 'string' },
      fetch: { type: 'boolean', default: false },
      comments: { type: 'boolean', default: false },
      'web-archive': { type: 'boolean', default: false },
      locale: { type: 'string' },
      category: { type: 'string', default: 'news' },
    },
  });
  if (values.help) console.log(USAGE);
  else {
    const [name, source, ...others] = positionals;
    if (name === undefined || source === undefined || others.length > 0)
      throw new UserError(`A kind and one source are needed.\n\n${USAGE}`);
    const kind = kindOf(name);
    const isTerminal = Boolean(process.stderr.isTTY && !process.env['CI']);
    const outcome = await importArchive({
      kind,
      source: {
        path: found(source, 'source'),
        ...(values.uploads !== undefined && { uploads: found(values.uploads, 'folder of uploads') }),
      },
      environment: readEnvironment(process.env, process.cwd()),
      locale: values.locale === undefined ? undefined : languageOf(values.locale),
      category: categoryOf(values.category),
      isDry: values['dry-run'],
      fetch: values.fetch,
      comments: values.comments,
      webArchive: values['web-archive'],
      progress: createProgress((text) => process.stderr.write(text), isTerminal),
    });
    if (values['dry-run']) console.log(outcome.report.text);
    console.log(summaryOf(outcome, values['dry-run']));
  }
} catch (error) {
  tellFault(error);
}

function kindOf(name: string): ImportKind {
  const kind = IMPORT_KINDS.find((one) => one.name === name);
  if (kind) return kind;
  const names = IMPORT_KINDS.map((one) => one.name);
  throw new UserError(
    `${visible(`There is no kind “${name}”.`)} ${didYouMean(name, names, 'The kinds are')}\n\n${USAGE}`,
  );
}

function found(path: string, noun: string): string {
  const full = resolve(path);
  if (!existsSync(full)) throw new UserError(visible(`There is no ${noun} ${full}. Check the spelling.`));
  return full;
}

function languageOf(written: string): string {
  const tag = canonicalTag(written);
  if (tag === undefined)
    throw new UserError(visible(`“${written}” is no tag of a language. Write one such as en or pt-BR.`));
  return tag;
}

function categoryOf(written: string): string {
  const fault = written === '' ? 'Write the id of a category.' : slugFault(written);
  if (fault !== undefined) throw new UserError(visible(`--category can’t be “${written}”. ${fault}`));
  return written;
}

function summaryOf(outcome: ImportOutcome, isDry: boolean): string {
  const { articles, pages, files, redirects, findings, report, suggestion } = outcome;
  const would = isDry ? 'would be ' : '';
  const kept = files.edited;
  return [
    `${countOf(articles, 'article', 'articles')} and ${countOf(pages, 'standing page', 'standing pages')} read.`,
    `${countOf(files.written, 'file', 'files')} ${would}written, ${files.same} there already${kept > 0 ? `, ${kept} changed by you since and kept` : ''}; ${countOf(redirects, 'line', 'lines')} ${would}added to redirects.yaml.`,
    '',
    summariseFindings(findings, report.name),
    ...(suggestion ? ['', visible(suggestion.what), `→ ${visible(suggestion.remedy ?? '')}`] : []),
    '',
    isDry ? 'Nothing was written: the report stands above.' : 'Go on with “npm run check”.',
  ].join('\n');
}
