/** Reads the arguments of tags: `src="a.jpg" width=300 "text"`, with or without commas. */

export interface Arguments {
  /** Those without a name, in their order. */
  positional: string[];
  named: ReadonlyMap<string, string>;
}

const ARGUMENT =
  /(?:([\w.:-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.){0,4000})"|'((?:[^'\\]|\\.){0,4000})'|`([^`]{0,4000})`|([^\s,"'`]+))/g;

/** Returns what stands behind the name of a tag. */
export function readArguments(text: string): Arguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, double, single, back, bare] of text.matchAll(ARGUMENT)) {
    const quoted = double ?? single;
    const value = quoted?.replace(/\\(["'\\])/g, '$1').replace(/\\n/g, '\n') ?? back ?? bare ?? '';
    if (name) named.set(name.toLowerCase(), value);
    else positional.push(value);
  }
  return { positional, named };
}

/** Returns the first of these arguments that is there and says something. */
export function argumentOf({ named, positional }: Arguments, ...names: (string | number)[]): string | undefined {
  for (const name of names) {
    const value = typeof name === 'number' ? positional[name] : named.get(name);
    if (value !== undefined && value.trim() !== '') return value.trim();
  }
  return undefined;
}
