/** Parses the HTML of strangers into a tree that no step can run out of time or depth on. */
import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, html as names, Parser, type Token } from 'parse5';
import { VFile } from 'vfile';
import { type Conversion, tell } from './conversion.ts';

/**
 * A browser nests 512 elements at most (Chromium and WebKit); a story has some thousand. Formatting that is never closed
 * is opened anew in each paragraph (HTML Standard, 13.2.4.3).
 */
const MOST = { depth: 200, elements: 100_000, formatting: 20 };
const FORMATTING: ReadonlySet<string> = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Leaves out tags that go over, and keeps what stands between them. */
class LimitedParser extends Parser<DefaultTreeAdapterMap> {
  elements = 0;
  deep?: number;
  many?: number;

  override onStartTag(token: Token.TagToken): void {
    const { startLine = 1 } = token.location ?? {};
    if (this.elements >= MOST.elements) this.many ??= startLine;
    else if (this.isTooDeep(token)) this.deep ??= startLine;
    else {
      // Formatting that is open is opened anew in a block
      this.elements += 1 + (FORMATTING.has(token.tagName) ? 0 : this.countFormatting());
      super.onStartTag(token);
    }
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.many === undefined) super.onEndTag(token);
  }

  private isTooDeep({ tagName }: Token.TagToken): boolean {
    if (this.openElements.depth >= MOST.depth) return true;
    return FORMATTING.has(tagName) && this.countFormatting() >= MOST.formatting;
  }

  private countFormatting(): number {
    let count = 0;
    for (let entry = this.activeFormattingElements.newest; entry && count < MOST.formatting; entry = entry.older)
      count++;
    return count;
  }
}

/** Returns the tree of a body or of a whole document, and tells what was left out of it. */
export function parseHtml(html: string, conversion: Conversion): Root {
  const body = defaultTreeAdapter.createElement('body', names.NS.HTML, []);
  const parser = LimitedParser.getFragmentParser(body, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
  }) as LimitedParser;
  parser.tokenizer.write(html, true);
  const place = (line: number) => ({ position: { start: { line, column: 1 }, end: { line, column: 1 } } });
  if (parser.deep !== undefined)
    tell(
      conversion,
      'dropped',
      place(parser.deep),
      `Elements stand in each other here, more than ${MOST.depth} deep, or are never closed: their words are kept, the tags are not.`,
    );
  if (parser.many !== undefined)
    tell(
      conversion,
      'dropped',
      place(parser.many),
      `There are more than ${MOST.elements.toLocaleString('en')} elements by here: the words that follow are kept, their tags are not.`,
      'Divide the text into several articles.',
    );
  return fromParse5(parser.getFragment(), { file: new VFile(html) }) as Root;
}
