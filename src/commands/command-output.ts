/** What `npm run build` and `npm run check` print, in each of their formats. */
import { writeFileSync } from 'node:fs';
import { printAnnotations, printNotice } from '../newsroom/report/annotations.ts';
import { codeQuality } from '../newsroom/report/code-quality.ts';
import { type CommandReport, writeJsonReport } from '../newsroom/report/json-report.ts';
import { printAlike } from '../newsroom/report/print-alike.ts';
import { visible } from '../newsroom/report/print-problems.ts';
import { createProgress, NO_PROGRESS, type Progress } from '../newsroom/report/progress.ts';
import { sarifLog } from '../newsroom/report/sarif.ts';
import type { Reading } from '../newsroom/session/session.ts';

/** The formats: for people, as annotations for GitHub and GitLab, as SARIF and as one line of JSON for programs. */
export const FORMATS = ['text', 'github', 'gitlab', 'sarif', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The options of every command whose output has formats, for `parseArgs`. */
export const OUTPUT_OPTIONS = {
  format: { type: 'string', default: 'text' },
  quiet: { type: 'boolean', default: false },
  report: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Returns the format that the options ask for; or prints the usage and returns the exit code, where that is the answer. */
export function formatOf({ format, help }: { format: string; help?: boolean }, usage: string): Format | 0 | 2 {
  if (help) {
    console.log(usage);
    return 0;
  }
  if (isFormat(format)) return format;
  console.error(`${visible(`There is no format “${format}”.`)}\n\n${usage}`);
  return 2;
}

function isFormat(word: string): word is Format {
  return (FORMATS as readonly string[]).includes(word);
}

/** What a command has found and done, at its end. */
export interface Outcome extends Pick<CommandReport, 'exitCode' | 'notes' | 'articles' | 'stories' | 'site'> {
  reading: Reading;
}

export interface CommandOutput {
  progress: Progress;
  /** Prints the problems of a reading, unless they are a part of what is printed at the end. */
  tell(reading: Reading, cwd: string): void;
  /** Prints the end of a command that did its work. `summary` is what people read of it. */
  end(outcome: Outcome, summary: () => string): void;
  /** Prints what has stopped a command: a sentence, or an error that no sentence explains. */
  fail(fault: string | Error, outcome: Outcome): void;
}

/**
 * Creates the output of a command. Progress goes to the error stream, so that programs can read the other. The line of
 * JSON is also written to the file `report`, whatever is printed.
 */
export function createCommandOutput(
  command: CommandReport['command'],
  format: Format,
  isQuiet: boolean,
  report?: string,
): CommandOutput {
  const { stderr } = process;
  const isTerminal = stderr.isTTY && !process.env['CI'];
  const json = ({ reading: { problems, levels }, ...outcome }: Outcome, fault?: string) =>
    writeJsonReport({ command, ...outcome, fault, problems, levels });
  const quality = ({ reading: { problems, levels } }: Outcome) =>
    codeQuality(problems, levels, process.cwd(), process.env['CI_PROJECT_DIR']);
  const sarif = ({ reading: { problems, levels }, exitCode, notes }: Outcome, fault?: string) =>
    sarifLog(
      { problems, levels, exitCode, notes, fault },
      process.cwd(),
      process.env['GITHUB_WORKSPACE'] ?? process.env['CI_PROJECT_DIR'],
    );
  const keep = (outcome: Outcome, fault?: string) => {
    if (report !== undefined) writeFileSync(report, `${json(outcome, fault)}\n`);
  };
  return {
    progress:
      isQuiet || format === 'json' ? NO_PROGRESS : createProgress((text) => stderr.write(text), Boolean(isTerminal)),
    tell({ problems, levels }, cwd) {
      if (problems.length === 0 || format === 'json') return;
      if (format === 'github') console.log(printAnnotations(problems, levels, cwd, process.env['GITHUB_WORKSPACE']));
      else console.error(`\n${printAlike(problems, levels, cwd)}\n`);
    },
    end(outcome, summary) {
      keep(outcome);
      if (format === 'json') console.log(json(outcome));
      else if (format === 'gitlab') console.log(quality(outcome));
      else if (format === 'sarif') console.log(sarif(outcome));
      else if (format === 'github') for (const note of outcome.notes ?? []) console.log(printNotice(note));
      else if (!isQuiet) console.log(summary());
    },
    fail(fault, outcome) {
      const text = typeof fault === 'string' ? fault : String(fault.stack ?? fault);
      const told = outcome.exitCode === 2 ? text : undefined;
      if (format === 'json') console.log(json(outcome, told));
      else console.error(fault);
      if (format === 'gitlab') console.log(quality(outcome));
      if (format === 'sarif') console.log(sarif(outcome, told));
      keep(outcome, told);
    },
  };
}
