/** A deploy or its undoing, cut off between any two operations, leaves a whole site, and the next one goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { placesOf } from '../../../src/core/deploy/site-record.ts';
import { type Compressed, compressedFor, isAskedCompressed } from '../../../src/core/hosting/compressible.ts';
import { compressedSource, compressSite } from '../../../src/deploy/compress-site.ts';
import { type PreparedDeploy, prepareDeploy, prepareUndo } from '../../../src/deploy/prepare-deploy.ts';
import { publish } from '../../../src/deploy/publish.ts';
import { readTargetState } from '../../../src/deploy/target-state.ts';
import { CutOff, type MemoryTarget, memoryTarget } from '../../support/deploy/memory-target.ts';
import { missingLinks } from '../../support/deploy/missing-links.ts';
import { type Files, siteFiles, writeBuiltSite } from '../../support/deploy/small-site.ts';

const STORIES = 4;
/** Of all operations of a deploy, every so many is one before which it is cut off. */
const STRIDE = 5;
const AT_ONCE = { hashed: 0, named: 0 };
const HOUR = 3_600_000;
const ONE = siteFiles(1, STORIES);
const TWO = siteFiles(2, STORIES);
const THREE = siteFiles(3, STORIES - 1);

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
const [one, two, three] = [roomOf('one', ONE), roomOf('two', TWO), roomOf('three', THREE)];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function roomOf(name: string, files: Files, host = 'nginx') {
  const room = join(folder, `${name} ${host}`);
  return { room, files, manifest: writeBuiltSite(room, files, { host }) };
}
type Room = ReturnType<typeof roomOf>;

async function deploy(target: MemoryTarget, { room, manifest }: Room, grace = AT_ONCE, at = 1000) {
  const state = await readTargetState(target);
  const cache = join(room, '.cache/compressed');
  const folder = join(room, 'dist');
  const places = placesOf(state.record, state.begun);
  const { files } = manifest;
  const compressed = compressedFor(manifest.host) as Compressed;
  const site = {
    ...manifest,
    files: [...files, ...(await compressSite({ files, places, compressed, folder, cache, advance() {} }))],
    at,
  };
  await carryOut(target, prepareDeploy(state, site, grace), room);
}

async function undo(target: MemoryTarget, room: string) {
  const prepared = prepareUndo(await readTargetState(target), 2000, AT_ONCE);
  if (!prepared) throw new Error('There is nothing to undo.');
  await carryOut(target, prepared, room);
}

function carryOut(target: MemoryTarget, prepared: PreparedDeploy, room: string) {
  return publish({
    target,
    prepared,
    sourceOf: (file) =>
      file.source ? compressedSource(file, join(room, '.cache/compressed')) : join(room, 'dist', file.path),
    placeOf: (path) => path,
    scratch: join(room, 'scratch'),
    advance() {},
  });
}

/** What is wrong at a moment: links that lead nowhere, and compressed files with other bytes than what they stand for. */
function faultsOf({ site }: MemoryTarget): string[] {
  const stale = [...site].flatMap(([path, bytes]) => {
    const plain = path.endsWith('.br') ? brotliDecompressSync(bytes) : path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    const isSame = site.get(path.replace(/\.(br|gz)$/, ''))?.equals(plain);
    return isSame ? [] : [`${path} is stale`];
  });
  return [...missingLinks((path) => site.get(path)?.toString()), ...stale];
}

function textsOf({ site }: MemoryTarget): Files {
  const plain = [...site].filter(([path]) => !/\.(br|gz)$/.test(path));
  return Object.fromEntries(plain.map(([path, bytes]) => [path, bytes.toString()]));
}

/** What is missing at a moment for browsers that take an encoding, at a host that asks for each text by name. */
function missingCompressed({ site }: MemoryTarget): string[] {
  return Object.entries({ br: brotliDecompressSync, gz: gunzipSync }).flatMap(([ending, unpack]) =>
    missingLinks((path) => {
      const isAsked = isAskedCompressed(path);
      const bytes = site.get(isAsked ? `${path}.${ending}` : path);
      return bytes && (isAsked ? unpack(bytes) : bytes).toString();
    }),
  );
}

describe('at each moment of', () => {
  it.each(['a deploy', 'its undoing'])('%s to S3, nothing that is linked is missing compressed', async (which) => {
    const [first, second] = [roomOf('one', ONE, 's3-cloudfront'), roomOf('two', TWO, 's3-cloudfront')];
    const target = memoryTarget();
    await deploy(target, first);
    if (which === 'its undoing') await deploy(target, second);
    let moments = 0;
    target.watch = () => {
      moments += 1;
      expect(missingCompressed(target)).toEqual([]);
    };
    if (which === 'a deploy') await deploy(target, second);
    else await undo(target, first.room);
    expect(moments).toBeGreaterThan(40);
    const texts = Object.keys(which === 'a deploy' ? TWO : ONE);
    expect([...target.site.keys()].sort()).toEqual(
      texts
        .flatMap((path) => [path, `${path}.br`, `${path}.gz`])
        .filter((path) => !path.startsWith('_redirects.'))
        .sort(),
    );
  });

  it.each(['a deploy', 'its undoing'])(
    '%s, nothing that is linked is missing, and nothing compressed is stale',
    async (which) => {
      const target = memoryTarget();
      await deploy(target, one);
      if (which === 'its undoing') await deploy(target, two);
      let moments = 0;
      target.watch = () => {
        moments += 1;
        expect(faultsOf(target)).toEqual([]);
      };
      if (which === 'a deploy') await deploy(target, two);
      else await undo(target, one.room);
      expect(moments).toBeGreaterThan(40);
      expect(textsOf(target)).toEqual(which === 'a deploy' ? TWO : ONE);
      expect([...target.site.keys()].filter((path) => path.endsWith('.br')).length).toBeGreaterThan(3);
    },
  );
});

describe('cut off before any of its operations', { timeout: 120_000 }, () => {
  const cases = {
    'a deploy is completed by the next': async (target: MemoryTarget, cutAt: number) => {
      await deploy(target, one);
      await cutIn(target, cutAt, () => deploy(target, two));
      await deploy(target, two);
      expect(textsOf(target)).toEqual(TWO);
      await undo(target, two.room);
      expect(textsOf(target)).toEqual(ONE);
    },
    'a deploy is undone': async (target: MemoryTarget, cutAt: number) => {
      await deploy(target, one);
      await cutIn(target, cutAt, () => deploy(target, two));
      await undo(target, two.room);
      expect(textsOf(target)).toEqual(ONE);
    },
    'a deploy is followed by that of another site, which is undone': async (target: MemoryTarget, cutAt: number) => {
      await deploy(target, one);
      await cutIn(target, cutAt, () => deploy(target, two));
      target.cutAt = target.operations + 20;
      await deploy(target, three).catch(() => {});
      target.cutAt = Number.POSITIVE_INFINITY;
      expect(faultsOf(target)).toEqual([]);
      await deploy(target, three);
      expect(textsOf(target)).toEqual(THREE);
    },
    'an undoing goes on': async (target: MemoryTarget, cutAt: number) => {
      await deploy(target, one);
      await deploy(target, two);
      const last = await cutIn(target, cutAt, () => undo(target, two.room));
      // What had ended but for its last note would be put back the other way
      if (last === 'ended') return;
      await undo(target, two.room);
      expect(textsOf(target)).toEqual(ONE);
    },
  };
  it.each(Object.entries(cases))('%s', async (_, run) => {
    let cuts = 0;
    for (let cutAt = 1; ; cutAt += STRIDE) {
      const target = memoryTarget();
      await run(target, cutAt);
      if (!wasCut.has(target)) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(12);
  });

  const wasCut = new WeakSet<MemoryTarget>();
  async function cutIn(target: MemoryTarget, cutAt: number, work: () => Promise<void>): Promise<'cut' | 'ended'> {
    target.cutAt = target.operations + cutAt;
    const serial = (await readTargetState(target)).record?.serial;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CutOff)) throw error;
      wasCut.add(target);
    }
    target.cutAt = Number.POSITIVE_INFINITY;
    expect(faultsOf(target)).toEqual([]);
    return (await readTargetState(target)).record?.serial === serial ? 'cut' : 'ended';
  }
});

it('what is no longer part of the site stays for the grace period, and goes with the first deploy after it', async () => {
  const target = memoryTarget();
  const grace = { hashed: HOUR, named: HOUR };
  await deploy(target, one, grace, 0);
  await deploy(target, two, grace, 1);
  const plain = () => Object.keys(textsOf(target)).sort();
  expect(plain()).toEqual([...new Set([...Object.keys(ONE), ...Object.keys(TWO)])].sort());
  await deploy(target, two, grace, HOUR);
  expect(plain()).toHaveLength(new Set([...Object.keys(ONE), ...Object.keys(TWO)]).size);
  await deploy(target, two, grace, HOUR + 1);
  expect(textsOf(target)).toEqual(TWO);
  // Also what has gone since is put back
  await undo(target, two.room);
  expect(textsOf(target)).toEqual(ONE);
});

it('what is undone is had back by undoing that', async () => {
  const target = memoryTarget();
  await deploy(target, one);
  await deploy(target, two);
  await undo(target, two.room);
  await undo(target, two.room);
  expect(textsOf(target)).toEqual(TWO);
  expect(faultsOf(target)).toEqual([]);
});

it('a site that lies there already takes no operation but notes', async () => {
  const target = memoryTarget();
  await deploy(target, one);
  const before = target.operations;
  target.watch = () => expect.unreachable();
  await deploy(target, one);
  expect(target.operations - before).toBeLessThan(6);
});

it('a file that was changed since the build is not published', async () => {
  const target = memoryTarget();
  const mixed = { ...one, room: two.room, manifest: { ...one.manifest, files: one.manifest.files.slice(0, 2) } };
  await expect(deploy(target, mixed)).rejects.toThrow(/was changed while it was published/);
});
