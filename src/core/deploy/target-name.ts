/** Reads where a deploy goes to, as it is written on the command line. */

/** Where a site is published, by its kind. */
export type TargetName =
  | { kind: 'folder'; path: string }
  | { kind: 'rsync'; address: string }
  | { kind: 's3'; bucket: string; prefix: string }
  | { kind: 'pages'; branch: string; remote: string };

/** A word that begins an address of something, such as `https:`; one letter would be a disk of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * Reads a target; returns what is wrong with it instead, where nothing can be published there.
 *
 * @see https://download.samba.org/pub/rsync/rsync.1#GENERAL rsync’s own forms: `user@host:path`, `rsync://host/module/path`
 */
export function readTargetName(text: string): TargetName | { fault: string } {
  const written = text.trim();
  const [, scheme = ''] = SCHEME.exec(written) ?? [];
  if (written === '') return { fault: 'It is empty.' };
  if (written.startsWith('-')) return { fault: 'It begins with a hyphen, as an option does.' };
  if (/^pages([:@]|$)/.test(written)) return pages(written);
  if (scheme.toLowerCase() === 's3') {
    const [, bucket = '', prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/i.exec(written) ?? [];
    if (bucket === '') return { fault: 'Write s3:// and the name of a bucket, such as s3://news-example.' };
    return { kind: 's3', bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
  }
  if (scheme.toLowerCase() === 'rsync') {
    return /^rsync:\/\/[^/]+\/[^/]+/.test(written)
      ? { kind: 'rsync', address: trimmed(written) }
      : { fault: 'Write rsync://, the host and a module, such as rsync://news.example.org/site.' };
  }
  if (/^(https?|ftps?|sftp|ssh|file|gs|azure)$/i.test(scheme) && written.includes('://'))
    return {
      fault: `“${scheme}://” can’t be published to. Name a folder, user@host:/path for rsync, s3://bucket, or pages.`,
    };
  const host = /^([^\s/:@]+@)?([^\s/:@]{2,}|\[[0-9a-f:]+\]):(.+)$/i.exec(written);
  if (host && !/^[a-z]:[\\/]/i.test(written)) {
    if ((host[3] ?? '').replace(/\/+$/, '') === '') return { fault: 'Name a folder at the host, not the whole disk.' };
    return { kind: 'rsync', address: trimmed(written) };
  }
  if (/^[^\s/]{2,}:$/.test(written)) return { fault: 'The path of the folder at the host is missing.' };
  return { kind: 'folder', path: written };
}

function pages(written: string): TargetName | { fault: string } {
  const [, branch = 'gh-pages', remote = 'origin'] = /^pages(?::([^@\s]+))?(?:@(.+))?$/.exec(
    written.replace(/^pages:@/, 'pages@'),
  ) ?? ['', ''];
  // What Git takes for an option, or for no branch (git-check-ref-format)
  if (!/^(?![-/.])(?!.*(\.\.|\/\/|\.lock$|[/.]$))[\w./-]+$/.test(branch)) return { fault: `“${branch}” is no branch.` };
  if (remote.startsWith('-')) return { fault: `“${remote}” is no remote.` };
  return { kind: 'pages', branch, remote };
}

function trimmed(address: string): string {
  return address.replace(/\/+$/, '');
}
