/** The service of likes: answers what `openapi.json` describes. */
import { answer, refuse } from './answers.ts';
import type { Environment } from './environment.ts';
import { networkPrefix } from './network-prefix.ts';
import { isAdmin, readCounts, readVote, storyIn } from './requests.ts';

export { Likes } from './likes.ts';

export default {
  fetch(request, environment): Response | Promise<Response> {
    const { pathname } = new URL(request.url);
    const endpoint = environment.ENDPOINT.replace(/\/$/, '');
    if (pathname === endpoint || pathname === `${endpoint}/`) return answerAdmin(request, environment);
    const story = pathname.startsWith(`${endpoint}/`) ? storyIn(pathname.slice(endpoint.length + 1)) : undefined;
    return story === undefined ? refuse(404) : answerReader(request, story, environment);
  },
} satisfies ExportedHandler<Environment>;

/** There is one object for the whole newsroom. */
function likesOf({ LIKES }: Environment) {
  return LIKES.getByName('likes');
}

async function answerReader(request: Request, story: string, environment: Environment): Promise<Response> {
  const { origin } = new URL(environment.SITE);
  // Always the one origin, whoever asks
  const cors = { 'access-control-allow-origin': origin };
  const { method, headers } = request;
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...cors, ...PREFLIGHT } });
  if (method === 'GET') {
    const read = await likesOf(environment).read(story);
    return read.status === 200 ? answer(200, { count: read.count }, cors) : refuse(read.status, cors);
  }
  if (method !== 'PUT') return refuse(405, { ...cors, allow: 'GET, PUT, OPTIONS' });
  if (headers.get('origin') !== origin) return refuse(403, cors);
  const vote = await readVote(request);
  if (typeof vote === 'number') return refuse(vote, cors);
  // The platform's own header: whatever else a request says of its way here can be made up
  const network = networkPrefix(headers.get('cf-connecting-ip') ?? '');
  const cast = await likesOf(environment).vote(story, vote.voter, vote.liked, network);
  if (cast.status === 200) return answer(200, { count: cast.count, liked: vote.liked }, cors);
  return refuse(cast.status, cast.status === 429 ? { ...cors, 'retry-after': String(cast.wait) } : cors);
}

/** What a browser asks before it sends JSON to another host; it may keep the answer for a day. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, PUT',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
};

async function answerAdmin(request: Request, environment: Environment): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'PUT') return refuse(405, { allow: 'GET, PUT' });
  if (!(await isAdmin(request, environment.ADMIN_TOKEN))) return refuse(401, { 'www-authenticate': 'Bearer' });
  const likes = likesOf(environment);
  if (request.method === 'GET') return answer(200, { counts: await likes.counts() });
  const counts = await readCounts(request);
  if (typeof counts === 'number') return refuse(counts);
  await likes.setCounts(counts);
  return answer(200, { stories: Object.keys(counts).length });
}
