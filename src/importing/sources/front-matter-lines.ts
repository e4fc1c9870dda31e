/** Reads keys and values line by line, where a front matter is not what it claims to be. */
import type { Fields, Value, ValuePlace } from './front-matter-values.ts';
import { remarkIn, remarkOf } from './remarks.ts';
import { isSecret, withoutSecrets } from './secrets.ts';
import { noteLine } from './value-lines.ts';

/**
 * Returns the keys at the beginnings of lines, each with the text behind its sign (`:` or `=`); lines that begin with a
 * hyphen are the list of the key above, and indented ones go on with its text. Other lines are told.
 */
export function readLines(text: string, sign: ':' | '=', { file, tell, linesBefore }: ValuePlace): Fields {
  const fields = new Map<string, Value>();
  const pattern = sign === ':' ? /^([\w-]+)[ \t]*:(?:[ \t]+(.*))?$/ : /^([\w-]+)[ \t]*=[ \t]*(.*)$/;
  let key = '';
  for (const [index, line] of text.split('\n').entries()) {
    const where = { file, line: linesBefore + index + 1 };
    const remark = remarkIn(line);
    if (remark) tell(remarkOf(remark, where));
    if (remark || line.trim() === '') continue;
    const found = pattern.exec(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (found) {
      key = found[1] as string;
      const value = found[2] ?? '';
      const before = fields.get(key);
      if (before !== undefined)
        tellLost(`the first “${key}”, since it stands twice`, isSecret(key) ? '…' : printed(before), where);
      noteLine(fields, key, where.line);
      fields.set(key, listOf(value) ?? plain(value));
    } else if (key && item) {
      const before = fields.get(key);
      fields.set(key, [...(Array.isArray(before) ? before : before ? [before] : []), plain(item[1] as string)]);
    } else if (key && /^[ \t]+\S/.test(line)) {
      const before = fields.get(key);
      if (typeof before === 'string') fields.set(key, `${before} ${line.trim()}`.trim());
      else tellLost('a line', line, where);
    } else tellLost('a line', line, where);
  }
  return fields;

  function tellLost(what: string, words: string, where: { file: string; line: number }): void {
    tell({
      kind: 'dropped',
      where,
      what: `Of what was read line by line, ${what} was left out: “${withoutSecrets(words.trim())}”.`,
    });
  }
}

function printed(value: Value): string {
  return Array.isArray(value) ? value.map(printed).join(', ') : typeof value === 'string' ? value : '';
}

function listOf(text: string): Value[] | undefined {
  const inner = /^\[(.*)\]$/.exec(text.trim())?.[1];
  return inner?.split(',').map(plain).filter(Boolean);
}

function plain(text: string): string {
  const trimmed = text.trim();
  return /^(["']).*\1$/.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
}
