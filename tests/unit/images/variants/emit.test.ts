import { link, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PictureRole, pictureVariants } from '../../../../src/core/pictures/picture.ts';
import { openImage, PictureError } from '../../../../src/images/variants/emit.ts';
import { type SourceImage, variantBatches } from '../../../../src/images/variants/variant-batches.ts';
import { emitInto } from '../../../support/pictures/emit-into.ts';
import { factsOf, makeFolder, plain, save } from '../../../support/pictures/picture-files.ts';

const sources = await makeFolder();

async function need(name: string, role: PictureRole, colour?: string): Promise<SourceImage> {
  const sourcePath = await save(sources, name, plain(500, 300, colour).jpeg());
  const image = await factsOf(sourcePath);
  return { sourcePath, image, variants: pictureVariants(image, role) };
}

const folders = async () => ({ cache: await makeFolder(), out: join(await makeFolder(), '_images') });

describe('emitting images', () => {
  it('puts every needed variant into the output and answers their names', async () => {
    const { cache, out } = await folders();
    const needed = [await need('a.jpg', 'inline'), await need('b.jpg', 'thumbnail', '#aa0000')];
    const names = await emitInto(variantBatches(needed), cache, out);
    expect([...names].sort()).toEqual(needed.flatMap(({ variants }) => variants.map(({ name }) => name)).sort());
    expect((await readdir(out)).sort()).toEqual([...names].sort());
  });

  it('puts no picture on the disk twice', async () => {
    const { cache, out } = await folders();
    const [name = ''] = await emitInto(variantBatches([await need('a.jpg', 'inline')]), cache, out);
    expect((await stat(join(out, name))).ino).toBe((await stat(join(cache, name))).ino);
  });

  it('makes anew what was written into the output, and so into the cache', async () => {
    const { cache, out } = await folders();
    const needed = [await need('a.jpg', 'inline')];
    const [name = ''] = await emitInto(variantBatches(needed), cache, out);
    const good = await readFile(join(cache, name));
    for (const optimised of [Buffer.from('smaller'), Buffer.alloc(good.length, 1)]) {
      await writeFile(join(out, name), optimised);
      await emitInto(variantBatches(needed), cache, out);
      for (const folder of [cache, out]) expect(await readFile(join(folder, name))).toEqual(good);
    }
  });

  it('takes a seal of even seconds for one, as archives keep no others, and any other time for a change', async () => {
    const { cache, out } = await folders();
    const needed = [await need('a.jpg', 'inline')];
    const [name = ''] = await emitInto(variantBatches(needed), cache, out);
    const { ino, mtimeMs } = await stat(join(cache, name));
    expect(mtimeMs % 2000).toBe(0);
    const isKept = async (time: number) => {
      await utimes(join(cache, name), time, time);
      await emitInto(variantBatches(needed), cache, out);
      return (await stat(join(cache, name))).ino === ino;
    };
    expect(await isKept(mtimeMs / 1000)).toBe(true);
    expect(await isKept(1)).toBe(false);
  });

  it('makes a picture once that lies beside several stories in several roles', async () => {
    const { cache, out } = await folders();
    const needed = [await need('a.jpg', 'inline'), await need('copy-of-a.jpg', 'inline'), await need('a.jpg', 'lead')];
    const names = await emitInto(variantBatches(needed), cache, out);
    expect(names.size).toBe(new Set(needed.flatMap(({ variants }) => variants.map(({ name }) => name))).size);
    expect(await readdir(cache)).toHaveLength(names.size);
  });

  it('touches nothing the second time', async () => {
    const { cache, out } = await folders();
    const needed = [await need('a.jpg', 'inline')];
    const [name = ''] = await emitInto(variantBatches(needed), cache, out);
    const before = await stat(join(out, name));
    await emitInto(variantBatches(needed), cache, out);
    expect(await stat(join(out, name))).toMatchObject({
      ino: before.ino,
      mtimeMs: before.mtimeMs,
      ctimeMs: before.ctimeMs,
    });
  });

  it('needs no source for what the cache holds', async () => {
    const { cache, out } = await folders();
    const one = await need('a.jpg', 'inline');
    await emitInto(variantBatches([one]), cache, out);
    const elsewhere = join(await makeFolder(), '_images');
    const names = await emitInto(variantBatches([{ ...one, sourcePath: '/nowhere/a.jpg' }]), cache, elsewhere);
    expect(await readdir(elsewhere)).toHaveLength(names.size);
  });

  it('replaces an output of other bytes, and does not write through its links', async () => {
    const { cache, out } = await folders();
    const needed = [await need('a.jpg', 'inline')];
    const [name = ''] = await emitInto(variantBatches(needed), cache, out);
    const good = await readFile(join(cache, name));
    const other = join(await makeFolder(), 'precious.txt');
    for (const content of [Buffer.from('precious'), Buffer.alloc(good.length, 1)]) {
      await writeFile(other, content);
      const { out: second } = await folders();
      await emitInto([], cache, second);
      await link(other, join(second, name));
      await emitInto(variantBatches(needed), cache, second);
      expect(await readFile(join(second, name))).toEqual(good);
      expect(await readFile(other)).toEqual(content);
    }
  });

  it('keeps a copy of the same bytes where it is', async () => {
    const { cache, out } = await folders();
    const needed = [await need('a.jpg', 'inline')];
    await emitInto(variantBatches(needed), cache, out);
    const { out: carried } = await folders();
    await emitInto([], cache, carried);
    const names = await readdir(out);
    for (const name of names) await writeFile(join(carried, name), await readFile(join(out, name)));
    const { ino } = await stat(join(carried, names[0] as string));
    await emitInto(variantBatches(needed), cache, carried);
    expect((await stat(join(carried, names[0] as string))).ino).toBe(ino);
  });

  it('makes anew what a crash left empty in the cache', async () => {
    const { cache, out } = await folders();
    const needed = [await need('a.jpg', 'inline')];
    const name = needed[0]?.variants[0]?.name ?? '';
    await writeFile(join(cache, name), '');
    await emitInto(variantBatches(needed), cache, out);
    expect((await stat(join(out, name))).size).toBeGreaterThan(0);
  });

  it('reports every source that fails, and makes the others', async () => {
    const { cache, out } = await folders();
    const good = await need('a.jpg', 'inline');
    const lost = ['/nowhere/x.jpg', '/nowhere/y.jpg'].map((sourcePath, index) => ({
      ...good,
      sourcePath,
      image: { ...good.image, digest: `${index}` },
      variants: pictureVariants({ ...good.image, digest: `${index}` }, 'inline'),
    }));
    const failed = emitInto(variantBatches([...lost, good]), cache, out);
    await expect(failed).rejects.toBeInstanceOf(PictureError);
    await expect(failed).rejects.toThrow(/^\/nowhere\/x\.jpg: .*\n\/nowhere\/y\.jpg: .*$/);
    expect((await readdir(out)).sort()).toEqual(good.variants.map(({ name }) => name).sort());
  });
});

describe('opening one image', () => {
  it('makes that variant alone', async () => {
    const { cache } = await folders();
    const needed = [await need('a.jpg', 'lead'), await need('b.jpg', 'lead', '#aa0000')];
    const name = needed[1]?.variants[0]?.name ?? '';
    expect(await openImage(name, variantBatches(needed), cache)).toBe(join(cache, name));
    expect(await readdir(cache)).toEqual([name]);
  });

  it('makes it once for requests that come together', async () => {
    const { cache } = await folders();
    const needed = [await need('a.jpg', 'inline')];
    const name = needed[0]?.variants[0]?.name ?? '';
    const paths = await Promise.all(Array.from({ length: 5 }, () => openImage(name, variantBatches(needed), cache)));
    expect(new Set(paths)).toEqual(new Set([join(cache, name)]));
  });

  it('serves what the cache holds as it is', async () => {
    const { cache } = await folders();
    const needed = [await need('a.jpg', 'inline')];
    const name = needed[0]?.variants[0]?.name ?? '';
    const path = (await openImage(name, variantBatches(needed), cache)) as string;
    const { ino } = await stat(path);
    await openImage(name, variantBatches(needed), cache);
    expect((await stat(path)).ino).toBe(ino);
  });

  it('knows no name that no image needs', async () => {
    const { cache } = await folders();
    expect(
      await openImage('../../package.json', variantBatches([await need('a.jpg', 'inline')]), cache),
    ).toBeUndefined();
  });
});
