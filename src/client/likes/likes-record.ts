/** Keeps in the reader's browser what they like, and the token by which their votes are known again. */
import type { LikesRecord } from '../../core/consent/likes-record.ts';

const KEY = 'likes';
const TOKEN = /^[0-9a-f]{32}$/;

/** Returns the record; `undefined` where there is none, or something else lies in its place. Throws where storage is refused. */
function read(): LikesRecord | undefined {
  const stored = localStorage.getItem(KEY);
  try {
    const record = JSON.parse(stored as string) as LikesRecord | null;
    return record && TOKEN.test(record.token) && Array.isArray(record.liked) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether the reader likes what is counted at an address. */
export function isLiked(href: string): boolean {
  try {
    return read()?.liked.includes(href) === true;
  } catch {
    return false;
  }
}

/**
 * Keeps whether the reader likes what is counted at an address, and returns the token, which the first like makes.
 * Returns `undefined` where storage is refused: a vote that is not kept could never be taken back.
 */
export function keepLiked(href: string, likes: boolean): string | undefined {
  try {
    const record = read() ?? { token: makeToken(), date: new Date().toISOString(), liked: [] };
    const others = record.liked.filter((liked) => liked !== href);
    localStorage.setItem(KEY, JSON.stringify({ ...record, liked: likes ? [...others, href] : others }));
    return record.token;
  } catch {
    return undefined;
  }
}

/** Forgets the token where nothing is liked any more. */
export function forgetUnused(): void {
  try {
    if (read()?.liked.length === 0) localStorage.removeItem(KEY);
  } catch {
    // Where storage is refused, there is nothing to forget
  }
}

function makeToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
