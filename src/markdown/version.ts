/** Names the version of everything that makes a body, so that a cached one is never older than its maker. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A hash over this room's sources, those of core that it imports, and the exact versions of its packages. */
export function markdownVersion(root: URL | string): string {
  const folder = typeof root === 'string' ? root : fileURLToPath(root);
  const sources = readSources(join(folder, 'src'));
  const lock: Lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const [name, source] of [...sources].sort(byName)) hash.update(`${name}\0${source}\0`);
  for (const line of packageVersions([...sources.values()], lock)) hash.update(`${line}\0`);
  // Words are counted by the data of ICU
  return hash
    .update(process.versions.icu ?? '')
    .digest('hex')
    .slice(0, 16);
}

interface Lock {
  packages: Record<string, { version?: string; dependencies?: Record<string, string> }>;
}

/** The sources by path below `src`: all of markdown, and of core whatever is imported from there. */
function readSources(src: string): Map<string, string> {
  const sources = new Map<string, string>();
  const read = (path: string) => {
    if (sources.has(path)) return;
    const source = readFileSync(join(src, path), 'utf8');
    sources.set(path, source);
    for (const name of importsOf(source)) {
      if (name.startsWith('.')) read(join(path, '..', name).replaceAll('\\', '/'));
    }
  };
  for (const name of readdirSync(join(src, 'markdown'))) if (name.endsWith('.ts')) read(`markdown/${name}`);
  return sources;
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/^(?:import|export|\} from)\b[^'"]*['"]([^'"]+)['"]/gm)].map(
    (match) => match[1] as string,
  );
}

/** `path@version` of every package that is imported, and of what those depend on in turn. */
function packageVersions(sources: string[], lock: Lock): string[] {
  const found = new Set<string>();
  const add = (name: string, from: string) => {
    const path = resolvePackage(name, from, lock);
    if (!path || found.has(path)) return;
    found.add(path);
    for (const dependency of Object.keys(lock.packages[path]?.dependencies ?? {})) add(dependency, path);
  };
  for (const name of sources.flatMap(importsOf)) {
    if (!name.startsWith('.') && !name.startsWith('node:')) add(packageName(name), '');
  }
  return [...found].sort().map((path) => `${path}@${lock.packages[path]?.version}`);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** As Node looks: the nearest `node_modules` first. */
function resolvePackage(name: string, from: string, lock: Lock): string | undefined {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const path = `${folder && `${folder}/`}node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (folder === '') return undefined;
  }
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}
