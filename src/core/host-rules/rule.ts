/** The shapes of rules that hosts follow. */
import type { PathPattern } from './path-pattern.ts';

export type Header = readonly [name: string, value: string];

/** Headers of all paths of a pattern. Of two rules with one header, the later holds. */
export interface HeaderRule {
  pattern: PathPattern;
  headers: readonly Header[];
}

/** An old address, and where it leads. */
export interface Redirect {
  pattern: PathPattern;
  /** A percent-encoded href with the base, or a full address. */
  to: string;
  status: number;
  /** Set where the newsroom wrote the rule itself. */
  isOwn?: true;
}
