/** A target in memory that can be cut off between any two operations. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Target } from '../../../src/deploy/targets/target.ts';

export class CutOff extends Error {}

export interface MemoryTarget extends Target {
  site: Map<string, Buffer>;
  own: Map<string, Buffer>;
  /** How many operations there were. */
  operations: number;
  /** Before which operation it is cut off. */
  cutAt: number;
  /** Called after each operation. */
  watch(): void;
}

export function memoryTarget(): MemoryTarget {
  const step = () => {
    if (target.operations === target.cutAt) throw new CutOff();
    target.operations += 1;
  };
  const keep = (path: string, keptIn: string) => {
    const bytes = target.site.get(path);
    const kept = `${keptIn}/${path}`;
    if (bytes === undefined || target.own.has(kept)) return;
    step();
    target.own.set(kept, bytes);
  };
  const target: MemoryTarget = {
    label: 'memory',
    keepsHeaders: false,
    site: new Map(),
    own: new Map(),
    operations: 0,
    cutAt: Number.POSITIVE_INFINITY,
    watch() {},
    async read(name) {
      return target.own.get(name)?.toString();
    },
    async write(name, text) {
      step();
      target.own.set(name, Buffer.from(text));
    },
    async claim(name, text) {
      if (target.own.has(name)) return false;
      target.own.set(name, Buffer.from(text));
      return true;
    },
    async forget(names) {
      for (const name of names) {
        step();
        for (const key of target.own.keys()) if (key === name || key.startsWith(`${name}/`)) target.own.delete(key);
      }
    },
    async list() {
      return [...target.site.keys()].map((path) => ({ path }));
    },
    async put(files, keptIn, advance) {
      for (const [index, { path, from, isKept }] of files.entries()) {
        if (isKept) keep(path, keptIn);
        step();
        target.site.set(path, readFileSync(from));
        target.watch();
        advance(index + 1);
      }
    },
    async remove(files, keptIn) {
      for (const { path, isKept } of files) {
        if (isKept) keep(path, keptIn);
        step();
        target.site.delete(path);
        target.watch();
      }
    },
    async fetch(paths, keptIn, into) {
      const found = paths.filter((path) => target.own.has(`${keptIn}/${path}`));
      for (const path of found) {
        mkdirSync(dirname(join(into, path)), { recursive: true });
        writeFileSync(join(into, path), target.own.get(`${keptIn}/${path}`) as Buffer);
      }
      return new Set(found);
    },
  };
  return target;
}
