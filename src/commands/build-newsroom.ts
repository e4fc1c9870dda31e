/** Builds the newsroom, and says how far it has come and what was built. */
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPart } from '../building/build-part.ts';
import { buildSite } from '../building/build-site.ts';
import { mergeParts } from '../building/parts/part-folder.ts';
import { readShard } from '../building/parts/shard.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { isLostBody } from '../newsroom/articles/body-cache.ts';
import { lockBuild, unlockBuild } from '../newsroom/files/build-lock.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { MistakesError, UserError } from '../newsroom/files/user-error.ts';
import type { BuiltSite } from '../newsroom/report/json-report.ts';
import { countOf, countProblems, visible } from '../newsroom/report/print-problems.ts';
import { shareReporter } from '../newsroom/session/reporter.ts';
import type { Reading } from '../newsroom/session/session.ts';
import { sentenceOf } from './command-fault.ts';
import { createCommandOutput, FORMATS, formatOf, OUTPUT_OPTIONS } from './command-output.ts';

const USAGE = `Usage: npm run build -- [--format ${FORMATS.join('|')}] [--quiet] [--report <file>]
       npm run build -- --shard 2/8
       npm run build -- --merge part-1 part-2 …

Builds the newsroom into dist/. Nothing is written while there are errors in the content.
--quiet prints problems alone. --format says them for people, as annotations for GitHub or GitLab, as SARIF, or as one line
of JSON, which --report writes to a file besides.
--shard builds one part of the site into OUT_DIR, where other machines build the others; --merge brings the parts together,
builds what is missing, and makes the site that one machine alone would have made.
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
    const { values, positionals } = parseArgs({
      options: { ...OUTPUT_OPTIONS, shard: { type: 'string' }, merge: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const format = formatOf(values, USAGE);
    if (typeof format === 'number') return format;
    output = createCommandOutput('build', format, values.quiet, values.report);
    shareReporter({
      progress: output.progress,
      read(found, cwd) {
        // Said once, where a build begins again
        if (reading === NOTHING) output.tell(found, cwd);
        reading = found;
      },
      built(made) {
        site = made;
      },
    });
    const shard = values.shard === undefined ? undefined : readShard(values.shard);
    refuseUnclear(values, positionals);
    const environment = readEnvironment(process.env, process.cwd());
    lockBuild(LOCK);
    const cache = cachePaths(environment.cacheDir);
    refused = cache.refused;
    const made = { root: environment.cwd, key: project, compile };
    const merged = values.merge ? mergeParts(positionals, cache) : undefined;
    for (const part of merged?.missing ?? []) console.error(`Part ${part} is missing: its work is done here.`);
    const build = () => (shard ? buildPart(environment, made, shard) : buildSite(environment, made));
    // What was lost is no longer taken for there
    await build().catch((error) => (isLostBody(error) ? build() : Promise.reject(error)));
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

function refuseUnclear({ shard, merge }: { shard?: string; merge: boolean }, folders: readonly string[]): void {
  if (shard !== undefined && merge)
    throw new UserError('Write --shard or --merge: parts are built first, and merged then.');
  if (merge && folders.length === 0) throw new UserError('Name the folders of the parts: --merge part-1 part-2.');
  if (!merge && folders.length > 0) throw new UserError(visible(`Nothing is known of “${folders[0]}”.\n\n${USAGE}`));
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
  { part, pages, rendered, languages, bytes, folder, next, hosting }: BuiltSite,
  seconds: number,
  found: Reading,
): string {
  const number = (count: number) => count.toLocaleString('en');
  const size = bytes < 1e6 ? `${number(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  const place = relative(process.cwd(), folder) || folder;
  if (part !== undefined)
    return [
      `Part ${part}: ${number(pages)} pages, ${number(rendered)} rendered. ${countProblems(found.problems, found.levels)}.`,
      `It was built in ${seconds.toFixed(1)} s and lies in ${place}. All parts together: npm run build -- --merge ${place} …`,
    ].join('\n');
  return [
    `${number(pages)} pages in ${countOf(languages, 'language', 'languages')}: ${number(rendered)} rendered, ${number(pages - rendered)} reused. ${countProblems(found.problems, found.levels)}.`,
    `The site (${size}) was built in ${seconds.toFixed(1)} s and lies in ${place}.`,
    ...(hosting?.settings ?? []).map((file) => `For ${hosting?.host}: ${relative(process.cwd(), file)}`),
    ...(hosting?.lacks ?? []),
    ...(next ? [`Build again at ${next.at}: ${next.what} (${next.file}).`] : []),
  ].join('\n');
}
