/** Writes what must stand in a query as regular expressions, for hosts that compare it as it was asked for. */
import { escapeExpression } from './path-pattern.ts';

/** Returns the names of a query: a host can look up at once what all queries with the same names lead to. */
export function namesOf(query: readonly (readonly [name: string, value: string])[]): string[] {
  return query.map(([name]) => name);
}

/**
 * Returns an expression that finds a parameter in a query as it was asked for, percent-encoded, in the syntax that PCRE, RE2 and
 * JavaScript share. It is of letters, digits and signs that no host's file reads otherwise. A space may be a plus, and a sign
 * that need not be encoded may stand as it is.
 */
export function parameterExpression(name: string, value: string): string {
  return `(^|&)${escapeExpression(name)}=${Array.from(value, signExpression).join('')}(&|$)`;
}

function signExpression(sign: string): string {
  if (/^[\w~-]$/.test(sign)) return sign;
  if (sign === '.') return '\\.';
  if (sign === ' ') return '(%20|\\+)';
  const bytes = [...new TextEncoder().encode(sign)].map((byte) => byte.toString(16).padStart(2, '0'));
  const encoded = `%${bytes.map((byte) => byte.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)).join('%')}`;
  return /^[!'()*,;:@/?|[\]$]$/.test(sign) ? `(\\x${bytes[0]}|${encoded})` : encoded;
}
