/** Reads files of data and settings, whose endings say how they are written, and the authors in them. */
import type { ImportedTerm, Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { readJson, readTomlText } from '../../sources/front-matter-toml.ts';
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { readYamlText } from '../../sources/front-matter-yaml.ts';
import { lineOfKey } from '../../sources/value-lines.ts';
import { tellSettings } from './settings-rest.ts';
import { readFields } from './taken-fields.ts';

/** Returns what a YAML, TOML or JSON file says; `undefined` where its ending is none of theirs, or it is no text. */
export function readDataFile(file: SourceFile, tell: Tell): Fields | undefined {
  const ending = /\.(ya?ml|toml|json)$/.exec(file.path)?.[1];
  const text = ending ? readSourceText(file, tell) : undefined;
  if (text === undefined) return undefined;
  const place = { file: file.path, tell, linesBefore: 0 };
  if (ending === 'toml') return readTomlText(text, place);
  return ending === 'json' ? readJson(text, place) : readYamlText(text, place);
}

/** Returns the authors of data files, by the ids that stories name them by. */
export function readAuthorFiles(files: readonly SourceFile[], pattern: RegExp, tell: Tell): ImportedTerm[] {
  return files
    .filter(({ path }) => pattern.test(path))
    .flatMap((file) => {
      const fields = readDataFile(file, tell) ?? new Map<string, Value>();
      const read: string[] = [];
      const terms = [...fields].flatMap(([id, value]): ImportedTerm[] => {
        if (!(value instanceof Map)) return [];
        const reader = readFields(value);
        const description = reader.text('bio', 'description', 'about', 'title');
        const name = reader.text('name', 'display_name', 'fullname') ?? id;
        read.push(...[...reader.paths].map((path) => `${id}.${path}`));
        const where = { file: file.path, ...optional({ line: lineOfKey(fields, id) }) };
        return [{ type: 'author', where, id, name, ...optional({ description }), addresses: [] }];
      });
      tellSettings(fields, read, file.path, tell);
      return terms;
    });
}

/** Leaves out the keys whose values are `undefined`. */
export function optional<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
