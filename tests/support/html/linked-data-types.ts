/** Compiles linked data against the vocabulary of schema.org, as `schema-dts` types it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const FILE = join(import.meta.dirname, '../../../.cache/tests/linked-data.ts');

/** What the compiler says of each thing; one that is sound has no entry. */
export function vocabularyFaults(things: readonly object[]): Map<number, string> {
  const lines = things.map((thing, index) => `export const thing${index}: Thing = ${JSON.stringify(thing)};`);
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, ["import type { Thing } from 'schema-dts';", ...lines].join('\n'));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const faults = new Map<number, string>();
  for (const { file, start, messageText } of ts.getPreEmitDiagnostics(ts.createProgram([FILE], options))) {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
    faults.set(line - 1, ts.flattenDiagnosticMessageText(messageText, '\n'));
  }
  return faults;
}

/** Which types and properties a thing has, whatever their values: things of one shape stand and fall together. */
export function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const pairs = Object.entries(value).map(([key, inner]) => `${key}:${key === '@type' ? inner : shapeOf(inner)}`);
  return `{${pairs.join()}}`;
}
