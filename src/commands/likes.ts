/** `npm run likes`: takes the counts of the service of likes over into `content/site/likes.json`, and puts them back. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LikeCounts, likeCountsSchema } from '../core/schemas/like-counts.ts';
import { likesEndpoint } from '../core/site/likes.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { countOf, visible } from '../newsroom/report/print-problems.ts';
import { editLikes } from '../newsroom/settings/likes-file.ts';
import { readSettings } from '../newsroom/settings/read-settings.ts';
import { causeOf, tellFault } from './command-fault.ts';

const FILE = 'content/site/likes.json';

const USAGE = `Usage: npm run likes -- export
       npm run likes -- import

Takes the counts of the service that “likes:” in site.yaml names over into ${FILE}, which pages print, or
sends those of that file to the service. LIKES_TOKEN holds the secret of the service.`;

/** Milliseconds after which the service counts as out of reach. */
const PATIENCE = 30_000;

/** Characters that an answer may have: some 100,000 stories. */
const LARGEST = 10_000_000;

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  const [action, ...others] = positionals;
  if (values.help) console.log(USAGE);
  else if (others.length > 0 || (action !== 'export' && action !== 'import'))
    throw new UserError(`Say export or import.\n\n${USAGE}`);
  else await (action === 'export' ? takeOver() : putBack());
} catch (error) {
  tellFault(error);
}

async function takeOver(): Promise<void> {
  const { contentDir, file, before, ask } = open();
  const { data } = likeCountsSchema.safeParse((await ask('GET')).counts);
  if (!data) throw new UserError('The service answers something else than counts.');
  const { text, changed, kept, unknown } = editLikes(before, data, (story) => isStory(contentDir, story));
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWholeSync(file, text);
  const lines = [
    `${FILE} has the counts of the service: ${countOf(changed, 'count is', 'counts are')} new.`,
    kept.length > 0 && `Not counted by the service, so left as they are: ${kept.join(', ')}.`,
    unknown.length > 0 && `Not in this newsroom, so left out: ${unknown.join(', ')}.`,
  ];
  console.log(lines.flatMap((line) => (line ? [visible(line)] : [])).join('\n'));
}

async function putBack(): Promise<void> {
  const { before, ask } = open();
  const { stories } = await ask('PUT', { counts: before });
  if (stories !== Object.keys(before).length) throw new UserError('The service does not say that it has all counts.');
  console.log(`The service has ${countOf(stories, 'count', 'counts')} of ${FILE}.`);
}

/** Reads what the command works with: the newsroom's settings, and the secret. */
function open() {
  const environment = readEnvironment(process.env, process.cwd());
  const { settings, problems } = readSettings(environment);
  const isUnreadable = problems.some(({ file }) => file === FILE || file === 'content/site/site.yaml');
  if (!settings || isUnreadable) throw new UserError('The settings of likes can’t be read: “npm run check” says why.');
  const endpoint = likesEndpoint(settings.site);
  if (!endpoint) throw new UserError('content/site/site.yaml names no service that counts likes.');
  const token = process.env['LIKES_TOKEN'];
  if (!token) throw new UserError('LIKES_TOKEN is empty. Set it to the secret ADMIN_TOKEN of the service.');
  const address = new URL(endpoint.href || '/', settings.site.url).href;
  return {
    contentDir: environment.contentDir,
    file: join(environment.contentDir, 'site/likes.json'),
    before: settings.likeCounts,
    ask: (method: 'GET' | 'PUT', body?: { counts: LikeCounts }) => ask(address, method, token, body),
  };
}

/** Asks the service with the secret, which goes to no other address. */
async function ask(address: string, method: string, token: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: Error) => {
    throw new UserError(visible(`${address} can’t be reached: ${causeOf(error)}.`));
  });
  if (response.status === 401) throw new UserError('The service does not take this LIKES_TOKEN.');
  if (!response.ok) throw new UserError(visible(`${address} answers ${response.status} (${response.statusText}).`));
  const text = await response.text();
  try {
    if (text.length <= LARGEST) return JSON.parse(text) ?? {};
  } catch {
    // Said below
  }
  throw new UserError(`${address} answers something else than a service of likes.`);
}

function isStory(contentDir: string, story: string): boolean {
  return !story.split('/').includes('..') && existsSync(join(contentDir, 'articles', story));
}
