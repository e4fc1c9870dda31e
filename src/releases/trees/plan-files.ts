/** Plans which files an upgrade adds, replaces and removes, and finds those that the newsroom has changed. */
import type { ReleaseTree, TreeEntry } from './release-tree.ts';

/** How what lies at a path compares with a file of a release. */
export interface Look {
  /** `ends` where line ends alone differ, as Git writes them on Windows; `blocked` where a folder or link is in the way. */
  content: 'none' | 'same' | 'ends' | 'other' | 'blocked';
  /** Whether one may be run and the other not. */
  hasOtherMode: boolean;
}

/** A file that the upgrade touches. */
export interface PlannedFile {
  path: string;
  fate: 'add' | 'replace' | 'remove';
  /** What the new release has there; absent where the file goes. */
  entry?: TreeEntry;
  /** What the old release has there. */
  base?: TreeEntry;
  /** Whether it lies there with the line ends of Windows. */
  hasWindowsEnds: boolean;
  /** What the newsroom has done with it, where it is not as the old release had it. */
  own?: 'edited' | 'removed' | 'of your own';
}

/** What an upgrade does with files. */
export interface FilePlan {
  files: PlannedFile[];
  /** Files that the newsroom keeps, and that the new release has otherwise. */
  kept: string[];
  /** Patterns of `broadsheet.keep` that match nothing. */
  idle: string[];
  /** Paths that can't be written, as something other than a file lies there or above. */
  blocked: string[];
}

/** What is known of the project's folder. */
export interface Standing {
  look(path: string, entry: TreeEntry): Look;
  /** Whether the demo lies in `demo/`, where `npm run init` has put it. */
  hasDemo: boolean;
  patterns: readonly string[];
  keeperOf(path: string): string | undefined;
}

/** What is joined rather than replaced. */
const JOINED = ['package.json', 'package-lock.json'];

/** Plans the way from one release to another in a newsroom's folder. */
export function planFiles(base: ReleaseTree, theirs: ReleaseTree, standing: Standing): FilePlan {
  const plan: FilePlan = { files: [], kept: [], idle: [], blocked: [] };
  const used = new Set<string>();
  for (const inRelease of [...new Set([...base.keys(), ...theirs.keys()])].sort()) {
    const path = placeOf(inRelease, standing.hasDemo);
    if (path === undefined || JOINED.includes(path)) continue;
    const [old, entry] = [base.get(inRelease), theirs.get(inRelease)];
    const keeper = standing.keeperOf(path);
    if (keeper !== undefined) {
      used.add(keeper);
      if (entry?.blob !== old?.blob) plan.kept.push(path);
      continue;
    }
    const planned = planFile(path, old, entry, standing.look);
    if (planned === 'blocked') plan.blocked.push(path);
    else if (planned) plan.files.push(planned);
  }
  plan.idle = standing.patterns.filter((pattern) => !used.has(pattern));
  return plan;
}

/**
 * Returns where a file of a release lies in a newsroom, or `undefined` where it has no place there: content and public files
 * are the demo's, which lies in `demo/`, if at all.
 */
function placeOf(path: string, hasDemo: boolean): string | undefined {
  const [top] = path.split('/');
  if (top === 'content' || top === 'public') return hasDemo ? `demo/${path}` : undefined;
  return top === 'demo' && !hasDemo ? undefined : path;
}

function planFile(
  path: string,
  base: TreeEntry | undefined,
  entry: TreeEntry | undefined,
  look: Standing['look'],
): PlannedFile | 'blocked' | undefined {
  const was = base && look(path, base);
  const parts = { path, ...(base && { base }), hasWindowsEnds: was?.content === 'ends' };
  if (!entry) {
    // Whatever else lies in its place is the newsroom's
    if (!was || was.content === 'none' || was.content === 'blocked') return undefined;
    return { ...parts, fate: 'remove', ...(was.content === 'other' && { own: 'edited' as const }) };
  }
  const is = look(path, entry);
  if (is.content === 'blocked') return 'blocked';
  const hasWindowsEnds = parts.hasWindowsEnds || is.content === 'ends';
  const withEntry = { ...parts, entry, hasWindowsEnds };
  // What is gone of the demo was taken out on purpose
  if (is.content === 'none' && base && path.startsWith('demo/')) return undefined;
  if (is.content === 'none') return { ...withEntry, fate: 'add', ...(base && { own: 'removed' as const }) };
  if (is.content !== 'other') return is.hasOtherMode ? { ...withEntry, fate: 'replace' } : undefined;
  if (!was) return { ...withEntry, fate: 'replace', own: 'of your own' };
  return { ...withEntry, fate: 'replace', ...(was.content === 'other' && { own: 'edited' as const }) };
}
