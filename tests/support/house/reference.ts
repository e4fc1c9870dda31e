/** Writes the reference of every key that editors write, from the schemas that check them and their docstrings. */
import { join } from 'node:path';
import type { z } from 'zod';
import { permalinkRules } from '../../../src/core/routes/route-kinds.ts';
import { authorSchema } from '../../../src/core/schemas/author.ts';
import { categorySchema } from '../../../src/core/schemas/category.ts';
import { consentSchema } from '../../../src/core/schemas/consent.ts';
import { frontMatterSchema } from '../../../src/core/schemas/front-matter.ts';
import { navigationSchema } from '../../../src/core/schemas/navigation.ts';
import { promotionsSchema } from '../../../src/core/schemas/promotions.ts';
import { ratesSchema } from '../../../src/core/schemas/rates.ts';
import { redirectsSchema } from '../../../src/core/schemas/redirects.ts';
import { standingFrontMatterSchema } from '../../../src/core/schemas/standing-front-matter.ts';
import { wordsSchema } from '../../../src/core/schemas/words.ts';
import { siteSchema } from '../../../src/core/site/site.ts';
import { constantIn, type Place } from './docstrings.ts';
import { isRequired, keyRows } from './key-rows.ts';
import { code, table } from './markdown-table.ts';

export const REFERENCE = 'docs/articles/reference/en.md';

interface WrittenFile {
  heading: string;
  /** One sentence or two, as Markdown. */
  about: string;
  schema: z.ZodType;
  /** Where the schema is written: a module below `src/core`, and a name in it. */
  module: string;
  name: string;
}

const FILES: WrittenFile[] = [
  {
    heading: 'site.yaml',
    about:
      'The settings of the newsroom, in `content/site/site.yaml`. Only this file is required. [Settings](../settings/en.md) explains it.',
    schema: siteSchema,
    module: 'site/site.ts',
    name: 'siteSchema',
  },
  {
    heading: 'navigation.yaml',
    about:
      'Menus and links, in `content/site/navigation.yaml`. [How they look](../settings/en.md#navigationyaml-menus-and-links)',
    schema: navigationSchema,
    module: 'schemas/navigation.ts',
    name: 'navigationSchema',
  },
  {
    heading: 'promotions.yaml',
    about:
      'Calls to action by their ids, in `content/site/promotions.yaml`. [How they work](../settings/en.md#promotionsyaml-calls-to-action)',
    schema: promotionsSchema,
    module: 'schemas/promotions.ts',
    name: 'promotionsSchema',
  },
  {
    heading: 'rates.yaml',
    about:
      'Exchange rates, in `content/site/rates.yaml`. [What they are for](../settings/en.md#ratesyaml-exchange-rates)',
    schema: ratesSchema,
    module: 'schemas/rates.ts',
    name: 'ratesSchema',
  },
  {
    heading: 'consent.yaml',
    about:
      'Services of others and what readers are told of them, in `content/site/consent.yaml`. [Consent](../consent/en.md) explains it.',
    schema: consentSchema,
    module: 'schemas/consent.ts',
    name: 'consentSchema',
  },
  {
    heading: 'Categories',
    about: 'One file for each, `content/categories/<id>.yaml`.',
    schema: categorySchema,
    module: 'schemas/category.ts',
    name: 'categorySchema',
  },
  {
    heading: 'Authors',
    about: 'One file for each, `content/authors/<id>.yaml`.',
    schema: authorSchema,
    module: 'schemas/author.ts',
    name: 'authorSchema',
  },
  {
    heading: 'Words',
    about:
      'The newsroom’s words in one language, in `content/words/<language>.yaml`. [Words](../words/en.md) explains them.',
    schema: wordsSchema,
    module: 'schemas/words.ts',
    name: 'wordsSchema',
  },
  {
    heading: 'redirects.yaml',
    about:
      'Old addresses that belong to no article, in `content/redirects.yaml`. [When a page moves](../links-and-redirects/en.md#when-a-page-moves)',
    schema: redirectsSchema,
    module: 'schemas/redirects.ts',
    name: 'redirectsSchema',
  },
  {
    heading: 'Front matter of articles',
    about:
      'At the top of every file below `content/articles/`. [Front matter](../front-matter/en.md) explains what each key does; a translation [takes from its source](../languages/en.md#what-a-translation-takes-from-its-source) what it leaves out.',
    schema: frontMatterSchema,
    module: 'schemas/front-matter.ts',
    name: 'frontMatterSchema',
  },
];

/** The whole file, front matter included. */
export function writeReference(root = '.'): string {
  const sections = FILES.flatMap(({ heading, about, schema, module, name }) => {
    const file = join(root, 'src/core', module);
    const place = constantIn(file, name);
    if (!place) throw new Error(`${file} declares no ${name}: correct FILES in tests/support/house/reference.ts.`);
    const rows = rowsOf(schema, place);
    const extra = schema === siteSchema ? ['### Permalinks', PERMALINKS, permalinkTable()] : [];
    return [`## ${heading}`, about, table(['Key', 'Form', 'What it is and what to write', 'Left out'], rows), ...extra];
  });
  return `${[HEAD, ...sections, '## Front matter of standing pages', standingPages()].join('\n\n')}\n`;
}

const HEAD = `---
title: Reference of every key
description: Every key of the settings and of front matter, with its form, its default and what it means.
date: 2025-12-01T00:00Z
category: site
authors: [broadsheet]
related: [settings, front-matter]
# Written by “npm run reference”: change the docstrings in src/core/schemas and src/core/site instead
---

This page lists every key that a newsroom’s files may hold. It is made from the code that checks them, so it is complete:
any other key is an error, and the message says which one was probably meant. [Settings](../settings/en.md) and
[Front matter](../front-matter/en.md) explain the keys in prose.

A key inside a group is written with a dot, so \`cover.alt\` is \`alt\` inside \`cover\`; inside a list of groups, each
entry has it. The last column says what holds if the key is left out: its default, or **required** for a key that the
file, or the group around it, can’t do without. In a *list or one*, a single value counts as a list of one.
Addresses in settings may hold [tokens](../settings/en.md#tokens-in-addresses).`;

const PERMALINKS =
  'One pattern of addresses for each kind of page, under `permalinks`. A pattern begins and ends with a slash; in a newsroom of several languages those without `{slug}` need `{locale}`. [How addresses are made](../links-and-redirects/en.md#how-addresses-are-made)';

function permalinkTable(): string {
  const braced = (token: string) => code(`{${token}}`);
  const rows = permalinkRules().map(([name, { tokens, pattern, distinctBy }]) => [
    code(`permalinks.${name}`),
    tokens.map(braced).join(' '),
    (distinctBy ?? []).map(braced).join(' or '),
    code(pattern),
  ]);
  return table(['Key', 'Tokens', 'Needs', 'Left out'], rows);
}

function standingPages(): string {
  const keys = Object.entries(standingFrontMatterSchema.shape);
  const [needed, free] = [true, false].map((isNeeded) =>
    keys.filter(([, schema]) => isRequired(schema) === isNeeded).map(([key]) => code(key)),
  );
  return `At the top of every file below \`content/pages/\`. A standing page has a part of the keys of an article, with the same meaning: ${inWords(needed)} are required; ${inWords(free)} may be left out.`;
}

function inWords(parts: string[] = []): string {
  return new Intl.ListFormat('en').format(parts);
}

/** Patterns of addresses have a table of their own. */
function rowsOf(schema: z.ZodType, place: Place): string[][] {
  return keyRows(schema, place).flatMap(([key = '', form = '', text = '', leftOut = '']) => {
    if (key.startsWith('`permalinks.')) return [];
    return [[key, form, key === '`permalinks`' ? `${text} They are listed [below](#permalinks).` : text, leftOut]];
  });
}
