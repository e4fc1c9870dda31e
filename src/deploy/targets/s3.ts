/** Publishes into a bucket of S3, or of storage that speaks its language. */
import { createReadStream, createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { atOnce } from './at-once.ts';
import { s3Fault } from './s3-fault.ts';
import { OWN_FOLDER, type Target } from './target.ts';

/** Requests at a time; a deploy of pages waits for the network rather than for this machine. */
const REQUESTS = 16;
/** Above, in bytes, a file is not held in memory. */
const LARGE = 32 * 2 ** 20;
/** The most objects that one request removes (API of S3, DeleteObjects). */
const MOST_REMOVED = 1000;

export interface S3Place {
  bucket: string;
  /** The path in the bucket below which the site lies, without slashes around it. */
  prefix: string;
}

/**
 * Opens a bucket as a target. Each object is replaced whole (S3 is consistent after each write). The SDK is loaded here, and
 * only here, as it weighs more than all else of a deploy; it knows where credentials are kept: in variables, files, roles.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel
 */
export async function openS3({ bucket, prefix }: S3Place): Promise<Target> {
  const sdk = await import('@aws-sdk/client-s3');
  // Names of buckets as parts of host names are hardly known outside AWS
  const isElsewhere = Boolean(process.env['AWS_ENDPOINT_URL_S3'] || process.env['AWS_ENDPOINT_URL']);
  const client: S3Client = new sdk.S3Client({
    maxAttempts: 5,
    followRegionRedirects: true,
    forcePathStyle: isElsewhere,
  });
  const label = `s3://${bucket}${prefix && `/${prefix}`}`;
  const keyOf = (path: string) => (prefix ? `${prefix}/${path}` : path);
  const own = (name: string) => keyOf(`${OWN_FOLDER}/${name}`);
  const told = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      throw s3Fault(error as Error, label, bucket);
    }
  };
  const isMissing = (error: unknown) => /^(NoSuchKey|NotFound)$/.test((error as Error).name);
  const keysBelow = async function* (below: string): AsyncGenerator<string> {
    for await (const { Contents = [] } of sdk.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: below }))
      for (const { Key } of Contents) if (Key !== undefined) yield Key;
  };
  const removeKeys = async (keys: readonly string[]) => {
    for (let index = 0; index < keys.length; index += MOST_REMOVED) {
      const Objects = keys.slice(index, index + MOST_REMOVED).map((Key) => ({ Key }));
      const { Errors = [] } = await client.send(new sdk.DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } }));
      if (Errors[0]) throw Object.assign(new Error(Errors[0].Message), { name: Errors[0].Code ?? '' });
    }
  };
  /** Which files are kept already, by the folder that keeps them: asked for once. */
  const keptIn = new Map<string, Set<string>>();
  const keptOf = async (folder: string) => {
    let kept = keptIn.get(folder);
    if (!kept) {
      kept = new Set();
      for await (const key of keysBelow(`${own(folder)}/`)) kept.add(key.slice(own(folder).length + 1));
      keptIn.set(folder, kept);
    }
    return kept;
  };
  const keep = async (path: string, folder: string) => {
    const kept = await keptOf(folder);
    if (kept.has(path)) return;
    const source = `${bucket}/${keyOf(path)}`.split('/').map(encodeURIComponent).join('/');
    try {
      await client.send(
        new sdk.CopyObjectCommand({ Bucket: bucket, Key: own(`${folder}/${path}`), CopySource: source }),
      );
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    kept.add(path);
  };
  const read = async (name: string) => {
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: own(name) }));
      return await Body?.transformToString();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw s3Fault(error as Error, label, bucket);
    }
  };
  const writeOwn = (name: string, text: string, isNew: boolean) =>
    client.send(
      new sdk.PutObjectCommand({
        Bucket: bucket,
        Key: own(name),
        Body: text,
        ContentType: 'application/json',
        CacheControl: 'no-store',
        ...(isNew && { IfNoneMatch: '*' }),
      }),
    );
  return {
    label,
    keepsHeaders: true,
    read,
    async write(name, text) {
      await told(writeOwn(name, text, false));
    },
    async claim(name, text) {
      // Storage that knows no conditional writes takes this for any other; so it is asked for before
      if ((await read(name)) !== undefined) return false;
      try {
        await writeOwn(name, text, true);
        return true;
      } catch (error) {
        const { name: code } = error as Error;
        if (/^(PreconditionFailed|ConditionalRequestConflict)$/.test(code)) return false;
        if (code !== 'NotImplemented') throw s3Fault(error as Error, label, bucket);
        await told(writeOwn(name, text, false));
        return true;
      }
    },
    async forget(names) {
      const keys: string[] = [];
      for (const name of names) {
        keys.push(own(name));
        if (!name.endsWith('.json')) for await (const key of keysBelow(`${own(name)}/`)) keys.push(key);
      }
      await told(removeKeys(keys));
    },
    async list() {
      const files: { path: string }[] = [];
      const below = prefix ? `${prefix}/` : '';
      const walk = async () => {
        for await (const key of keysBelow(below))
          if (!key.startsWith(own('')) && !key.endsWith('/')) files.push({ path: key.slice(below.length) });
      };
      await told(walk());
      return files;
    },
    async put(files, folder, advance) {
      let done = 0;
      if (files.some(({ isKept }) => isKept)) await told(keptOf(folder));
      await told(
        atOnce(files, REQUESTS, async ({ path, from, size, type, encoding, lifetime, isKept }) => {
          if (isKept) await keep(path, folder);
          await client.send(
            new sdk.PutObjectCommand({
              Bucket: bucket,
              Key: keyOf(path),
              Body: size > LARGE ? createReadStream(from) : readFileSync(from),
              ContentLength: size,
              ContentType: type,
              ...(encoding !== undefined && { ContentEncoding: encoding }),
              ...(lifetime !== undefined && { CacheControl: lifetime }),
            }),
          );
          done += 1;
          advance(done);
        }),
      );
    },
    async remove(files, folder) {
      const kept = files.filter(({ isKept }) => isKept);
      if (kept.length > 0) await told(keptOf(folder));
      await told(atOnce(kept, REQUESTS, ({ path }) => keep(path, folder)));
      await told(removeKeys(files.map(({ path }) => keyOf(path))));
    },
    async fetch(paths, folder, into) {
      const kept = await told(keptOf(folder));
      const found = paths.filter((path) => kept.has(path));
      await told(
        atOnce(found, REQUESTS, async (path) => {
          const { Body } = await client.send(
            new sdk.GetObjectCommand({ Bucket: bucket, Key: own(`${folder}/${path}`) }),
          );
          mkdirSync(dirname(join(into, path)), { recursive: true });
          await pipeline(Body as Readable, createWriteStream(join(into, path)));
        }),
      );
      return new Set(found);
    },
  };
}
