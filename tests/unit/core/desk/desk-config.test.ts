import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createDeskConfig } from '../../../../src/core/desk/desk-config.ts';
import type { Field } from '../../../../src/core/desk/desk-field.ts';
import { keysAt } from '../../../../src/core/problems/schema-keys.ts';
import { authorSchema } from '../../../../src/core/schemas/author.ts';
import { categorySchema } from '../../../../src/core/schemas/category.ts';
import { frontMatterSchema } from '../../../../src/core/schemas/front-matter.ts';
import { standingFrontMatterSchema } from '../../../../src/core/schemas/standing-front-matter.ts';
import { deskSchema } from '../../../../src/core/site/desk.ts';
import { HINTS, writeHints } from '../../../support/house/hints.ts';

interface Collection {
  name: string;
  folder: string;
  fields: Field[];
}

function configOf(desk: object = {}, locales = ['en', 'pt-PT']) {
  const settings = deskSchema.parse({ backend: 'github', repository: 'tidewater/newsroom', ...desk });
  return createDeskConfig({ desk: settings, name: 'The Tidewater', url: 'https://tidewater.example/', locales }) as {
    backend: Record<string, unknown>;
    collections: Collection[];
  };
}

/** The dotted paths of all keys, those of groups too. */
function pathsOfSchema(schema: z.ZodType, above: string[] = []): string[] {
  return keysAt(schema, above).flatMap((key) => {
    const path = [...above, key];
    const inner = [...pathsOfSchema(schema, path), ...pathsOfSchema(schema, [...path, '0'])];
    return [path.join('.'), ...inner.map((one) => one.replace(`${path.join('.')}.0.`, `${path.join('.')}.`))];
  });
}

function pathsOfFields(fields: readonly Field[], above = ''): string[] {
  return fields.flatMap(({ name, fields: inner }) => [
    above + name,
    ...(Array.isArray(inner) ? pathsOfFields(inner as Field[], `${above}${name}.`) : []),
  ]);
}

/** What commands alone write; files at the desk keep it. */
const OF_COMMANDS = /^approvedBy/;

/** What a form has that no file says so. */
const OF_THE_DESK = /^(?:body|_language|pictures(?:\..*)?|related\.story|live\.on)$/;

describe('the configuration of the desk', () => {
  it.each([
    ['stories', frontMatterSchema],
    ['pages', standingFrontMatterSchema],
    ['authors', authorSchema],
    ['categories', categorySchema],
  ] as const)('has a field for every key of %s, and none besides', (name, schema) => {
    const fields = configOf().collections.find((one) => one.name === name)?.fields ?? [];
    const shown = pathsOfFields(fields).filter((path) => !OF_THE_DESK.test(path));
    const keys = pathsOfSchema(schema).filter((path) => !OF_COMMANDS.test(path));
    expect(shown.sort()).toEqual([...new Set(keys)].sort());
  });

  it('is one that Sveltia’s own schema allows', () => {
    const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    for (const config of [configOf(), configOf({}, ['en']), configOf({ backend: 'folder' })]) {
      const { load_config_file, ...rest } = config as unknown as Record<string, unknown>;
      expect(load_config_file).toBe(false);
      validate(rest);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('tells of each field what the docstring of its key says', () => {
    expect(readFileSync(HINTS, 'utf8') === writeHints(), `${HINTS} is old: run npm run reference`).toBe(true);
    const [stories] = configOf().collections;
    expect(stories?.fields.find(({ name }) => name === 'kicker')?.hint).toBe(
      'A word or two that stand above the title.',
    );
    const silent = stories?.fields.filter((field) => field.widget !== 'hidden' && !field.hint);
    expect(silent).toEqual([]);
  });

  it('asks for a date and a category where no other language can be the source', () => {
    const needed = (locales: string[]) =>
      configOf({}, locales)
        .collections[0]?.fields.filter(({ required }) => required)
        .map(({ name }) => name);
    expect(needed(['en'])).toEqual(['title', 'description', 'date', 'category']);
    expect(needed(['en', 'pt-PT'])).toEqual(['title', 'description']);
  });

  it('finds the newsroom where it lies in its repository', () => {
    expect(configOf({ folder: 'news/content' }).collections.map(({ folder }) => folder)).toEqual([
      'news/content/articles',
      'news/content/pages',
      'news/content/authors',
      'news/content/categories',
    ]);
  });

  it.each([
    [{}, { name: 'github', repo: 'tidewater/newsroom', branch: 'main', auth_methods: ['token'] }],
    [
      { host: 'https://git.example.org/', signIn: { service: 'https://sign-in.example.org' } },
      {
        name: 'github',
        repo: 'tidewater/newsroom',
        branch: 'main',
        api_root: 'https://git.example.org/api/v3',
        graphql_api_root: 'https://git.example.org/api/graphql',
        base_url: 'https://sign-in.example.org',
        auth_methods: ['oauth', 'token'],
      },
    ],
    [
      { backend: 'gitlab', branch: 'trunk', host: 'https://git.example.org', signIn: { application: 'abc' } },
      {
        name: 'gitlab',
        repo: 'tidewater/newsroom',
        branch: 'trunk',
        api_root: 'https://git.example.org/api/v4',
        graphql_api_root: 'https://git.example.org/api/graphql',
        base_url: 'https://git.example.org',
        auth_type: 'pkce',
        app_id: 'abc',
        auth_methods: ['oauth', 'token'],
      },
    ],
    [{ backend: 'folder' }, { name: 'github', repo: 'local/folder', branch: 'main', auth_methods: ['token'] }],
  ])('writes to the repository that is named: %j', (desk, backend) => {
    expect(configOf(desk).backend).toEqual(backend);
  });
});
