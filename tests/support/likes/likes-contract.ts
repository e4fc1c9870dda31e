/** Holds answers of a service of likes against its OpenAPI description. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What a service has answered. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

interface Described {
  $ref?: string;
  headers?: Record<string, { $ref?: string; schema: object }>;
  content?: Record<string, { schema: { $ref: string } }>;
}

const DOCUMENT = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../services/likes/openapi.json'), 'utf8'),
) as {
  paths: Record<string, Record<string, { responses?: Record<string, Described> }>>;
  components: Record<string, Record<string, object>>;
};

const ajv = new Ajv2020({ strict: false }).addSchema(DOCUMENT, 'contract');

/** Returns what an answer lacks of its description; an empty list where it keeps the contract. */
export function contractFaults(path: string, method: string, { status, headers, body }: Answer): string[] {
  const operation = DOCUMENT.paths[path === '' || path === '/' ? '/' : '/{story}']?.[method.toLowerCase()];
  const described = operation ? operation.responses?.[status] : { $ref: '#/components/responses/WrongMethod' };
  if (!described) return [`${method} ${path} answers ${status}, which is not described.`];
  const response = resolve(described);
  const wrong = Object.entries(response.headers ?? {}).filter(([name, header]) => {
    return !fits(resolve(header).schema, headers.get(name) ?? undefined);
  });
  const schema = response.content?.['application/json']?.schema;
  const isRight = schema ? fits(schema, body) : body === undefined;
  return [
    ...wrong.map(([name]) => `${method} ${path} answers with a wrong ${name}: ${headers.get(name)}.`),
    ...(isRight ? [] : [`${method} ${path} answers ${JSON.stringify(body)}: ${ajv.errorsText()}.`]),
  ];
}

function resolve<T extends { $ref?: string }>(described: T): T {
  const [, , kind = '', name = ''] = described.$ref?.split('/') ?? [];
  return described.$ref ? (DOCUMENT.components[kind]?.[name] as T) : described;
}

function fits(schema: object, value: unknown): boolean {
  const { $ref } = schema as { $ref?: string };
  return ajv.validate($ref ? { $ref: `contract${$ref}` } : schema, value);
}
