/** Compares the files that a browser chooses with the sizes at which pictures are shown. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { DEMO_PAGES } from '../sites/demo.ts';
import type { OpenSite } from './open-site.ts';

const { home, category, author, pictures } = DEMO_PAGES;

const WIDTHS = [360, 412, 768, 1280, 1920];
const HEIGHT = 900;

interface Shown {
  chosen: number;
  needed: number;
  largest: number;
  text: string;
}

/** Answers a line for each page on which a file has fewer than 0.9 or more than 1.5 times the pixels that are shown. */
export function pictureSizeFaults(reader: OpenSite, density: number): Promise<string[]> {
  return reader.failures(
    [home, category, author, pictures],
    { deviceScaleFactor: density, viewport: { width: WIDTHS[0] as number, height: HEIGHT } },
    async ({ page }) => {
      const wrong: string[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        for (const { chosen, needed, largest, text } of await shownPictures(page)) {
          const isRight = chosen >= needed * 0.9 && chosen <= needed * 1.5;
          const isLargest = chosen === largest && needed > largest;
          if (!isRight && !isLargest) wrong.push(`at ${width}: ${chosen} for ${Math.round(needed)}: ${text}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
}

/** Returns the pictures of a page that have several sizes, each with the width of the file that the browser chose. */
async function shownPictures(page: Page): Promise<Shown[]> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
    // A browser that has a larger file already takes that one; it has none at an address that it does not know
    for (const source of document.querySelectorAll('source'))
      source.srcset = source.srcset.replace(/(\?\d+)?(?= \d+w)/g, `?${innerWidth}`);
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('main picture:has(source) > img')].flatMap((image) => {
      const { width, height } = image.getBoundingClientRect();
      const chosen = /-(\d+)\.\w+(?:\?\d+)?$/.exec(image.currentSrc);
      if (width === 0 || !chosen) return [];
      const shape = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
      const { objectFit } = getComputedStyle(image);
      const drawn = objectFit === 'cover' ? Math.max(width, height * shape) : Math.min(width, height * shape);
      const srcset = image.parentElement?.querySelector('source')?.srcset ?? '';
      const widths = [...srcset.matchAll(/ (\d+)w/g)].map(([, found]) => Number(found));
      return [
        {
          chosen: Number(chosen[1]),
          needed: drawn * devicePixelRatio,
          largest: Math.max(...widths),
          text: `${Math.round(width)} × ${Math.round(height)} ${image.alt.slice(0, 40)}`,
        },
      ];
    }),
  );
}
