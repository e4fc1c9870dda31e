/** The rendered body of an article, as the Markdown pipeline leaves it in the cache. */
import type { BodyWords } from '../i18n/interface-words.ts';
import type { WrittenRights } from '../pictures/picture-rights.ts';
import type { Problem } from '../problems/problem.ts';

/** What the Markdown pipeline gets. */
export interface BodySource {
  /** The Markdown below the front matter. */
  markdown: string;
  /** The line of the file on which `markdown` begins, 1-based. */
  firstLine: number;
  /** The BCP 47 tag of the article, for dividing the text into words. */
  locale: string;
  /** The BCP 47 tag by which dates and numbers are written. */
  formats: string;
  /** The words that the pipeline prints in the body. */
  words: BodyWords;
  /** The newsroom's address with its base path, `https://a.example/news/`; links below it are internal. */
  siteUrl: string;
  /** Set where the newsroom has switched formulas on. */
  formulas?: true;
}

/** A rendered body, which is the same wherever other articles and pictures are: markers stand for these. */
export interface Body {
  /**
   * HTML in which `\0image:N\0` stands for the whole picture N, `\0link:N\0` for the address in an `href`, and
   * `\0drawing:N\0` for drawing N. A `<code>` or `<pre>` with `data-drawn="N"` is what drawing N was made from, and
   * stands in its place wherever nothing is drawn.
   * A NUL can't come from Markdown (CommonMark 0.31.2, 2.3), so nobody can forge a marker.
   */
  html: string;
  /**
   * The body as plain Markdown (CommonMark and GFM), in which `\0link:…\0` and `\0image:…\0` stand for addresses. They
   * hold the address that the editor wrote, percent-encoded.
   */
  markdown: string;
  headings: Heading[];
  images: BodyImage[];
  /** The recordings, of which `\0media:N\0` in the HTML stands for the player. */
  media: BodyMedia[];
  /** The maps, of which `\0map:N\0` stands for the drawing in the HTML, and for the list of places in the Markdown. */
  maps: BodyMap[];
  /** The links into the newsroom, which the library resolves and checks. */
  links: BodyLink[];
  /** The full addresses of the links elsewhere that stand alone, each in a `<p data-embed="N">`. */
  embeds: string[];
  /** What is drawn where the body is rendered, such as charts and formulas, as HTML. */
  drawings: string[];
  /** The CSV of each large table; `\0table:N\0` stands for the address of the file of number N, from 1, in an `href`. */
  tables: string[];
  /** The numbers of the links that stand as cards of stories. */
  stories: number[];
  /** Set where the body holds the form of the newsletter, for which `\0newsletter\0` stands. */
  hasNewsletter?: true;
  /** The dated updates, in the order of the file. Where the first stands, `html` and `markdown` hold `\0updates\0`. */
  updates: BodyUpdate[];
  /** All ids in the body, for checking links to them. */
  anchors: string[];
  /** The number of words for the reading time, by `Intl.Segmenter`, without code blocks and footnotes. */
  words: number;
  /** The paragraphs, headings, lists, tables and so on, in order, which translations are compared by. */
  blocks: BodyBlock[];
  problems: BodyProblem[];
  /** Set where time or memory ran out: another machine may render the text, so this body is not kept. */
  isUnfinished?: true;
}

/** Returns a new body without any content. */
export function emptyBody(): Body {
  return {
    html: '',
    markdown: '',
    headings: [],
    images: [],
    media: [],
    maps: [],
    links: [],
    embeds: [],
    drawings: [],
    tables: [],
    stories: [],
    updates: [],
    anchors: [],
    words: 0,
    blocks: [],
    problems: [],
  };
}

/** A paragraph, heading, list, table or the like. */
export interface BodyBlock {
  /** Four characters that change with the block's words, numbers and code, and not with its markup or punctuation. */
  digest: string;
  line: number;
  /** The name of the node in mdast: `paragraph`, `list`; of a container its own, with colons: `:::note`. */
  kind: string;
  /** The words without code; items, cells and alternatives of pictures each begin a line. */
  text: string;
  /** How a box looks, as its braces say: `type=bar`. */
  look?: string;
  /** The addresses of links as written, and the marks of footnotes. */
  links?: string[];
  /** The addresses of pictures as written. */
  pictures?: string[];
  /** The formulas as written, without the dollars. */
  formulas?: string[];
}

/** A dated update of a body, which the page puts in its place, or leaves out until its time has come. */
export interface BodyUpdate {
  /** The moment as written: a day or a date-time. */
  time: string;
  /** The anchor, which follows from the moment, or is the editor's own. */
  id: string;
  /** Left out where the editor wrote none. */
  title?: { html: string; markdown: string; text: string };
  /** Set for a key event, which is listed above all updates. */
  isKey?: true;
  /** Set for the one that stays above the others. */
  isPinned?: true;
  /** The text as HTML, and as Markdown, with markers as in the body. */
  html: string;
  markdown: string;
  words: number;
  line: number;
  column: number;
}

/** A heading of a body. */
export interface Heading {
  id: string;
  /** Set where the editor wrote the id. */
  isNamed?: true;
  /** The heading as plain text. */
  text: string;
  /** 1 to 6 */
  depth: number;
  line?: number;
}

/** A picture of a body, where it stands in the file. */
export interface BodyImage extends WrittenRights {
  /** The reference as written, percent-decoded: `team.jpg`, `../other/a.png`, `/files/a.png`. */
  src: string;
  alt: string;
  role: 'figure' | 'wide' | 'full' | 'gallery' | 'inline';
  /** The number of its gallery in the body, from 1. */
  gallery?: number;
  /** Set where its gallery is wider than the text. */
  isWide?: true;
  /** Set where the picture stands in a link of the editor's. */
  isLinked?: true;
  line: number;
  column: number;
}

/** A recording of a body, where it stands in the file. All references are as written. */
export interface BodyMedia {
  kind: 'audio' | 'video';
  src: string;
  /** A still picture, of a video. */
  poster?: string;
  /** The file of captions. */
  captions?: string;
  /** The title as plain text. */
  title?: string;
  line: number;
  column: number;
}

/** A map of a body, where it stands in the file. */
export interface BodyMap {
  /** The reference to its GeoJSON as written. */
  src: string;
  /** What it shows, for readers who don't see it. */
  alt: string;
  /** Set where the names of countries are left out. */
  isUnnamed?: true;
  line: number;
  column: number;
}

/** A link of a body, where it stands in the file. */
export interface BodyLink {
  /** The address as written: `../other/en.md#part`, `/en/blog/a/`, `#part`, `https://a.example/news/en/`. */
  href: string;
  line: number;
  column: number;
}

/** A problem in a body; the caller knows the file. Lines count from the top of the file. */
export type BodyProblem = Omit<Problem, 'file'>;
