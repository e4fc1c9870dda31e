import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { SocialCard } from '../../../../src/core/pictures/social-card.ts';
import { cardBatches, pruneCards } from '../../../../src/images/cards/card-batches.ts';
import type { CardToDraw } from '../../../../src/images/cards/make-cards.ts';
import { openImage } from '../../../../src/images/variants/emit.ts';
import { emitInto } from '../../../support/pictures/emit-into.ts';
import { factsOf, makeFolder, plain, save } from '../../../support/pictures/picture-files.ts';

const sources = await makeFolder();
const coverPath = await save(sources, 'cover.jpg', plain(1600, 900).jpeg());
const image = await factsOf(coverPath);

function need(name: string, card: Partial<SocialCard>): CardToDraw {
  const whole = { locale: 'en', direction: 'ltr', title: 'T', section: 'S', brand: 'B', accent: '#0b6b6f', ...card };
  return { name, card: whole as SocialCard, ...(card.cover && { coverPath }) };
}

describe('the cards of a build', () => {
  it('show one cover together, whichever languages they speak', () => {
    const batches = cardBatches([
      need('card-a.jpeg', { cover: { image } }),
      need('card-b.jpeg', { cover: { image }, locale: 'ar', direction: 'rtl' }),
      need('card-c.jpeg', { cover: { image, focus: { x: 0, y: 0 } } }),
      need('card-d.jpeg', {}),
      need('card-e.jpeg', { title: 'Other' }),
    ]);
    expect(batches.map(({ names }) => names)).toEqual([
      ['card-a.jpeg', 'card-b.jpeg'],
      ['card-c.jpeg'],
      ['card-d.jpeg'],
      ['card-e.jpeg'],
    ]);
  });

  it('are drawn into the cache and the output, and not drawn again', async () => {
    const [cache, out] = [await makeFolder(), await makeFolder()];
    const needed = [need('card-a.jpeg', { cover: { image } }), need('card-b.jpeg', {})];
    expect([...(await emitInto(cardBatches(needed), cache, out))].sort()).toEqual(['card-a.jpeg', 'card-b.jpeg']);
    const { ino } = await stat(join(out, 'card-a.jpeg'));
    await emitInto(cardBatches(needed), cache, out);
    expect((await stat(join(out, 'card-a.jpeg'))).ino).toBe(ino);
  });

  it('are the same whether drawn alone or with others', async () => {
    const needed = [need('card-a.jpeg', { cover: { image } }), need('card-b.jpeg', { cover: { image }, title: 'Two' })];
    const [cache, alone] = [await makeFolder(), await makeFolder()];
    await emitInto(cardBatches(needed), cache, await makeFolder());
    const path = await openImage('card-b.jpeg', cardBatches(needed), alone);
    expect(await readdir(alone)).toEqual(['card-b.jpeg']);
    expect(await readFile(path as string)).toEqual(await readFile(join(cache, 'card-b.jpeg')));
  });

  it('fail with the path of a cover that has changed', async () => {
    const changed = need('card-a.jpeg', { cover: { image: { ...image, digest: 'other' } } });
    await expect(emitInto(cardBatches([changed]), await makeFolder(), await makeFolder())).rejects.toThrow(coverPath);
  });

  it('leave the cache when nothing names them, and nothing else does', async () => {
    const folder = await makeFolder();
    for (const name of ['card-a.jpeg', 'card-b.jpeg', 'd1-1200.jpeg']) await writeFile(join(folder, name), '');
    pruneCards(folder, new Set(['card-b.jpeg']));
    expect((await readdir(folder)).sort()).toEqual(['card-b.jpeg', 'd1-1200.jpeg']);
    expect(() => pruneCards(join(folder, 'none'), new Set())).not.toThrow();
  });

  it.each(['png', 'webp', 'avif', 'tiff', 'gif', 'svg'])('show covers of %s', async (format) => {
    const content =
      format === 'svg'
        ? '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#c00"/></svg>'
        : await plain(900, 600, '#cc0000')
            .toFormat(format as 'png')
            .toBuffer();
    const path = await save(sources, `red.${format}`, content);
    const cover = { image: await factsOf(path) };
    const [cache, out] = [await makeFolder(), await makeFolder()];
    await emitInto(cardBatches([{ ...need('card-a.jpeg', { cover }), coverPath: path }]), cache, out);
    const { dominant } = await sharp(
      await sharp(join(out, 'card-a.jpeg')).extract({ left: 400, top: 100, width: 400, height: 200 }).toBuffer(),
    ).stats();
    expect(dominant.r).toBeGreaterThan(180);
    expect(dominant.g).toBeLessThan(60);
  });
});
