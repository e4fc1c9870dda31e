/** What one conversion gathers on its way through the steps. */
import type { Root, RootContent } from 'hast';
import type { Finding, ImportedPicture } from '../archive/archive.ts';

export interface HtmlOptions {
  /** The source, as findings name it. */
  file: string;
  /** The line of the source on which the HTML begins, counted from 1. */
  line?: number;
  /** A language tag: what is written in its direction needs no mark. */
  language?: string;
  /** Set where the newsroom has switched formulas on, so that dollars are written as dollars. */
  formulas?: boolean;
  /** Changes the tree before all else, where the program that wrote it has a form of its own. */
  prepare?: (tree: Root, conversion: Conversion) => void;
}

export interface FoundPicture extends ImportedPicture {
  /** As the Markdown names it: its `src`, or a name such as embedded-1.png for one that stands in the HTML as `data:`. */
  written: string;
}

/** A recording that the HTML plays. */
export interface FoundRecording {
  kind: 'audio' | 'video';
  /** As the source writes it. */
  src: string;
  poster?: string;
}

export interface Conversion {
  options: HtmlOptions;
  findings: Finding[];
  pictures: FoundPicture[];
  recordings: FoundRecording[];
  /** The footnotes by their names, in the order in which the text refers to them. */
  notes: Map<string, RootContent[]>;
}

export function startConversion(options: HtmlOptions): Conversion {
  return { options, findings: [], pictures: [], recordings: [], notes: new Map() };
}

/** Takes a finding down at the place of a node; its arguments stay in a row, as its calls read like a sentence. */
export function tell(
  { options, findings }: Conversion,
  kind: Finding['kind'],
  node: Pick<RootContent, 'position'> | undefined,
  what: string,
  remedy?: string,
): void {
  const line = (options.line ?? 1) + (node?.position?.start.line ?? 1) - 1;
  findings.push({ kind, where: { file: options.file, line }, what, ...(remedy && { remedy }) });
}

/** Returns up to 60 characters of a text on one line. */
export function excerpt(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
