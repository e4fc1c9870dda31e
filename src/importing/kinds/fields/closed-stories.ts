/** Says which stories were not for everybody in a folder system, where a theme or plug-in kept them closed. */
import type { Fields } from '../../sources/front-matter-values.ts';
import { flagOf, textOf } from './values.ts';

const FLAGS = ['private', 'protected', 'encrypted', 'premium', 'paywall', 'members_only', 'subscribers_only'];
const READERS = ['visibility', 'access', 'audience'];
/** All keys that may close a story, but for passwords, which are shown nowhere. */
export const CLOSING = [...FLAGS, ...FLAGS.map(camelOf), ...READERS, 'status'];
const CLOSED =
  /^(?:private|paid|hidden|internal|restricted|protected|password|(?:paying |paid )?(?:members?|subscribers?)(?:[ _-]only)?)$/i;
const UNFINISHED =
  /^(?:draft|private|pending|unpublished|archived?|hidden|trash(?:ed)?|deleted|(?:in[ _-])?review|wip|in[ _-]progress)$/i;

/** Returns the line of front matter that keeps a story from some readers, or from all for now; a password is not shown. */
export function whyClosed(fields: Fields): string | undefined {
  const password = textOf(fields, 'password', 'post_password');
  if (password !== undefined && flagOf(fields, 'password') !== false) return 'password: …';
  const flag = FLAGS.find((key) => [key, camelOf(key)].some((name) => flagOf(fields, name)));
  if (flag !== undefined) return `${flag}: true`;
  const key = READERS.find((name) => CLOSED.test(textOf(fields, name) ?? ''));
  if (key !== undefined) return `${key}: ${textOf(fields, key)}`;
  const status = textOf(fields, 'status') ?? '';
  return UNFINISHED.test(status) ? `status: ${status}` : undefined;
}

function camelOf(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
