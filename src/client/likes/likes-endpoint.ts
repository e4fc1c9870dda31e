/** Asks the service of likes, and takes nothing from it but a count. */

/** Milliseconds after which an answer no longer matters. */
const PATIENCE = 8000;
/** Characters that an answer may have. */
const LONGEST = 1000;

/** A reader's vote, as it is sent. */
interface Vote {
  voter: string;
  liked: boolean;
}

/**
 * Asks for the count of a story, or sends a vote and asks for the count that holds it. Returns `undefined` where the
 * answer fails, is late, or is anything but a count.
 */
export async function askCount(href: string, vote?: Vote): Promise<number | undefined> {
  try {
    const response = await fetch(href, {
      // A vote arrives although the reader goes on to another page
      ...(vote && {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(vote),
        keepalive: true,
      }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await readShort(response);
    const { count, liked } = JSON.parse(text) as { count?: unknown; liked?: unknown };
    const isRight = response.ok && Number.isSafeInteger(count) && (count as number) >= 0 && liked === vote?.liked;
    return isRight ? (count as number) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads no more than an answer can be, whatever comes. */
async function readShort({ body, headers }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && /^application\/json\b/i.test(headers.get('content-type') ?? '')) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (text.length > LONGEST) break;
  }
  reader?.cancel();
  return '';
}
