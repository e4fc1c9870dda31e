/** `npm run deploy`: publishes the built site, or says what that would do; undoes the last deploy. */
import { parseArgs } from 'node:util';
import { contradictionsOf } from '../core/deploy/contradiction.ts';
import { GRACE, readGrace } from '../core/deploy/grace.ts';
import { readTargetName, type TargetName } from '../core/deploy/target-name.ts';
import { deploySite } from '../deploy/deploy-site.ts';
import type { Wishes } from '../deploy/gather-deploy.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { visible } from '../newsroom/report/print-problems.ts';
import { createCommandOutput } from './command-output.ts';
import { outcomeAsJson, wordOutcome } from './deploy-summary.ts';
import { asksForJson, isJsonFormat, tellFault } from './text-or-json.ts';

const USAGE = `Usage: npm run deploy -- --to <target> [--publish] [--undo] [--grace <time>] [--take-over] [--preview]
                         [--format text|json] [--quiet]

Says what would be uploaded, changed and removed if the site that “npm run build” has made were published; with --publish,
does it. Only what differs is uploaded, in an order in which readers find no dead link at any moment.

--to names the target, or DEPLOY_TO does:
  ../public_html, /srv/news            a folder of this machine
  user@host:/srv/news, rsync://host/…  a server, by rsync
  s3://bucket, s3://bucket/folder      S3 and what speaks its language; AWS_… variables say who you are
  pages, pages:branch@remote           a branch of a Git repository, gh-pages at origin unless you name another
--undo puts back what the last deploy replaced, as soon as --publish is there too.
--grace says how long files stay that are no longer in the site, for readers who have its pages open: 0, 30m, 2d (${GRACE} if not
set; or DEPLOY_GRACE). The first deploy after that removes them.
--take-over publishes into a place with files that no deploy has brought; they go when the grace time is over.
--preview publishes a site that was built with SITE_ROLE=preview or DRAFTS=1.

Ends with 2 where it could not do its work. Cut off at any moment it leaves a whole site: run it again.`;

process.exitCode = await run();

async function run(): Promise<0 | 2> {
  // What is published must be read by the server’s own user
  process.umask(0o022);
  let isJson = asksForJson(process.argv);
  try {
    const { values } = parseArgs({
      options: {
        to: { type: 'string' },
        publish: { type: 'boolean', default: false },
        undo: { type: 'boolean', default: false },
        grace: { type: 'string' },
        'take-over': { type: 'boolean', default: false },
        preview: { type: 'boolean', default: false },
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
    const name = targetOf(values.to ?? process.env['DEPLOY_TO']);
    const { progress } = createCommandOutput('build', isJson ? 'json' : 'text', values.quiet);
    const wishes: Wishes = {
      isPublished: values.publish,
      isUndo: values.undo,
      grace: graceOf(values.grace, process.env['DEPLOY_GRACE'], values.undo),
      isTakenOver: values['take-over'],
      isPreviewAllowed: values.preview,
    };
    const outcome = await deploySite(name, wishes, readEnvironment(process.env, process.cwd()), progress);
    const odd = contradictionsOf(name, outcome);
    const whole = { ...outcome, grace: wishes.grace.hashed, notes: [...outcome.notes, ...odd] };
    if (isJson) console.log(outcomeAsJson(whole));
    else if (!values.quiet) console.log(wordOutcome(whole));
    return 0;
  } catch (error) {
    tellFault('deploy', error, isJson);
    return 2;
  }
}

function targetOf(text: string | undefined): TargetName {
  if (text === undefined || text.trim() === '')
    throw new UserError(`Say where to, with --to or DEPLOY_TO.\n\n${USAGE}`);
  const name = readTargetName(text);
  if ('fault' in name) throw new UserError(visible(`Nothing can be published to “${text}”. ${name.fault}`));
  return name;
}

/** What is undone vanishes at once, as it may have come out by mistake; files with hashes stay for open pages. */
function graceOf(option: string | undefined, variable: string | undefined, isUndo: boolean): Wishes['grace'] {
  const text = option ?? (variable || GRACE);
  const hashed = readGrace(text);
  if (hashed === undefined)
    throw new UserError(visible(`“${text}” is no time. Write a number and s, m, h or d, such as 30m, or 0.`));
  return { hashed, named: isUndo ? 0 : hashed };
}
