/** Builds the newsroom, and says how far it has come and what was built. */
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../building/build-site.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { lockBuild, unlockBuild } from '../newsroom/files/build-lock.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { MistakesError } from '../newsroom/files/user-error.ts';
import type { BuiltSite } from '../newsroom/report/json-report.ts';
import { countOf, countProblems } from '../newsroom/report/print-problems.ts';
import { shareReporter } from '../newsroom/session/reporter.ts';
import type { Reading } from '../newsroom/session/session.ts';
import { sentenceOf } from './command-fault.ts';
import { createCommandOutput, FORMATS, formatOf, OUTPUT_OPTIONS } from './command-output.ts';

const USAGE = `Usage: npm run build -- [--format ${FORMATS.join('|')}] [--quiet] [--report <file>]

Builds the newsroom into dist/. Nothing is written while there are errors in the content.
--quiet prints problems alone. --format says them for people, as annotations for GitHub or GitLab, or as one line of JSON,
which --report writes to a file besides.
Ends with 1 where there are errors in the content, and with 2 where the build could not do its work.`;

const LOCK = '.astro/building';
const NOTHING: Reading = { newsroom: undefined, problems: [], levels: {} };

/**
 * Carries out the command with the arguments and the environment of this process; returns its exit code. `project` is
 * the key of the project ({@link projectKey}).
 */
export async function buildNewsroom(project: string): Promise<0 | 1 | 2> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  let output = createCommandOutput('build', 'text', false);
  let reading = NOTHING;
  let site: BuiltSite | undefined;
  let refused: string | undefined;
  const begun = performance.now();
  try {
    const { values } = parseArgs({ options: OUTPUT_OPTIONS });
    const format = formatOf(values, USAGE);
    if (typeof format === 'number') return format;
    output = createCommandOutput('build', format, values.quiet, values.report);
    shareReporter({
      progress: output.progress,
      read(found, cwd) {
        reading = found;
        output.tell(found, cwd);
      },
      built(made) {
        site = made;
      },
    });
    const environment = readEnvironment(process.env, process.cwd());
    lockBuild(LOCK);
    refused = cachePaths(environment.cacheDir).refused;
    await buildSite(environment, { root: environment.cwd, key: project, compile });
    rmSync(refused, { force: true });
    const seconds = Math.round(performance.now() - begun) / 1000;
    output.end({ exitCode: 0, reading, ...(site && { site: { ...site, seconds } }) }, () =>
      site ? summaryOf(site, seconds, reading) : '',
    );
    return 0;
  } catch (error) {
    output.progress.end();
    const isMistaken = error instanceof Error && error.name === MistakesError.name;
    const exitCode = isMistaken ? 1 : 2;
    // The site of before is whole, and is not what was meant to be published
    if (refused !== undefined) noteRefused(refused);
    output.fail(sentenceOf(error) ?? (error as Error), { exitCode, reading });
    return exitCode;
  } finally {
    unlockBuild(LOCK);
  }
}

/** Astro is loaded where it is needed alone: that takes longer than a build after an edit. */
async function compile(): Promise<void> {
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
}

/** Notes for `npm run deploy` that the output is not what the content says. */
function noteRefused(file: string): void {
  try {
    writeWholeSync(file, '');
  } catch {
    // A full disk is told by what has stopped the build
  }
}

function summaryOf(
  { pages, rendered, languages, bytes, folder, next, hosting }: BuiltSite,
  seconds: number,
  found: Reading,
): string {
  const number = (count: number) => count.toLocaleString('en');
  const size = bytes < 1e6 ? `${number(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    `${number(pages)} pages in ${countOf(languages, 'language', 'languages')}: ${number(rendered)} rendered, ${number(pages - rendered)} reused. ${countProblems(found.problems, found.levels)}.`,
    `The site (${size}) was built in ${seconds.toFixed(1)} s and lies in ${relative(process.cwd(), folder) || folder}.`,
    ...(hosting?.settings ?? []).map((file) => `For ${hosting?.host}: ${relative(process.cwd(), file)}`),
    ...(hosting?.lacks ?? []),
    ...(next ? [`Build again at ${next.at}: ${next.what} (${next.file}).`] : []),
  ].join('\n');
}
