/** Reads what readers and editors send, and trusts none of it. */
import type { Refusal } from './answers.ts';
import { readJson } from './read-json.ts';

/** Bytes that a vote may have, and an import. */
const VOTE = 1000;
const IMPORT = 10_000_000;

/** Characters that the id of a story may have. */
const LONGEST_STORY = 500;

const TOKEN = /^[0-9a-f]{32}$/;

/** Returns the id of the story that a path below the endpoint names: `2024/award`; `undefined` where it is none. */
export function storyIn(path: string): string | undefined {
  try {
    const story = path.split('/').map(decodeURIComponent).join('/').normalize('NFC');
    return story !== '' && story.length <= LONGEST_STORY ? story : undefined;
  } catch {
    return undefined;
  }
}

/** A reader's vote. */
export interface Vote {
  /** 128 random bits in hexadecimal, by which the reader's browser is known again. */
  voter: string;
  liked: boolean;
}

/** Reads a vote, or returns the status that refuses it. */
export async function readVote(request: Request): Promise<Vote | Refusal> {
  const sent = await readBody(request, VOTE);
  if (typeof sent === 'number') return sent;
  const { voter, liked } = sent as Partial<Vote>;
  return typeof voter === 'string' && TOKEN.test(voter) && typeof liked === 'boolean' ? { voter, liked } : 400;
}

/** Reads counts by story, or returns the status that refuses them. */
export async function readCounts(request: Request): Promise<Record<string, number> | Refusal> {
  const sent = await readBody(request, IMPORT);
  if (typeof sent === 'number') return sent;
  const { counts } = sent as { counts?: unknown };
  if (typeof counts !== 'object' || counts === null || Array.isArray(counts)) return 400;
  const isRight = Object.entries(counts).every(
    ([story, count]) => story !== '' && story.length <= LONGEST_STORY && Number.isSafeInteger(count) && count >= 0,
  );
  return isRight ? (counts as Record<string, number>) : 400;
}

async function readBody(request: Request, largest: number): Promise<object | Refusal> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return 415;
  try {
    const sent = await readJson(request, largest);
    return typeof sent === 'object' && sent !== null ? sent : 400;
  } catch (error) {
    return error instanceof RangeError ? 413 : 400;
  }
}

/** Returns whether a request carries the secret; how long that takes tells nothing about it. */
export async function isAdmin(request: Request, secret: string | undefined): Promise<boolean> {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!token || !secret) return false;
  const [a, b] = await Promise.all([digest(token), digest(secret)]);
  return crypto.subtle.timingSafeEqual(a, b);
}

function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
}
