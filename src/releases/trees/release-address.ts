/** Finds the Git repository that holds Broadsheet's releases: an address, or a folder on this machine. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';
import { visible } from '../../newsroom/report/print-problems.ts';

/** Repositories on these hosts have short names in package.json, which npm knows too. */
const HOSTS: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
};

const WAYS = 'an https address, ssh (git@host:owner/name.git), or a folder on this machine';

/**
 * Returns the address that Git can fetch from: `from`, where it is given, or else `repository` of package.json.
 *
 * @throws UserError When there is none, or Git is not to be asked for it; the message says what to write.
 */
export function releaseAddress(from: string | undefined, manifest: Record<string, unknown>, cwd: string): string {
  const named = from ?? repositoryOf(manifest['repository']);
  if (named === undefined)
    throw new UserError(
      'package.json names no “repository”, so nobody knows where releases come from. Write its address there, such as\n  "repository": "https://git.example.org/broadsheet/broadsheet.git"\nor name it with --from.',
    );
  const address = toAddress(named.trim(), cwd);
  if (address !== undefined) return address;
  const where = from === undefined ? '“repository” in package.json' : '--from';
  throw new UserError(visible(`${where} can’t be “${withoutSecret(named)}”. Write ${WAYS}.`));
}

/** Returns an address without the name and password that may stand in it, for messages. */
export function withoutSecret(address: string): string {
  return address.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
}

function repositoryOf(value: unknown): string | undefined {
  const url = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['url'] : value;
  return typeof url === 'string' && url.trim() !== '' ? url : undefined;
}

function toAddress(named: string, cwd: string): string | undefined {
  // Git would take it for an option
  if (named.startsWith('-') || /\p{Cc}/u.test(named)) return undefined;
  if (statSync(resolve(cwd, named), { throwIfNoEntry: false })?.isDirectory()) return resolve(cwd, named);
  const [, host = 'github', path] = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(named) ?? [];
  if (path !== undefined) return `https://${HOSTS[host]}/${path.replace(/\.git$/, '')}.git`;
  const address = named.replace(/^git\+/, '');
  if (/^(https|ssh|file):\/\/[^-\s]/i.test(address)) return address;
  return /^[\w.-]+@[\w][\w.-]*:(?![/:-])\S+$/.test(address) ? address : undefined;
}
