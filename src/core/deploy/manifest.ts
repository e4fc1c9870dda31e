/** The list of all files of a built site, which a build writes last of all and a deploy reads. */

/** One published file. */
export interface PublishedFile {
  /** The path below the folder of the site, with slashes but without a first one. */
  path: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  digest: string;
  /** In bytes. */
  size: number;
  /** Its media type, with its charset for text. */
  type: string;
  /** Set for a file that lists others, such as a front page, a feed, a sitemap: it is published after them. */
  list?: true;
  /** Set for a page that search engines may list, and for a feed: who follows them is told of changes. */
  kind?: 'page' | 'feed';
  /** Set for a page whose address is this path without its ending. */
  plain?: true;
}

/** What a build has made. Nothing in it tells when or where, so that the same site has the same manifest. */
export interface Manifest {
  version: 1;
  /** The address for which the site was built. */
  site: string;
  /** `preview` for a copy that no reader is meant to find, or one that shows drafts. */
  role: 'production' | 'preview';
  /** The value of `host:` in `site.yaml`. */
  host?: string;
  /** The path of the site's address, with a first and a last slash. */
  base: string;
  /** In the order of their paths. */
  files: PublishedFile[];
}

/** Returns the seal of a text. */
type Seal = (text: string) => string;

/** Writes a manifest as JSON, one file a line, in the order of their paths by code units; last stands the seal of all before. */
export function writeManifest({ files, ...head }: Manifest, seal: Seal): string {
  const lines = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path, digest, size, type, list, kind, plain }) =>
      JSON.stringify({
        path,
        digest,
        size,
        type,
        ...(list && { list }),
        ...(kind && { kind }),
        ...(plain && { plain }),
      }),
    );
  const sealed = `${JSON.stringify(head).slice(0, -1)},"files":[\n${lines.join(',\n')}\n]`;
  return `${sealed}${sealEnd(sealed, seal)}`;
}

/**
 * Returns the manifest that a text holds, or `undefined` where its seal is another, or it is none that this version of
 * Broadsheet reads.
 */
export function readManifest(text: string, seal: Seal): Manifest | undefined {
  try {
    const sealed = text.slice(0, text.lastIndexOf(SEAL));
    if (text !== sealed + sealEnd(sealed, seal)) return undefined;
    const { seal: _, ...manifest } = JSON.parse(text) as Manifest & { seal: string };
    const isRead = manifest.version === 1 && Array.isArray(manifest.files) && manifest.files.every(isFile);
    return isRead ? manifest : undefined;
  } catch {
    return undefined;
  }
}

const SEAL = ',"seal":"';

function sealEnd(sealed: string, seal: Seal): string {
  return `${SEAL}${seal(sealed)}"}\n`;
}

/** Whether something is an entry whose path stays below the folder that it is read from or written to. */
export function isFile(file: Partial<PublishedFile> | undefined): file is PublishedFile {
  return (
    typeof file?.path === 'string' &&
    !/^\/|^$|(^|\/)\.\.?(\/|$)|\\|\0/.test(file.path) &&
    typeof file.size === 'number' &&
    typeof file.type === 'string' &&
    /^[0-9a-f]{64}$/.test(file.digest ?? '')
  );
}
