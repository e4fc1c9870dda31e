/** Gathers what an editor should know of a move, in the one order in which it is told. */
import { compareText } from '../../core/text/compare-text.ts';
import type { Finding, Tell } from './archive.ts';

/** The kinds of findings, the worst first, each with the heading of the report. */
export const FINDING_KINDS = {
  dropped: 'Dropped',
  doubtful: 'Doubtful',
  guessed: 'Guessed',
  mended: 'Mended',
} as const satisfies Record<Finding['kind'], string>;

const RANKS = Object.keys(FINDING_KINDS);

/** Findings that say the same of several places. */
export interface FindingGroup {
  kind: Finding['kind'];
  /** What they have in common: what differs is `…`. */
  what: string;
  findings: Finding[];
}

export interface Findings {
  tell: Tell;
  /** The number of each kind. */
  counts(): Record<Finding['kind'], number>;
  /** What is alike together: by kind, then the most frequent first; in each group by file and line. */
  groups(): FindingGroup[];
}

/** Begins to take findings down. */
export function createFindings(): Findings {
  const all: Finding[] = [];
  return {
    tell: (finding) => {
      all.push(finding);
    },
    counts() {
      const counts = { dropped: 0, doubtful: 0, guessed: 0, mended: 0 };
      for (const { kind } of all) counts[kind] += 1;
      return counts;
    },
    groups() {
      const groups = Map.groupBy(all, ({ kind, what }) => `${kind} ${patternOf(what)}`);
      return [...groups.values()]
        .map((findings) => groupOf(findings.sort(byPlace)))
        .sort(
          (a, b) =>
            RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind) ||
            b.findings.length - a.findings.length ||
            compareText(a.what, b.what),
        );
    },
  };
}

function groupOf(findings: Finding[]): FindingGroup {
  const [{ kind, what }] = findings as [Finding];
  return { kind, what: findings.length === 1 ? what : patternOf(what), findings };
}

/** Returns a sentence without what differs from place to place: quotations, also unclosed ones, and numbers. */
function patternOf(what: string): string {
  return what.replace(/“[^”]*(?:”|$)/g, '“…”').replace(/\d+/g, '…');
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.where.file, b.where.file) || (a.where.line ?? 0) - (b.where.line ?? 0) || compareText(a.what, b.what)
  );
}
