/** Refuses deploys that would do harm: into a wrong place, or of a wrong site. */
import { join, relative, sep } from 'node:path';
import type { Manifest } from '../core/deploy/manifest.ts';
import type { SiteRecord } from '../core/deploy/site-record.ts';
import { toRealFolder } from '../disk/real-folder.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';

/**
 * Refuses a folder that holds the newsroom or lies in it.
 *
 * @throws UserError When nothing may be published there.
 */
export function refuseFolder(folder: string, environment: Environment): void {
  const { cwd, contentDir, publicDir, outDir, cacheDir } = environment;
  const real = toRealFolder(folder);
  const held = {
    'the content': contentDir,
    'the public files': publicDir,
    'the built site': outDir,
    'the cache': cacheDir,
  };
  for (const [what, path] of Object.entries({ ...held, 'the project': cwd }))
    if (isInside(toRealFolder(path), real))
      throw new UserError(
        `${folder} holds ${what} (${path}), so nothing is published there. Name a folder of its own.`,
      );
  for (const [what, path] of Object.entries({ ...held, 'the generator': join(cwd, 'src') }))
    if (isInside(real, toRealFolder(path)))
      throw new UserError(
        `${folder} lies in ${what} (${path}), so nothing is published there. Name a folder of its own.`,
      );
}

/**
 * Refuses a site that is not meant for a place.
 *
 * @throws UserError When a preview or another newsroom’s site would be published.
 */
export function refuseSite(
  manifest: Pick<Manifest, 'role' | 'site'>,
  record: Pick<SiteRecord, 'role' | 'site' | 'serial'> | undefined,
  { label, isPreviewAllowed, isTakenOver }: { label: string; isPreviewAllowed: boolean; isTakenOver: boolean },
): void {
  if (manifest.role === 'preview' && record?.role !== 'preview' && !isPreviewAllowed)
    throw new UserError(
      `This site is a preview: it was built with SITE_ROLE=preview or DRAFTS=1, and ${
        record ? `${label} holds the site for readers` : `${label} has no preview yet`
      }. Build it without them; or, if readers are to see none other there, add --preview.`,
    );
  const isOther = record !== undefined && record.serial > 0 && record.site !== manifest.site;
  if (isOther && manifest.role === 'production' && record.role === 'production' && !isTakenOver)
    throw new UserError(
      `${label} holds the site for ${record.site}, and this one is for ${manifest.site}. Name another place; or, if the site has moved, add --take-over.`,
    );
}

function isInside(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || /^[a-z]:/i.test(path));
}
