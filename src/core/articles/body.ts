/** The rendered body of an article, as the Markdown pipeline leaves it in the cache. */
import type { BodyWords } from '../i18n/interface-words.ts';
import type { Problem } from '../problems/problem.ts';

/** What the pipeline gets: one body, and the words that it prints in it. */
export interface BodySource {
  /** The Markdown below the front matter. */
  markdown: string;
  /** The line of the file on which `markdown` begins, 1-based. */
  firstLine: number;
  /** BCP 47, for segmenting words. */
  locale: string;
  words: BodyWords;
  /** The newsroom's address with its base path, `https://a.example/news/`; links below it are internal. */
  siteUrl: string;
}

export interface Body {
  /**
   * HTML in which `\0image:N\0` stands for the whole picture N, and `\0link:N\0` for the address in an `href`.
   * A NUL can't come from Markdown (CommonMark 0.31.2, 2.3), so nobody can forge a marker.
   */
  html: string;
  /**
   * The same as plain Markdown (CommonMark and GFM), in which `\0link:…\0` and `\0image:…\0` stand for addresses: what
   * the editor wrote, percent-encoded.
   */
  markdown: string;
  headings: Heading[];
  images: BodyImage[];
  /** Links into the newsroom, to be resolved and checked by the library. */
  links: BodyLink[];
  /** Every id in the body, for checking anchors. */
  anchors: string[];
  /** Words for the reading time, by `Intl.Segmenter`, without code blocks and footnotes. */
  words: number;
  /** Paragraphs, headings, lists, tables and so on, in order: what a translation was made from. */
  blocks: BodyBlock[];
  problems: BodyProblem[];
}

/** A body that holds nothing, for others to begin with. */
export function emptyBody(): Body {
  return {
    html: '',
    markdown: '',
    headings: [],
    images: [],
    links: [],
    anchors: [],
    words: 0,
    blocks: [],
    problems: [],
  };
}

export interface BodyBlock {
  /** Four signs that change with the block's words, numbers and code, and not with its markup or punctuation. */
  digest: string;
  line: number;
}

export interface Heading {
  id: string;
  /** Set when the editor wrote the id. */
  isNamed?: true;
  /** Plain text. */
  text: string;
  /** 1 to 6 */
  depth: number;
  line?: number;
}

export interface BodyImage {
  /** As written, percent-decoded: `team.jpg`, `../other/a.png`, `/files/a.png`. */
  src: string;
  alt: string;
  role: 'figure' | 'gallery' | 'inline';
  line: number;
  column: number;
}

export interface BodyLink {
  /** As written: `../other/en.md#part`, `/en/blog/a/`, `#part`, `https://a.example/news/en/`. */
  href: string;
  line: number;
  column: number;
}

/** A problem whose file is known to the caller. Lines count from the top of the file. */
export type BodyProblem = Omit<Problem, 'file'>;
