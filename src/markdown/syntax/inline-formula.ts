/** Reads a formula in a sentence. */
import type { Code, State, Tokenizer } from 'micromark-util-types';
import { BACKSLASH, DOLLAR, isDigit, isLineEnd, isSpace } from './formula-codes.ts';

/** Reads `$…$` or, where a sentence holds it, `$$…$$`. */
export const tokenizeInlineFormula: Tokenizer = function (effects, ok, nok) {
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
