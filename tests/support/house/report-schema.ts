/** The JSON Schema of what commands print for programs, as the handbook has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const PAGE = join(import.meta.dirname, '../../../docs/articles/checks/en.md');

/** Lists what in a report is not as the handbook says. */
export function reportFaults(report: unknown): string[] {
  const [, schema = ''] = /```json\n(.*?)```/s.exec(readFileSync(PAGE, 'utf8')) ?? [];
  const ajv = new Ajv2020({ allErrors: true });
  return ajv.validate(JSON.parse(schema), report)
    ? []
    : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
