/** The docstrings of the keys that the desk shows, by file and dotted path, as `src/core/desk/hints.json` holds them. */
import { join } from 'node:path';
import type { z } from 'zod';
import { authorSchema } from '../../../src/core/schemas/author.ts';
import { categorySchema } from '../../../src/core/schemas/category.ts';
import { frontMatterSchema } from '../../../src/core/schemas/front-matter.ts';
import { constantIn } from './docstrings.ts';
import { keyRows } from './key-rows.ts';

export const HINTS = 'src/core/desk/hints.json';

const FILES: readonly { kind: string; schema: z.ZodType; name: string; module: string }[] = [
  { kind: 'article', schema: frontMatterSchema, name: 'frontMatterSchema', module: 'front-matter' },
  { kind: 'author', schema: authorSchema, name: 'authorSchema', module: 'author' },
  { kind: 'category', schema: categorySchema, name: 'categorySchema', module: 'category' },
];

/** Returns the whole file. */
export function writeHints(): string {
  const hints = FILES.map(({ kind, schema, name, module }) => {
    const file = join('src/core/schemas', `${module}.ts`);
    const place = constantIn(file, name);
    if (!place) throw new Error(`${file} declares no ${name}: correct FILES in tests/support/house/hints.ts.`);
    const rows = keyRows(schema, place).map(([key = '', , text = '']) => [key.replaceAll('`', ''), plain(text)]);
    return [kind, Object.fromEntries(rows)];
  });
  return `${JSON.stringify(Object.fromEntries(hints), null, 2)}\n`;
}

/** Cells of a table have bars of their own escaped. */
function plain(text: string): string {
  return text.replaceAll('\\|', '|');
}
