/** Makes nodes of the Markdown tree of the formulas that were read. */
import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown';

declare module 'mdast' {
  /** A formula in a sentence, in TeX. */
  interface InlineMath extends Literal {
    type: 'inlineMath';
    /** Set where it stands between two dollars on each side, which are meant for lines of their own. */
    isDoubled?: true;
  }
  /** A formula that stands alone. */
  interface Math extends Literal {
    type: 'math';
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    math: Math;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    math: Math;
  }
}

const enterInline: Handle = function (token) {
  this.enter({ type: 'inlineMath', value: '' }, token);
  this.buffer();
};

const enterBlock: Handle = function (token) {
  this.enter({ type: 'math', value: '' }, token);
  this.buffer();
};

const exitFormula: Handle = function (token) {
  const value = this.resume();
  const node = this.stack.at(-1);
  if (node?.type === 'inlineMath') {
    // As in code, a bar in a cell is written \| (GFM 0.29, 4.10)
    node.value = isInTable(this) ? value.replaceAll('\\|', '|') : value;
    if (this.sliceSerialize(token).startsWith('$$')) node.isDoubled = true;
  } else if (node?.type === 'math') node.value = value.trim();
  this.exit(token);
};

function isInTable({ data }: CompileContext): boolean {
  return (data as { inTable?: boolean }).inTable === true;
}

const enterValue: Handle = function (token) {
  this.config.enter['data']?.call(this, token);
};

const exitValue: Handle = function (token) {
  this.config.exit['data']?.call(this, token);
};

/** The extension of `mdast-util-from-markdown`. */
export const formulaNodes: Extension = {
  enter: {
    formulaText: enterInline,
    formulaFlow: enterBlock,
    formulaValue: enterValue,
  },
  exit: {
    formulaText: exitFormula,
    formulaFlow: exitFormula,
    formulaValue: exitValue,
  },
};
