/** Says which headers object storage is to keep with each file, where no server adds them. */
import { join } from 'node:path';
import { isHashed } from '../core/deploy/deploy-phase.ts';
import type { Manifest } from '../core/deploy/manifest.ts';
import type { SiteFile } from '../core/deploy/site-record.ts';
import { ENCODINGS, type EncodingEnding, isAskedCompressed } from '../core/hosting/compressible.ts';
import { readJson } from '../disk/json-file.ts';

/** An entry of `objects` in `cloudfront-headers.json`. */
interface ObjectRule {
  pattern: string;
  'Content-Type'?: string;
  'Cache-Control'?: string;
}

const YEAR = 'public, max-age=31536000, immutable';
const REVALIDATED = 'public, max-age=0, must-revalidate';

/**
 * Returns the files with their types and lifetimes: those that `cloudfront-headers.json` names for the first pattern that
 * fits, the newsroom's own among them, and else a year for names with a hash.
 *
 * @param hosting The folder in which the build has written what the host is told.
 */
export function withHeaders({ files, host, base }: Manifest, hosting: string): SiteFile[] {
  const told =
    host === 's3-cloudfront'
      ? readJson<{ objects?: ObjectRule[] }>(join(hosting, 'cloudfront-headers.json'))
      : undefined;
  const rules = (told?.objects ?? []).map((rule) => ({ ...rule, expression: expressionOf(rule.pattern) }));
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.map((file) => {
    // What a newsroom has compressed itself is sent in place of the file that it is compressed from
    const [, name = '', ending] = /^(.+)\.(br|gz)$/.exec(file.path) ?? [];
    const source = host === 's3-cloudfront' && isAskedCompressed(name) ? byPath.get(name) : undefined;
    const { path, type } = source ?? file;
    const address = encodeURI(base + path);
    const rule = rules.find(({ expression }) => expression.test(address));
    return {
      ...file,
      type: rule?.['Content-Type'] ?? type,
      lifetime: rule?.['Cache-Control'] ?? (isHashed(path) ? YEAR : REVALIDATED),
      ...(source && { encoding: ENCODINGS[ending as EncodingEnding] }),
    };
  });
}

function expressionOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*')}$`, 's');
}
