/** Finds where a file is no JSON, although YAML, which reads more, would take it or say something else of it. */
import type { Problem } from '../../core/problems/problem.ts';

/** Returns the problem of a text that is no JSON, at the first sign that can't stand there, or `undefined`. */
export function jsonFault(text: string, file: string): Problem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
    const before = text.slice(0, position === undefined ? text.trimEnd().length : Number(position)).split('\n');
    return {
      check: 'invalid-json',
      file,
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      message: 'The file can’t be read from here on: it is no JSON.',
      hint: 'Put names in "double quotes", a colon behind each, a comma between two lines and none behind the last, and all of it in one pair of braces.',
    };
  }
}
