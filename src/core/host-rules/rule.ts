/** The shapes of rules that hosts follow. */
import type { PathPattern } from './path-pattern.ts';

export type Header = readonly [name: string, value: string];

/** Headers of all paths of a pattern. Of two rules with one header, the later holds. */
export interface HeaderRule {
  pattern: PathPattern;
  headers: readonly Header[];
}

/** An old address that differs by its query alone, and where it leads: a percent-encoded href, or a full address. */
export interface QueryRule {
  /** The path, decoded and with its base. */
  path: string;
  /** What must stand in the query, decoded. */
  query: readonly (readonly [name: string, value: string])[];
  to: string;
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
