/** Finds what codemods change in a newsroom's files, and writes nothing. */
import { byVersion } from '../versions/versions.ts';
import type { Codemod } from './codemod.ts';

/** A file that codemods change. */
export interface ProposedFile {
  /** `content/articles/2026/quay/en.md` */
  path: string;
  text: string;
  /** The names of the codemods that change it. */
  codemods: string[];
}

/** What codemods would do. */
export interface Proposal {
  /** Those between two versions, in the order in which they were carried out. */
  codemods: { name: string; changes: string }[];
  files: ProposedFile[];
  /** Files that a codemod would look into, and that hold no text in UTF-8. */
  unread: string[];
}

/** Returns the codemods that came after one version, up to another, in the order of their versions and names. */
export function codemodsBetween(all: readonly Codemod[], from: string, to: string): Codemod[] {
  return all
    .filter(({ name }) => byVersion(versionOf(name), from) > 0 && byVersion(versionOf(name), to) <= 0)
    .sort((a, b) => byVersion(versionOf(a.name), versionOf(b.name)) || (a.name < b.name ? -1 : 1));
}

/** Returns the version that stands before the name of a codemod. */
function versionOf(name: string): string {
  return /^\d+\.\d+\.\d+/.exec(name)?.[0] ?? name;
}

/**
 * Carries codemods out on files, one after another.
 *
 * @param read Returns the bytes of a file.
 */
export function proposeChanges(
  codemods: readonly Codemod[],
  paths: readonly string[],
  read: (path: string) => Uint8Array,
): Proposal {
  const files: ProposedFile[] = [];
  const unread: string[] = [];
  for (const path of paths) {
    const concerned = codemods.filter((codemod) => codemod.concerns(path));
    if (concerned.length === 0) continue;
    const before = textOf(read(path));
    if (before === undefined) {
      unread.push(path);
      continue;
    }
    let text = before;
    const names = concerned.flatMap(({ name, transform }) => {
      const after = transform(text, path);
      const isChanged = after !== text;
      text = after;
      return isChanged ? [name] : [];
    });
    if (text !== before) files.push({ path, text, codemods: names });
  }
  return { codemods: codemods.map(({ name, changes }) => ({ name, changes })), files, unread };
}

/** Returns the text of bytes, a mark of their order included, or `undefined` where they are not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
