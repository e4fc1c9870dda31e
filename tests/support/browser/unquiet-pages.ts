/** Reads pages as a reader does, to the last picture, and tells what they ask, keep or break. */
import { expect } from 'vitest';
import type { OpenSite } from './open-site.ts';

/** Answers a line for each page that asks another host, stores anything, reports an error or misses a picture. */
export function unquietPages(reader: OpenSite, paths: Iterable<string>): Promise<string[]> {
  return reader.failures(paths, {}, async ({ page, faults }) => {
    // Pictures load as the reader comes near
    const broken = await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      const images = [...document.images];
      const isDone = (image: HTMLImageElement) =>
        new Promise((done) => {
          if (image.complete) done(0);
          image.onload = image.onerror = done;
        });
      await Promise.all(images.map(isDone));
      return images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ currentSrc }) => currentSrc);
    });
    expect(broken).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });
}
