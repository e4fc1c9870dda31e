/** `npm run announce`: tells those who follow the site which addresses the last deploys have changed. */
import { parseArgs } from 'node:util';
import { gatherAnnouncements, sendAnnouncements } from '../deploy/announce-changes.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { readSettings } from '../newsroom/settings/read-settings.ts';
import { announcementsAsJson, wordAnnouncements } from './announce-summary.ts';
import { createCommandOutput } from './command-output.ts';
import { asksForJson, isJsonFormat, tellFault } from './text-or-json.ts';

const USAGE = `Usage: npm run announce -- [--publish] [--through <address>] [--format text|json] [--quiet]

Says who would be told which addresses the last deploys have changed; with --publish, tells them: the cache in front of the
site, which forgets them (“announce: purge:” in site.yaml), the hub that tells followers of feeds (“webSubHub:”), and search
engines (“announce: indexNow:”). Run it after “npm run deploy -- --publish”, which notes what it changes in changes.json.

--through sends every request to an address of this machine in place of the services, to see them: http://127.0.0.1:8080.

Ends with 2 where a service could not be told: run it again.`;

process.exitCode = await run();

async function run(): Promise<0 | 2> {
  let isJson = asksForJson(process.argv);
  try {
    const { values } = parseArgs({
      options: {
        publish: { type: 'boolean', default: false },
        through: { type: 'string' },
        format: { type: 'string', default: 'text' },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    isJson = isJsonFormat(values.format);
    const environment = readEnvironment(process.env, process.cwd());
    const through = throughOf(values.through);
    if (environment.isPreview) throw new UserError('A preview is announced to nobody. Leave SITE_ROLE out.');
    const { settings } = readSettings(environment);
    if (!settings) throw new UserError('site.yaml can’t be read. “npm run check” says why.');
    const file = cachePaths(environment.cacheDir).changes;
    const found = gatherAnnouncements(file, settings.site, process.env);
    if (values.publish) {
      if (found.missing.length > 0)
        throw new UserError(
          found.missing.map(([variable, what]) => `Set the environment variable ${variable} to ${what}.`).join('\n'),
        );
      const { progress } = createCommandOutput('build', isJson ? 'json' : 'text', values.quiet);
      await sendAnnouncements(file, found, {
        through,
        advance(service, done, total) {
          if (done === 0) progress.begin(`Telling ${service}`, total);
          else progress.advance(done);
        },
      }).finally(progress.end);
    }
    if (isJson) console.log(announcementsAsJson(found, values.publish));
    else if (!values.quiet) console.log(wordAnnouncements(found, values.publish));
    return 0;
  } catch (error) {
    tellFault('announce', error, isJson);
    return 2;
  }
}

/** Keys and tokens are sent along, so they stay on this machine. */
function throughOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isHere = URL.canParse(text) && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(text).hostname);
  if (!isHere) throw new UserError(`--through “${text}” is no address of this machine. Write http://127.0.0.1:8080.`);
  return text;
}
