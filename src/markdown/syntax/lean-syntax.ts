/** Leaves out the syntax that a body can't hold, so that it isn't tried at every word and line. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { withLinearSearch } from './attention.ts';
import { makeEditsLinear } from './linear-edits.ts';

makeEditsLinear();

/**
 * What a body must hold for a construct to be there (GFM 0.29, 4.10 and 6.9). GFM tries an address of e-mail at the
 * beginning of each word, and cuts every paragraph into words for that.
 */
const SIGNS: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /http/i,
  wwwAutolink: /www/i,
  endedAddress: /http|www/i,
  // It goes back through the paragraph at each closing bracket
  gfmPotentialFootnoteCall: /!\[\^/,
  // The line below the head of one column may have colons alone
  table: /\||:-|-:/,
};

/** What GFM makes an address of when the tree is there; a body may write `@` as `&#64;`. */
const ADDRESS = /@|https?:\/\/|www\./i;

/** Reads bodies as `remark-parse` does, with the syntax that was added to the processor, as far as a body can hold it. */
export function leanSyntax(this: Processor): undefined {
  const readers = new Map<string, { extensions: Extension[]; mdastExtensions: TreeExtension[] }>();
  this.parser = (document: string): Root => {
    const without = Object.keys(SIGNS).filter((name) => !SIGNS[name]?.test(document));
    const key = without.join();
    // Not before the first body, when no syntax is added any more
    const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
    const reader = readers.get(key) ?? {
      extensions: [withoutConstructs(combineExtensions(micromarkExtensions), new Set(without))],
      mdastExtensions: fromMarkdownExtensions.flat().map(onlyWhereAddresses),
    };
    readers.set(key, reader);
    return fromMarkdown(document, reader);
  };
}

function withoutConstructs(extension: Extension, names: ReadonlySet<string>): Extension {
  // One for each, as the parser knows by it what it has resolved
  const made = new Map<Construct, Construct>();
  const linear = (construct: Construct): Construct => {
    const mended = made.get(construct) ?? withLinearSearch(construct);
    made.set(construct, mended);
    return mended;
  };
  const less = (record: ConstructRecord = {}): ConstructRecord =>
    Object.fromEntries(
      Object.entries(record).map(([code, constructs]) => [
        code,
        ([constructs].flat() as Construct[]).filter(({ name }) => name === undefined || !names.has(name)).map(linear),
      ]),
    );
  return {
    ...extension,
    text: less(extension.text),
    flow: less(extension.flow),
    insideSpan: less(extension.insideSpan as ConstructRecord),
  };
}

/** GFM searches each text of the tree for bare addresses, whether there is one or not. */
function onlyWhereAddresses(extension: TreeExtension): TreeExtension {
  if (!extension.enter?.literalAutolink || !extension.transforms) return extension;
  return {
    ...extension,
    transforms: extension.transforms.map((transform) => (tree) => (mayHoldAddress(tree) ? transform(tree) : undefined)),
  };
}

function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value);
  return 'children' in node && node.children.some(mayHoldAddress);
}
