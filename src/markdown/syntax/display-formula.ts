/** Reads a formula on lines of its own. */
import type { State, Tokenizer } from 'micromark-util-types';
import { BACKSLASH, DOLLAR, isLineEnd, isSpace } from './formula-codes.ts';

/**
 * Reads `$$…$$`, whose second pair ends a line. No line of it is empty, as in TeX, so that a pair that nothing closes takes
 * in no more than its paragraph.
 */
export const tokenizeDisplayFormula: Tokenizer = function (effects, ok, nok) {
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
    const begin: State = (code) => {
      if (isLazy() || code === null || isLineEnd(code)) return nok(code);
      effects.enter('data');
      return look(code);
    };
    const look: State = (code) => {
      if (code === null || isLineEnd(code)) {
        effects.exit('data');
        return nok(code);
      }
      const isWord = !isSpace(code);
      effects.consume(code);
      return isWord ? found : look;
    };
    const found: State = (code) => {
      effects.exit('data');
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
