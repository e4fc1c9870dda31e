/**
 * Packs rendered bodies into few files, from which each is read alone. A pack begins with a line of JSON that lists the keys and
 * lengths of its bodies; each follows as packed JSON.
 */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { shortDigestOf } from '../../disk/digest.ts';

/** Where a body lies. */
export interface BodyPlace {
  /** The name of its pack. */
  pack: string;
  /** The bytes before it, and its own. */
  start: number;
  length: number;
}

const NAME = /^[0-9a-f]{16}\.bodies$/;
const LINE_END = 0x0a;
/** The bytes that are read at a time to find the end of the list; that of a full pack has some 50,000. */
const HEAD = 1 << 16;

/**
 * Writes a pack of bodies into a folder, whole or not at all; returns where each lies.
 *
 * @throws Error When the file can't be written.
 */
export function writeBodyPack(folder: string, bodies: ReadonlyMap<string, Buffer>): [key: string, BodyPlace][] {
  const list = [...bodies].map(([key, { length }]): [string, number] => [key, length]);
  const head = Buffer.from(`${JSON.stringify(list)}\n`);
  const data = Buffer.concat([head, ...bodies.values()]);
  const pack = `${shortDigestOf(data)}.bodies`;
  writeWholeSync(join(folder, pack), data);
  return placesIn(pack, list, head.length);
}

/** Lists what the packs of a folder hold; one whose list can't be read holds nothing. */
export function listBodyPacks(folder: string): Map<string, BodyPlace> {
  if (!existsSync(folder)) return new Map();
  const packs = readdirSync(folder).filter((name) => NAME.test(name));
  return new Map(packs.sort().flatMap((pack) => readList(folder, pack)));
}

/** Returns the bytes of a body, or `undefined` where they are not there. */
export function readPacked(folder: string, { pack, start, length }: BodyPlace): Buffer | undefined {
  try {
    const bytes = Buffer.allocUnsafe(length);
    return withFile(join(folder, pack), (file) => readSync(file, bytes, 0, length, start)) === length
      ? bytes
      : undefined;
  } catch {
    return undefined;
  }
}

function readList(folder: string, pack: string): [string, BodyPlace][] {
  try {
    return withFile(join(folder, pack), (file) => {
      let head = Buffer.alloc(0);
      for (let end = -1; ; ) {
        const more = Buffer.allocUnsafe(HEAD);
        const read = readSync(file, more, 0, HEAD, head.length);
        head = Buffer.concat([head, more.subarray(0, read)]);
        end = head.indexOf(LINE_END);
        if (end !== -1) return placesIn(pack, JSON.parse(head.toString('utf8', 0, end)), end + 1);
        if (read === 0) return [];
      }
    });
  } catch {
    return [];
  }
}

function placesIn(pack: string, list: readonly [string, number][], first: number): [string, BodyPlace][] {
  let start = first;
  return list.map(([key, length]) => {
    const place = { pack, start, length };
    start += length;
    return [key, place];
  });
}

function withFile<Result>(path: string, use: (file: number) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}
