/**
 * Reads the blocks of WordPress: comments such as `<!-- wp:image {"id":7} -->` around HTML
 * (https://developer.wordpress.org/block-editor/reference-guides/block-api/).
 */

export interface Block {
  /** Without core/ in front: image, gallery, jetpack/map. */
  name: string;
  attributes: Readonly<Record<string, unknown>>;
  /** HTML and blocks in it, in their order. A block without any is made by WordPress for each reader anew. */
  parts: BlockPart[];
  /** Of the comment that opens it, in the whole text. */
  start: number;
  /** Where its content begins, and where the comment that closes it begins. */
  contentStart: number;
  contentEnd: number;
  end: number;
  /** Written as one comment that ends itself. */
  isVoid: boolean;
  /** Whether the comment that ends it is there. */
  isClosed: boolean;
  /** Whether its attributes are no JSON. */
  isBroken: boolean;
}

export interface Html {
  html: string;
  /** Where it begins in the whole text. */
  start: number;
}

export type BlockPart = Block | Html;

/** Deeper blocks count as HTML. */
const DEEPEST = 60;

const COMMENT = /^\s+(\/?)wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)\s+(?:(\{.*\})\s+)?(\/?)$/s;

/** Whether a text is made of blocks. */
export function hasBlocks(text: string): boolean {
  return text.includes('<!-- wp:');
}

/** Takes a text apart into blocks and what stands between them. One that is never closed ends with the text. */
export function readBlocks(text: string): BlockPart[] {
  const root: BlockPart[] = [];
  const open: Block[] = [];
  const here = () => open.at(-1)?.parts ?? root;
  let from = 0;
  const addHtml = (to: number) => {
    if (to > from) here().push({ html: text.slice(from, to), start: from });
  };
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', at + 4)) {
    const close = text.indexOf('-->', at + 4);
    if (close === -1) break;
    const found = /^\s+\/?wp:/.test(text.slice(at + 4, at + 24)) ? COMMENT.exec(text.slice(at + 4, close)) : undefined;
    if (!found) {
      // The next one may begin right behind it
      at = close - 1;
      continue;
    }
    const [, slash, name = '', written, isVoid] = found;
    const end = close + 3;
    const short = name.replace(/^core\//, '');
    if (slash === '/') {
      const opened = open.findLastIndex((block) => block.name === short);
      if (opened !== -1) {
        addHtml(at);
        const closed = open.splice(opened);
        for (const block of closed) Object.assign(block, { contentEnd: at, end });
        (closed[0] as Block).isClosed = true;
        from = end;
      } else {
        addHtml(at);
        from = end;
      }
    } else if (open.length < DEEPEST) {
      addHtml(at);
      const attributes = attributesOf(written);
      const block = {
        name: short,
        attributes: attributes ?? {},
        parts: [],
        start: at,
        contentStart: end,
        contentEnd: end,
        end,
        isVoid: isVoid === '/',
        isClosed: isVoid === '/',
        isBroken: attributes === undefined,
      };
      here().push(block);
      if (!block.isVoid) open.push(block);
      from = end;
    }
    at = end - 4;
  }
  addHtml(text.length);
  for (const block of open) Object.assign(block, { contentEnd: text.length, end: text.length });
  return root;
}

/** Returns `undefined` where they are no JSON. */
function attributesOf(written: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(written ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return undefined;
  }
}
