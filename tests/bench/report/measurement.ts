/** What a benchmark has measured, as table and chart take it. */
import type { Phase, Usage } from '../process-tree.ts';

/** The builds of a round, in their order. */
export const BUILDS = ['cold', 'no change', 'one sentence'] as const;

export type BuildName = (typeof BUILDS)[number];

/** The builds of one site, medians of some rounds. */
export interface Measurement {
  contender: string;
  /** What it is exactly, or what it leaves out. */
  note?: string;
  /** How many stories were asked for, by which sizes are compared. */
  stories: number;
  /** How many articles were built. */
  articles: number;
  usage: Record<BuildName, Usage>;
  /** How many files each build has written, by kind, of what has been counted. */
  written?: Record<BuildName, Readonly<Record<string, number>>>;
  /** What the cold build takes on disk, in MB of 1,048,576 bytes by kind; what has two names counts once. */
  disk?: Readonly<Record<string, number>>;
  /** The phases of the cold build by the lines that it prints. */
  phases?: readonly Phase[];
}

/** Where and when was measured. */
export interface Occasion {
  /** The day, such as 2026-11-30; left out where nobody has said it. */
  date?: string;
  machine: string;
  rounds: number;
  languages: number;
}

/** The median of each figure. */
export function medianUsage(runs: readonly Usage[]): Usage {
  const of = (figure: keyof Usage) => median(runs.map((run) => run[figure]));
  return { cpuSeconds: of('cpuSeconds'), wallSeconds: of('wallSeconds'), peakMegabytes: of('peakMegabytes') };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The measurements of each size, the smallest first. */
export function bySize(measurements: readonly Measurement[]): [stories: number, Measurement[]][] {
  return [...Map.groupBy(measurements, ({ stories }) => stories)].sort(([a], [b]) => a - b);
}
