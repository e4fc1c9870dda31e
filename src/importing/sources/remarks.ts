/** Tells of remarks in front matter and settings, which readers never saw and the newsroom has no place for. */
import { Lexer } from 'yaml';
import type { Finding, Place } from '../archive/archive.ts';
import type { ValuePlace } from './front-matter-values.ts';
import { withoutSecrets } from './secrets.ts';

/** What the lexer of YAML puts before the words of a scalar (yaml/src/parse/cst.ts). */
const SCALAR = '\u001f';
/** Signs of the lexer that are no part of the text. */
const CONTROL: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR, '\ufeff']);

/** Returns the words of a remark that has a line of its own; `undefined` where the line is none. */
export function remarkIn(line: string): string | undefined {
  return /^[ \t]*#[# \t]*(\S.*)$/.exec(line)?.[1];
}

/** Returns the finding of one remark. */
export function remarkOf(words: string, where: Place): Finding {
  return {
    kind: 'dropped',
    where,
    what: `A remark that readers never saw was left out: “${withoutSecrets(words.trim())}”.`,
  };
}

/** Tells of each remark of a YAML text. */
export function tellYamlRemarks(text: string, { file, tell, linesBefore }: ValuePlace): void {
  if (!text.includes('#')) return;
  let line = linesBefore + 1;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (CONTROL.has(token)) {
      isScalar = token === SCALAR;
      continue;
    }
    const words = token.replace(/^[#\s]+/, '');
    if (token.startsWith('#') && !isScalar && words !== '') tell(remarkOf(words, { file, line }));
    line += token.split('\n').length - 1;
    isScalar = false;
  }
}
