/** A shortcode as those that fill it in see it. */
import type { Body } from './body-source.ts';
import type { Shortcode } from './shortcode.ts';

/** A shortcode whose content is HTML already. */
export interface Filled extends Shortcode {
  content: string;
  hasContent: boolean;
  /** Where it stands in the body. */
  offset: number;
}

/** Returns the HTML of a shortcode, or `undefined` where it can't be told what it means. */
export type ShortcodeKind = (found: Filled, body: Body) => string | undefined;
