/**
 * Reads formulas: `$…$` in a sentence and `$$…$$` on lines of its own. The rule is Pandoc's (User's Guide,
 * `tex_math_dollars`), so that amounts of money stay what they are. `micromark-extension-math` knows another rule, runs to
 * the end of the text where a formula is never closed, and brings KaTeX along.
 */
import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown';
import type { Code, State, Tokenizer, TokenType } from 'micromark-util-types';
import type { Processor } from 'unified';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formulaFlow: 'formulaFlow';
    formulaText: 'formulaText';
    formulaMark: 'formulaMark';
    formulaValue: 'formulaValue';
  }
}

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

const DOLLAR = 36;
const BACKSLASH = 92;

/** Adds the syntax of formulas to the parser of a unified processor. */
export function formulaSyntax(this: Processor): undefined {
  const data = this.data();
  const syntax = {
    flow: { [DOLLAR]: { name: 'formulaFlow', tokenize: tokenizeFlow, concrete: true } },
    text: { [DOLLAR]: { name: 'formulaText', tokenize: tokenizeText } },
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), FROM_MARKDOWN];
}

/** Reads `$…$` or, where a sentence holds it, `$$…$$`. */
const tokenizeText: Tokenizer = function (effects, ok, nok) {
  const { events, previous } = this;
  let marks = 0;
  let closing = 0;
  let before: Code = null;
  let isEmpty = true;
  const start: State = (code) => {
    // A row of dollars is read from its first
    if (previous === DOLLAR && events.at(-1)?.[1].type !== 'characterEscape') return nok(code);
    effects.enter('formulaText');
    effects.enter('formulaMark');
    return open(code);
  };
  const open: State = (code) => {
    if (code === DOLLAR && marks < 2) {
      effects.consume(code);
      marks++;
      return open;
    }
    if (marks === 0 || code === null || code === DOLLAR || (marks === 1 && isSpace(code))) return nok(code);
    effects.exit('formulaMark');
    return begin(code);
  };
  const begin: State = (code) => {
    if (isLineEnd(code)) return lineEnd(code);
    effects.enter('formulaValue');
    return value(code);
  };
  const lineEnd: State = (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    before = code;
    return next;
  };
  const next: State = (code) => (code === null || code === DOLLAR ? nok(code) : begin(code));
  const value: State = (code) => {
    if (code === null) return nok(code);
    if (code === DOLLAR) {
      if (marks === 1 && isSpace(before)) return nok(code);
      effects.exit('formulaValue');
      effects.enter('formulaMark');
      return close(code);
    }
    if (isLineEnd(code)) {
      effects.exit('formulaValue');
      return lineEnd(code);
    }
    effects.consume(code);
    before = code;
    isEmpty &&= isSpace(code);
    return code === BACKSLASH ? escaped : value;
  };
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return value(code);
    effects.consume(code);
    before = BACKSLASH;
    return value;
  };
  const close: State = (code) => {
    if (code === DOLLAR && closing < marks) {
      effects.consume(code);
      closing++;
      return close;
    }
    if (isEmpty || closing < marks || code === DOLLAR || (marks === 1 && isDigit(code))) return nok(code);
    effects.exit('formulaMark');
    effects.exit('formulaText');
    return ok(code);
  };
  return start;
};

/**
 * Reads `$$…$$`, whose second pair ends a line. No line of it is empty, as in TeX, so that a pair that nothing closes takes
 * in no more than its paragraph.
 */
const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
  let marks = 0;
  let isEmpty = true;
  const isLazy = () => this.parser.lazy[this.now().line] === true;
  const start: State = (code) => {
    effects.enter('formulaFlow');
    effects.enter('formulaMark');
    return open(code);
  };
  const open: State = (code) => {
    if (code === DOLLAR && marks < 2) {
      effects.consume(code);
      marks++;
      return open;
    }
    if (marks < 2 || code === null || code === DOLLAR) return nok(code);
    effects.exit('formulaMark');
    return begin(code);
  };
  const begin: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnd(code))
      return effects.check({ tokenize: tokenizeNextLine(isLazy), partial: true }, lineEnd, nok)(code);
    if (code === DOLLAR) return effects.attempt({ tokenize: tokenizeEnd, partial: true }, end, nok)(code);
    effects.enter('formulaValue');
    return value(code);
  };
  const lineEnd: State = (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return begin;
  };
  const value: State = (code) => {
    if (code === null || isLineEnd(code) || code === DOLLAR) {
      effects.exit('formulaValue');
      return begin(code);
    }
    effects.consume(code);
    isEmpty &&= isSpace(code);
    return code === BACKSLASH ? escaped : value;
  };
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return value(code);
    effects.consume(code);
    return value;
  };
  const end: State = (code) => {
    if (isEmpty) return nok(code);
    effects.exit('formulaFlow');
    return ok(code);
  };
  return start;
};

/** Reads the pair that ends a formula, and the spaces up to the end of its line. */
const tokenizeEnd: Tokenizer = (effects, ok, nok) => {
  let marks = 0;
  const mark: State = (code) => {
    if (code === DOLLAR && marks < 2) {
      effects.consume(code);
      marks++;
      return mark;
    }
    if (marks < 2) return nok(code);
    effects.exit('formulaMark');
    if (code === null || isLineEnd(code)) return ok(code);
    effects.enter('whitespace');
    return spaces(code);
  };
  const spaces: State = (code) => {
    if (code === null || isLineEnd(code)) {
      effects.exit('whitespace');
      return ok(code);
    }
    if (!isSpace(code)) return nok(code);
    effects.consume(code);
    return spaces;
  };
  return (code) => {
    effects.enter('formulaMark');
    return mark(code);
  };
};

/** Looks whether a line follows that is not empty, and in the same list or quotation. */
function tokenizeNextLine(isLazy: () => boolean): Tokenizer {
  return (effects, ok, nok) => {
    const type: TokenType = 'data';
    const begin: State = (code) => {
      if (isLazy() || code === null || isLineEnd(code)) return nok(code);
      effects.enter(type);
      return look(code);
    };
    const look: State = (code) => {
      if (code === null || isLineEnd(code)) {
        effects.exit(type);
        return nok(code);
      }
      const isWord = !isSpace(code);
      effects.consume(code);
      return isWord ? found : look;
    };
    const found: State = (code) => {
      effects.exit(type);
      return ok(code);
    };
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return begin;
    };
  };
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** Returns whether a code is a space, a tab or the end of a line. */
function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || code === 32);
}

function isDigit(code: Code): boolean {
  return code !== null && code > 0 && /\p{Nd}/u.test(String.fromCodePoint(code));
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

const FROM_MARKDOWN: Extension = {
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
