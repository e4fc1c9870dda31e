/** Reads, once per command, which newsroom is built, where to, and what time it is. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isMoment, momentToInstant } from '../../core/i18n/moment.ts';
import { siteUrlFault } from '../../core/urls/site-url.ts';
import { pathInAnyForm } from '../../disk/any-form.ts';
import { toRealFolder } from '../../disk/real-folder.ts';
import { UserError } from './user-error.ts';

export interface Environment {
  /** The folder in which the command runs; problems name files relative to it. */
  cwd: string;
  contentDir: string;
  publicDir: string;
  outDir: string;
  cacheDir: string;
  /** The site's address where it overrides `url` of `site.yaml`. */
  siteUrl: string | undefined;
  /** Set for a preview at an address of its own, which no reader is meant to find. */
  isPreview: boolean;
  /** Whether drafts and scheduled articles are shown. */
  drafts: boolean;
  /** The time of the build, in milliseconds since 1970 (UTC). */
  now: number;
}

/**
 * Reads the environment variables that README.md documents; `showDrafts` counts where `DRAFTS` is not set.
 *
 * @throws UserError When a variable can't be used; the message says what to write instead.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, cwd: string, showDrafts = false): Environment {
  const folder = (name: string, fallback: string) => resolve(cwd, variables[name] || fallback);
  const siteUrl = variables['SITE_URL'] || undefined;
  const urlFault = siteUrl && siteUrlFault(siteUrl);
  if (urlFault) throw new UserError(`SITE_URL can’t be “${siteUrl}”. ${urlFault}`);
  const role = variables['SITE_ROLE'] || undefined;
  if (role !== undefined && role !== 'preview')
    throw new UserError(`SITE_ROLE can’t be “${role}”. Write preview, or leave it out for the site itself.`);
  const now = variables['NOW'] || new Date().toISOString();
  // Without an offset, a build of the same commit would differ from machine to machine
  if (!isMoment(now)) {
    throw new UserError(`NOW can’t be “${now}”. Write a date-time with its offset, such as 2026-01-31T09:00:00Z.`);
  }
  const folders = {
    contentDir: folder('CONTENT_DIR', 'content'),
    publicDir: folder('PUBLIC_DIR', 'public'),
    outDir: folder('OUT_DIR', 'dist'),
    cacheDir: folder('CACHE_DIR', '.cache'),
  };
  protectSources(folders, cwd);
  return {
    cwd,
    ...folders,
    siteUrl,
    isPreview: role === 'preview',
    drafts: variables['DRAFTS'] ? variables['DRAFTS'] === '1' : showDrafts,
    now: momentToInstant(now, 'UTC'),
  };
}

/**
 * Refuses an output folder that holds sources or lies among them, because a build removes from it whatever no page
 * needs.
 */
function protectSources(
  { contentDir, publicDir, outDir, cacheDir }: Pick<Environment, 'contentDir' | 'publicDir' | 'outDir' | 'cacheDir'>,
  cwd: string,
): void {
  const realOutDir = toRealFolder(outDir);
  const held = { CONTENT_DIR: contentDir, PUBLIC_DIR: publicDir, CACHE_DIR: cacheDir, 'the project': cwd };
  for (const [name, path] of Object.entries(held)) {
    if (isInside(path, outDir) || isInside(toRealFolder(path), realOutDir))
      throw new UserError(`OUT_DIR can’t hold ${name}: a build tidies it. Name a folder of its own.`);
  }
  for (const path of [contentDir, publicDir, join(cwd, 'src')]) {
    if (isInside(outDir, path) || isInside(realOutDir, toRealFolder(path)))
      throw new UserError(`OUT_DIR can’t lie in ${path}. Name a folder of its own.`);
  }
}

function isInside(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** Turns a virtual path, `content/…` or `public/…`, into the absolute path of the file. */
export function toRealPath(path: string, { contentDir, publicDir }: Environment): string {
  const [root, ...rest] = path.split('/');
  return pathInAnyForm(resolve(root === 'public' ? publicDir : contentDir), rest);
}

/**
 * Turns a virtual path into one that the editor can open: relative to the folder in which the command runs, or absolute
 * where the file lies outside of it.
 */
export function toShownPath(path: string, environment: Environment): string {
  const real = toRealPath(path, environment);
  const shown = relative(environment.cwd, real);
  return (shown.startsWith('..') || isAbsolute(shown) ? real : shown).replaceAll('\\', '/');
}
