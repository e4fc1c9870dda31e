/** The body cache: rendered bodies on disk, each by the hash of everything that shaped it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../core/articles/article.ts';
import type { Body } from '../../core/articles/body.ts';
import { packJson, unpackJson } from '../../disk/packed-json.ts';
import { pruneFolderTo } from '../../disk/prune-folder.ts';
import { UserError } from '../files/user-error.ts';
import { type BodyPlace, listBodyPacks, readPacked, writeBodyPack } from './body-packs.ts';

export interface BodyCache {
  /** Whether the body with this key is in the cache; whether it is undamaged is known when it is read. */
  has(key: string): boolean;
  /** Returns the body, or `undefined` where it is missing or damaged. */
  read(key: string): Body | undefined;
  /** Takes a body in; it lies on disk from the next {@link save} on, or before, and never where it is unfinished. */
  write(key: string, body: Body): void;
  /** Writes to disk what isn't there yet. */
  save(): void;
  /** Removes the bodies that no article needs any more. */
  prune(keep: ReadonlySet<string>): void;
  /** Writes the bodies of some keys into another folder, which is laid out as this one. */
  copyTo(folder: string, keys: Iterable<string>): void;
}

/** Says that a body which was there has gone, or was damaged; it is no longer listed, so that another reading renders it. */
export class LostBodyError extends UserError {
  override name = 'LostBodyError';
}

/** Returns whether an error, or what has caused it, says that. */
export function isLostBody(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'LostBodyError' || isLostBody(error.cause);
}

/** The bytes of a pack: those of some thousand bodies, as many as a build that is cut off renders anew. */
const PACK_BYTES = 4 * 1024 * 1024;
/** The letters of bodies that stay in memory: those of a small newsroom, which its page, feeds and search read in turn. */
const REMEMBERED = 32_000_000;
/** So many packs may be less than half full of bodies that are still wanted, before these are packed anew. */
const MOST_POOR = 16;

/** Opens the body cache in a folder, which is looked into when a body is asked for first. */
export function openBodyCache(folder: string): BodyCache {
  let listed: Map<string, BodyPlace> | undefined;
  const waiting = new Map<string, Buffer>();
  let waitingBytes = 0;
  const remembered = new Map<string, Body>();
  let rememberedLetters = 0;
  const remember = (key: string, body: Body): Body => {
    if (rememberedLetters > REMEMBERED) return body;
    rememberedLetters += body.html.length + body.markdown.length;
    remembered.set(key, body);
    return body;
  };
  const places = () => {
    listed ??= listBodyPacks(folder);
    return listed;
  };
  const save = () => {
    if (waiting.size === 0) return;
    for (const [key, place] of writeBodyPack(folder, waiting)) places().set(key, place);
    waiting.clear();
    waitingBytes = 0;
  };
  const add = (key: string, packed: Buffer) => {
    waiting.set(key, packed);
    waitingBytes += packed.length;
    if (waitingBytes >= PACK_BYTES) save();
  };
  const packedOf = (key: string): Buffer | undefined => {
    const place = places().get(key);
    return waiting.get(key) ?? (place && readPacked(folder, place));
  };
  /** Where one body of a pack is damaged, the others are not trusted either. */
  const forget = (key: string) => {
    const pack = places().get(key)?.pack;
    if (pack === undefined) return;
    for (const [other, place] of [...places()]) if (place.pack === pack) places().delete(other);
    rmSync(join(folder, pack), { force: true });
  };
  const read = (key: string): Body | undefined => {
    const known = remembered.get(key);
    if (known) return known;
    const packed = packedOf(key);
    const body = packed && unpackJson<Body>(key, packed);
    if (body) return remember(key, body);
    forget(key);
    return undefined;
  };
  /** Packs anew what is left of packs that hold little. */
  const repack = (wanted: readonly [string, BodyPlace][]) => {
    const packs = Map.groupBy(wanted, ([, { pack }]) => pack);
    const sizeOf = (bodies: readonly [string, BodyPlace][]) => bodies.reduce((sum, [, { length }]) => sum + length, 0);
    const poor = [...packs.values()].filter((bodies) => sizeOf(bodies) < PACK_BYTES / 2);
    if (poor.length <= MOST_POOR) return;
    for (const [key] of poor.flat()) {
      const packed = packedOf(key);
      if (packed) add(key, packed);
    }
    save();
  };
  return {
    has: (key) => waiting.has(key) || places().has(key),
    read,
    write(key, body) {
      if (body.isUnfinished) remembered.set(key, body);
      else {
        add(key, packJson(key, body));
        remember(key, body);
      }
    },
    save,
    prune(keep) {
      save();
      const wanted = () => [...places()].filter(([key]) => keep.has(key));
      repack(wanted());
      pruneFolderTo(folder, new Set(wanted().map(([, { pack }]) => pack)));
      listed = undefined;
      remembered.clear();
      rememberedLetters = 0;
    },
    copyTo(other, keys) {
      const copy = openBodyCache(other);
      for (const key of keys) {
        const body = read(key);
        if (body) copy.write(key, body);
      }
      copy.save();
    },
  };
}

/**
 * Reads the rendered body of an article that is in the catalogue.
 *
 * @throws LostBodyError When the body is no longer in the cache.
 */
export function readBody(bodies: Pick<BodyCache, 'read'>, article: Article): Body {
  const body = bodies.read(article.body.key);
  if (body) return body;
  throw new LostBodyError(
    `The rendered body of content/${article.path} is gone from the cache. Run the command again.`,
  );
}
