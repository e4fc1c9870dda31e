/** What is known of a body while it is read, beside its text. */
import type { Tell } from '../../../archive/archive.ts';
import type { Library } from '../library.ts';

/** What a body needs to know of its story and of the site. */
export interface BodySource {
  file: string;
  /** The line of the file on which the body begins. */
  line: number;
  /** The number of the story. */
  story: string;
  library: Library;
  /** The notes of the block editor, as the story keeps them: JSON. */
  footnotes?: string;
  tell: Tell;
}

/** What the readers of one body share. */
export interface Body extends BodySource {
  /** Tells of something at an offset in the text. */
  say(kind: 'dropped' | 'guessed' | 'doubtful' | 'mended', offset: number, what: string, remedy?: string): void;
  /** Footnotes that stood in the text, in their order: HTML. */
  notes: string[];
  /** The blocks around that WordPress makes anew for each reader. */
  madeAnew: string[];
  /** How many shared blocks lie around. */
  depth: number;
}

/** Makes HTML of a text of its own, such as a block that several stories share. */
export type RenderText = (text: string, body: Body) => string;
