/** Makes the service's answers. */

/** What each refusal says; `openapi.json` tells more. */
export const REFUSALS = {
  400: 'The request can’t be read.',
  401: 'The token is missing or wrong.',
  403: 'Votes are taken from the newsroom’s own pages alone.',
  404: 'There is no such story.',
  405: 'There is nothing to do so.',
  413: 'The request is too long.',
  415: 'The request is no JSON.',
  429: 'Too many votes come from this network.',
  503: 'The newsroom’s list of stories can’t be read just now.',
} as const;

/** A status that refuses. */
export type Refusal = keyof typeof REFUSALS;

/** Returns a JSON answer that nobody keeps. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, {
    status,
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers },
  });
}

/** Returns the answer that refuses a request, with the reason. */
export function refuse(status: Refusal, headers: Record<string, string> = {}): Response {
  return answer(status, { error: REFUSALS[status] }, headers);
}
