/** Follows the hint of a problem by machine: reads what to write out of it, and writes that at the problem's place. */
import type { Problem } from '../../../src/core/problems/problem.ts';

/** What a hint names to write, and whether that is an example, in whose place an editor writes another. */
interface Remedy {
  text: string;
  isExample: boolean;
}

/** Words behind which a hint goes on with something else than what to write. */
const DETOUR = /(?:, | \(| (?:or|and|where|as|until|behind|below|above|beside|instead|if|in|by) ).*$/;

/**
 * Reads what a hint names to write, or returns `undefined` where it says in words what to do. Hints have few forms, so
 * that people know as well where it begins and ends: it stands in quotation marks behind “Did you mean”, or behind a
 * colon, “Write” or “such as”, up to the end of the sentence.
 */
export function remedyOf(hint: string): Remedy | undefined {
  const exact = (text: string | undefined) => (text === undefined ? undefined : { text, isExample: false });
  const meant = exact(
    /Did you mean “([^”]+)”\?/.exec(hint)?.[1] ??
      /(?:Put it in quotes|Write it anew): (.+?)\.(?: A |$)/.exec(hint)?.[1],
  );
  if (meant) return meant;
  const [sentence = ''] = hint.split(/(?<=[.”])\s(?=[A-Z](?!.*"\.?$))/);
  const shown =
    /^(?:Put|Write|Leave|Take|An address has)\b[^:“]*: (?:take them away: |[^:]* in their place: )?(\S.*?)\.?$/;
  const example = /\bsuch as (.+?)\.?$/.exec(sentence)?.[1];
  if (example !== undefined) {
    const text = /^“([^”]+)”/.exec(example)?.[1] ?? example.replace(DETOUR, '');
    return /…|^- /.test(text) ? undefined : { text, isExample: true };
  }
  const literal = shown.exec(sentence)?.[1];
  if (literal !== undefined) return exact(literal.replace(/, or (?:put|write|in|with) .*$/, ''));
  const [first] = /(?<=^Write )[\w-]+(?= or [\w-]+\.$)/.exec(sentence) ?? [];
  if (first !== undefined) return exact(first);
  const written = /^Write (?![\w-]+(?: |\.$))([^“].*?)\.?$/.exec(sentence)?.[1];
  if (written === undefined || / (?:for|where|at|above|on|in one|under) /.test(written)) return undefined;
  return exact(/^"[^"]*"/.exec(written)?.[0] ?? written.replace(DETOUR, ''));
}

/**
 * Follows the hint of a problem in the lines of its file. Returns `undefined` where the hint names nothing to write, or
 * leaves to the editor what that replaces.
 */
export function followHint(problem: Problem, lines: readonly string[]): string[] | undefined {
  const { line = 0, hint } = problem;
  const written = lines[line - 1];
  if (written === undefined) return undefined;
  const replaced = (next: readonly string[], end = line) => [...lines.slice(0, line - 1), ...next, ...lines.slice(end)];
  const isSingle = /^\s*(?:- |[\w-]+: (?:\[[^,]*\]$|[^[]))/.test(written);
  if (/(?:^|: t|\. T|^T)ake (?:it|the line|this line) away[.,: ]/.test(hint) && !/Did you|as a note/.test(hint))
    return replaced([], endOfGroup(lines, line));
  if (/^Take this alias away/.test(hint) && isSingle) return replaced([]);
  if (hint.startsWith('Write two spaces before it')) return replaced([`  ${written}`]);
  const [, atEnd] = /^Write (\S+) at its end/.exec(hint) ?? [];
  if (atEnd !== undefined) return replaced([`${written} ${atEnd}`]);
  const [, footnote] = /^Write the footnote at the end of the text: (.*)$/.exec(hint) ?? [];
  if (footnote !== undefined) return [...lines, '', footnote];
  const below = /indented below it, ((?:“[^”…]+”(?:, )?)+)\.$/.exec(hint)?.[1];
  if (below !== undefined) {
    const rows = [...below.matchAll(/“([^”]+)”/g)].map(([, row = '']) => `  ${row}`);
    return replaced([written.replace(/:.*/, ':'), ...rows], endOfGroup(lines, line));
  }
  const remedy = remedyOf(hint);
  const next = remedy && writeAt(problem, written, remedy);
  return next && replaced(next);
}

/** Returns the number of the last line that belongs to a line: those below it that stand further right. */
function endOfGroup(lines: readonly string[], line: number): number {
  const indent = (text = '') => (text.trim() === '' ? 0 : text.search(/\S/));
  let end = line;
  while (end < lines.length && indent(lines[end]) > indent(lines[line - 1])) end++;
  return end;
}

function writeAt(problem: Problem, written: string, { text, isExample }: Remedy): string[] | undefined {
  const { message, hint, column = 1, field = '', check, file } = problem;
  const isYaml = field !== '' || /\.ya?ml$/.test(file) || check === 'invalid-yaml';
  const [, indent = '', key] = /^(\s*(?:- )*)([\w-]+):/.exec(written) ?? [];
  const parts = field.match(/[\w-]+/g) ?? [];
  const names = (one: string | undefined) => one !== undefined && text.startsWith(`${one}:`);
  if (/ is missing\.$|can’t stay as it is/.test(message)) {
    if (/can’t stay/.test(message) && !/^[\w-]+: /.test(text)) return undefined;
    const name = parts.at(-1);
    const space =
      indent.replaceAll('-', ' ') + (key !== undefined && parts.length > 1 && key === parts.at(-2) ? '  ' : '');
    const isInside = key !== undefined && parts.at(-1) === key;
    return [
      ...(isInside ? [] : [written]),
      space + (names(name) || !/missing/.test(message) ? text : `${name}: ${text}`),
      ...(isInside ? [written] : []),
    ];
  }
  // A whole line: “key: value”, or an item of a list
  if (isYaml && (names(key) || (check === 'unknown-key' && /^[\w-]+: /.test(text)))) return [indent + text];
  if (isYaml && text.startsWith('- ') && /^\s*-/.test(written))
    return [written.replace(/^(\s*).*/, (_, space) => space + text)];
  const at = column - 1;
  const [token] = /\{\w+\}/.exec(hint.split('Did you')[0] ?? '') ?? [];
  const quoted = [...message.matchAll(/“([^”]+)”/g)].map(([, one = '']) => one).reverse();
  const isValue = isYaml && /can’t be|left empty/.test(message);
  const isKey = / can’t stand here\.$/.test(message);
  const old =
    /Did you mean/.test(hint) && token !== undefined
      ? token
      : isValue || (isExample && !isKey)
        ? undefined
        : quoted.find((one) => written.includes(one));
  if (old !== undefined && (/Did you mean|as it is written/.test(hint + message) || lettersOf(text) !== '')) {
    const found = written.indexOf(old, at) === -1 ? written.indexOf(old) : written.indexOf(old, at);
    if (isKey) return [written.slice(0, found) + text + written.slice(found + old.length)];
    const start = found - (text.startsWith('#') && !old.startsWith('#') ? 1 : 0);
    const inner = written[start - 1] === '(' ? /^\((.*)\)$/.exec(text)?.[1] : undefined;
    const same = endOfSame(written, at, text);
    const isAddress =
      /as it is written|leads nowhere|is written with|has a space|has spaces|no picture|tells somebody/.test(message);
    if (isAddress || hint.includes('Did you mean') || same === undefined)
      return [written.slice(0, start) + (inner ?? text) + written.slice(found + old.length)];
  }
  if (isYaml)
    return [`${written.slice(0, at)}${/:$/.test(written.slice(0, at)) ? ' ' : ''}${text}${afterValue(written, at)}`];
  const end = endOfSame(written, at, text);
  return end === undefined ? undefined : [written.slice(0, at) + text + written.slice(end)];
}

/** What stands behind a value of YAML on its line: in a list in brackets the next items, otherwise nothing. */
function afterValue(written: string, at: number): string {
  if (!/[[{][^\]}]*$/.test(written.slice(0, at))) return '';
  const [value = ''] = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\]}]*)/.exec(written.slice(at)) ?? [];
  return written.slice(at + value.length);
}

/** Letters and digits, by which a text is known whatever its punctuation. */
function lettersOf(text: string): string {
  return text.replace(/%[\dA-F]{2}|&[a-z]+;/gi, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Returns where the stretch of a line ends that has the letters of a text, with the punctuation behind it. */
function endOfSame(written: string, at: number, text: string): number | undefined {
  const wanted = lettersOf(text);
  for (let end = at; end <= written.length && wanted !== ''; end++) {
    if (lettersOf(written.slice(at, end)) !== wanted) continue;
    return end + (/^(?:\s*[*_~]+|[^\s\p{L}\p{N}]*)/u.exec(written.slice(end))?.[0].length ?? 0);
  }
  return undefined;
}
