/** `npm run clock`: says when the next build is due, waits for it, and runs a command then. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { toDateTime } from '../newsroom/report/json-report.ts';
import { type Due, dueAfterBuild } from './build-due.ts';
import { tellFault } from './command-fault.ts';

const USAGE = `Usage: npm run clock -- [--report <file>] [--wait <minutes>] [--upcoming] [-- <command> …]

Says when the next build is due: when a scheduled story comes out, or one expires. With --wait it waits for that, so many
minutes at most, and runs the command then, to the second. Where nothing is due in that time, it runs nothing.

Content tells when. With --report, the file does that the last build has written (npm run build -- --report <file>): that
takes no time, and a build is due, too, where there is none yet, or where the last was a day ago. With --upcoming, what was due
before now is left alone: for use after a build, which would else be followed by the next for ever, should it fail to
leave its report.

Ends with 0, also where nothing is due, and with 2 where it or the command could not do its work.`;

/** A machine that sleeps wakes late; so the time is looked at again and again. */
const LOOK_AGAIN = 20_000;

try {
  const { values, positionals } = parseArgs({
    options: {
      report: { type: 'string' },
      wait: { type: 'string', default: '0' },
      upcoming: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) console.log(USAGE);
  else process.exitCode = await watch({ ...values, wait: minutesOf(values.wait) }, positionals);
} catch (error) {
  tellFault(error);
}

interface Wish {
  report?: string;
  /** In minutes. */
  wait: number;
  upcoming: boolean;
}

async function watch({ report, wait, upcoming }: Wish, command: string[]): Promise<0 | 2> {
  const begun = Date.now();
  const { now } = readEnvironment(process.env, process.cwd());
  const due = report === undefined ? await dueByContent() : dueAfterBuild(report, now);
  if (!due) {
    console.log('Nothing waits for its time.');
    return 0;
  }
  const left = Math.max(0, due.at - now);
  console.log(
    left === 0 ? `A build is due: ${due.why}.` : `The next build is due at ${toDateTime(due.at)}: ${due.why}.`,
  );
  if (command.length === 0 && wait === 0) return 0;
  if (left > wait * 60_000 || (left === 0 && upcoming)) {
    if (left === 0) console.log('It was due before now, and is left alone.');
    else if (wait > 0) console.log(`That is not within ${wait} minutes.`);
    return 0;
  }
  await waitUntil(begun + left);
  const [program, ...options] = command;
  return program === undefined ? 0 : await run(program, options);
}

/** Content is read by code with many packages, which a machine that has a report of the last build can do without. */
async function dueByContent(): Promise<Due | undefined> {
  const { dueByContent } = await import('./content-due.ts');
  return dueByContent(readEnvironment(process.env, process.cwd()));
}

async function waitUntil(instant: number): Promise<void> {
  for (let left = instant - Date.now(); left > 0; left = instant - Date.now())
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, LOOK_AGAIN)));
}

function run(program: string, options: string[]): Promise<0 | 2> {
  return new Promise((resolve, reject) => {
    spawn(program, options, { stdio: 'inherit' })
      .on('error', () => reject(new UserError(`“${program}” can’t be run here. Is it installed?`)))
      .on('exit', (code) => {
        if (code !== 0) console.error(`“${program}” ended with ${code ?? 'a signal'}.`);
        resolve(code === 0 ? 0 : 2);
      });
  });
}

function minutesOf(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new UserError(`“${text}” is no number of minutes. Write a whole one, such as --wait 60.`);
  return Number(text);
}
