/** Prints problems as SARIF, which GitHub, Azure DevOps and editors of code read (OASIS, SARIF 2.1.0). */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKS, type CheckName } from '../../core/problems/checks.ts';
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { type CheckHelp, readCheckHelp } from './check-help.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { visible } from './print-problems.ts';

/** GitHub shows no more results of one run (“SARIF results exceed soft limits”). */
const MOST = 5000;
/** The name that GitHub gives to the top of the repository. */
const TOP = '%SRCROOT%';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export interface SarifRun {
  problems: readonly Problem[];
  levels: CheckLevels;
  exitCode: 0 | 1 | 2;
  /** Sentences about the command itself. */
  notes?: readonly string[] | undefined;
  /** What has kept the command from doing its work. */
  fault?: string | undefined;
}

/**
 * Returns the log as JSON: one run, with the rules that were broken and what the handbook says of each. Of more than 5,000
 * problems it holds the worst, and says how many it leaves out.
 *
 * @param cwd The folder that the paths of problems start from.
 * @param workspace The folder of the repository, from which the log names files.
 */
export function sarifLog({ problems, levels, ...run }: SarifRun, cwd: string, workspace?: string): string {
  const prints = fingerprintsOf(problems, cwd, workspace);
  const told = worst(problems, levels);
  const names = [...new Set(told.map((index) => (problems[index] as Problem).check))].sort(compareText);
  const help = readCheckHelp();
  const results = told.map((index) => {
    const problem = problems[index] as Problem;
    const { path, fingerprint } = prints[index] as (typeof prints)[number];
    return {
      ruleId: problem.check,
      ruleIndex: names.indexOf(problem.check),
      level: levelOf(problem, levels),
      message: message(`${problem.message} → ${problem.hint}`),
      locations: [{ physicalLocation: { artifactLocation: artifact(path), region: region(problem) } }],
      partialFingerprints: { primaryLocationLineHash: fingerprint },
    };
  });
  const left = problems.length - told.length;
  const notes = [...(run.notes ?? []), ...(left > 0 ? [`${left} more problems are left out of this file.`] : [])];
  return JSON.stringify({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Broadsheet', rules: names.map((name) => rule(name, help.get(name))) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [TOP]: { description: { text: 'The top of the repository.' } } },
        invocations: [
          {
            executionSuccessful: run.exitCode !== 2,
            exitCode: run.exitCode,
            toolExecutionNotifications: [
              ...(run.fault === undefined ? [] : [{ level: 'error', message: message(run.fault) }]),
              ...notes.map((note) => ({ level: 'note', message: message(note) })),
            ],
          },
        ],
        results,
      },
    ],
  });
}

/** Returns which problems are told, in their order: errors first of all, where there are too many. */
function worst(problems: readonly Problem[], levels: CheckLevels): number[] {
  const all = problems.map((_, index) => index);
  if (all.length <= MOST) return all;
  const isError = (index: number) => levelOf(problems[index] as Problem, levels) === 'error';
  return [...all.filter(isError), ...all.filter((index) => !isError(index))].slice(0, MOST).sort((a, b) => a - b);
}

function rule(name: CheckName, { says, remedy }: CheckHelp = { says: name, remedy: 'See the handbook.' }) {
  return {
    id: name,
    name,
    shortDescription: message(says.replace(/\. .*/s, '.')),
    fullDescription: message(says),
    help: message(`${says} → ${remedy}`),
    defaultConfiguration: { level: CHECKS[name].level },
    properties: { tags: ['content'] },
  };
}

/**
 * A text of the log. Braces would be places for arguments (3.11.5), and brackets before an address a link (3.11.6), which no
 * text of an editor's may make.
 */
function message(text: string): { text: string } {
  return {
    text: visible(text)
      .replace(/[{}]/g, '$&$&')
      .replace(/\](?=\((?:\d+\)|[a-z][a-z\d+.-]*:))/gi, '] '),
  };
}

function artifact(path: string): { uri: string; uriBaseId?: string } {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: TOP };
}

/** GitHub refuses results without a line. */
function region({ line = 1, column }: Problem) {
  return { startLine: line, ...(column !== undefined && { startColumn: column }) };
}
