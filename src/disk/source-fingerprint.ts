/** Computes a hash of modules, of all that they import, and of the exact versions of the packages that they use. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * Returns a hash that changes with every module that runs when `entries` do, and with every package that they use.
 *
 * Imports are followed from file to file: static and dynamic ones, workers by their `new URL`,
 * and styles (`./a.css?inline`); imports of types only are passed over. The versions of packages are
 * those of `package-lock.json`, with all that these depend on. Where a module asks `Intl`, the data of ICU count too.
 *
 * @param root The folder that holds `src` and `package-lock.json`.
 * @param entries Modules below `src`, such as `markdown/worker.ts`.
 * @returns 16 hexadecimal digits.
 * @throws Error When an imported module or `package-lock.json` does not exist.
 */
export function fingerprintSources(root: string, entries: readonly string[]): string {
  const sources = readSources(join(root, 'src'), entries);
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const hash = createHash('sha256');
  for (const [name, source] of [...sources].sort(byName)) hash.update(`${name}\0${source}\0`);
  const texts = [...sources.values()];
  for (const line of packageVersions(texts, lock)) hash.update(`${line}\0`);
  if (texts.some((source) => /\bIntl\./.test(source))) hash.update(process.versions.icu ?? '');
  return hash.digest('hex').slice(0, 16);
}

/** One import of a module; `isType` says whether it is one of types only, which the compiled module does not have. */
export interface SourceImport {
  specifier: string;
  isType: boolean;
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s+(?!from\b))?(?:[\w*{][^'";=()]*?\sfrom\s*)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC =
  /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)|\bnew URL\(\s*['"](\.[^'"\n]+)['"],\s*import\.meta\.url\)/g;

/**
 * Returns the imports of a module: static ones first, then dynamic ones. Those of scripts in Astro components are
 * included.
 */
export function importsOf(source: string): SourceImport[] {
  const found = [
    ...[...source.matchAll(STATIC)].map(([, type, specifier = '']) => ({ specifier, isType: type !== undefined })),
    ...[...source.matchAll(DYNAMIC)].map(([, called, located = '']) => ({
      specifier: called ?? located,
      isType: false,
    })),
  ];
  return found.map(({ specifier, isType }) => ({ specifier: specifier.replace(/\?\w+$/, ''), isType }));
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * Reads modules, and all that they import, types aside: their texts by their paths below `src`.
 *
 * @throws Error When an imported module does not exist.
 */
export function readSources(src: string, entries: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  const waiting = [...entries];
  for (const path of waiting) {
    if (sources.has(path)) continue;
    const source = readFileSync(join(src, path), 'utf8');
    sources.set(path, source);
    for (const { specifier, isType } of importsOf(source))
      if (!isType && specifier.startsWith('.')) waiting.push(posix.join(posix.dirname(path), specifier));
  }
  return sources;
}

/** Returns `path@version` of every package that is imported, and of those on which these depend. */
function packageVersions(sources: string[], lock: Lock): string[] {
  const found = new Set<string>();
  const add = (name: string, from: string) => {
    const path = resolvePackage(name, from, lock);
    if (!path || found.has(path)) return;
    found.add(path);
    const { dependencies, optionalDependencies } = lock.packages[path] ?? {};
    for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) add(dependency, path);
  };
  for (const name of sources.flatMap((source) => packagesIn(source, lock))) add(name, '');
  return [...found].sort().map((path) => `${path}@${lock.packages[path]?.version}`);
}

/** Returns the packages that a module imports, and all packages of a scope where it computes the name of one. */
function packagesIn(source: string, lock: Lock): string[] {
  const own = Object.keys(lock.packages['']?.dependencies ?? {});
  const scopes = [...source.matchAll(/[`'"](@[\w-]+\/)\$\{/g)].map(([, scope]) => scope as string);
  return [
    ...importsOf(source).flatMap(({ specifier, isType }) =>
      isType || /^(\.|node:)/.test(specifier) ? [] : [packageName(specifier)],
    ),
    ...own.filter((name) => scopes.some((scope) => name.startsWith(scope))),
  ];
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Finds a package as Node does, in the nearest `node_modules` first. */
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
