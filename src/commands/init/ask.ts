/** Gathers answers: from the command line where they stand there, else from the person at the terminal. */
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { UserError } from '../../newsroom/files/user-error.ts';
import { visible } from '../../newsroom/report/print-problems.ts';
import { type Answers, QUESTIONS, type Question } from './questions.ts';
import type { Reading } from './read-answers.ts';

/** Asks one thing and returns the line that was typed; ends with a `UserError` where nobody answers any more. */
export type Ask = (text: string) => Promise<string>;

/**
 * Returns all answers. Those on the command line are taken first, so that a wrong one is told before anything is asked.
 *
 * @param given The options of the command line, by their names.
 * @param ask Asks the person at the terminal; left out where there is none.
 * @throws UserError When an answer can't be used, or one is missing and nobody can be asked.
 */
export async function gatherAnswers(given: Readonly<Record<string, string>>, ask?: Ask): Promise<Answers> {
  const known: Partial<Answers> = {};
  const lacks: string[] = [];
  for (const key of Object.keys(QUESTIONS) as (keyof Answers)[]) {
    const question = QUESTIONS[key] as Question<keyof Answers>;
    // What would be left out of the others' fallbacks
    if (question.fallback && !(known.name && known.url && known.languages)) break;
    const written = given[question.option];
    const answer = written ?? (ask ? undefined : question.fallback?.(known));
    const value =
      answer !== undefined
        ? acceptedValue(question, await question.read(answer.trim(), known))
        : ask && (await askUntilRight(question, known, ask));
    if (value === undefined) lacks.push(`  --${question.option} "${question.example}"`);
    else Object.assign(known, { [key]: value });
  }
  if (lacks.length > 0)
    throw new UserError(
      `Nobody can be asked here, so write what is missing behind “npm run init --”:\n${lacks.join('\n')}`,
    );
  return known as Answers;
}

function acceptedValue<Value>({ option }: Question<keyof Answers>, reading: Reading<Value>): Value {
  if ('fault' in reading) throw new UserError(`${visible(`--${option} can’t be used.`)} ${visible(reading.fault)}`);
  return reading.value;
}

async function askUntilRight<Key extends keyof Answers>(
  question: Question<Key>,
  known: Partial<Answers>,
  ask: Ask,
): Promise<Answers[Key]> {
  const fallback = question.fallback?.(known);
  const inBrackets = fallback === undefined ? `such as ${question.example}` : fallback || 'none';
  for (let fault = ''; ; ) {
    const typed = (await ask(`${fault && `  ${fault}\n`}${styleText('bold', question.ask)} (${inBrackets}) `)).trim();
    const answer = typed === '' ? fallback : typed;
    if (answer === undefined) {
      fault = 'An answer is needed here.';
      continue;
    }
    const reading = await question.read(answer, known);
    if ('value' in reading) return reading.value;
    fault = visible(reading.fault);
  }
}

/** Opens the terminal for questions. Lines that are typed ahead answer the questions that follow. */
export function openTerminal(): { ask: Ask; close: () => void } {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    async ask(text) {
      terminal.setPrompt(text);
      terminal.prompt();
      const { value, done } = await lines.next();
      // Ctrl-C and Ctrl-D
      if (done) throw new UserError('\nNothing was written.');
      return value;
    },
    close: () => terminal.close(),
  };
}
