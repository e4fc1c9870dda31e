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

export interface ArgumentReader {
  /** Returns the first of these arguments that is there and says something. */
  get(...names: (string | number)[]): string | undefined;
  /** Counts arguments with this value as read. */
  mark(value: string): void;
  /** Those that were not read, as they are written. */
  unread(): string[];
}

/** Begins to read the arguments of a tag. */
export function readerOf({ named, positional }: Arguments): ArgumentReader {
  const read = new Set<string | number>();
  const isUnread = ([name, value]: [string | number, string]) => !read.has(name) && value.trim() !== '';
  return {
    get(...names) {
      const said = names.find((name) => (typeof name === 'number' ? positional[name] : named.get(name))?.trim());
      if (said === undefined) return undefined;
      read.add(said);
      return (typeof said === 'number' ? positional[said] : named.get(said))?.trim();
    },
    mark(value) {
      for (const [name, text] of [...positional.entries(), ...named]) if (text.trim() === value) read.add(name);
    },
    unread: () =>
      [...positional.entries(), ...named]
        .filter(isUnread)
        .map(([name, value]) => (typeof name === 'number' ? value : `${name}="${value}"`)),
  };
}
