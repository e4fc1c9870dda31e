/** Takes pictures of pages of a finished site, as they are on a phone. */
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { fileFormOf } from '../core/urls/page-path.ts';
import { serveSite } from './serve-site.ts';
import { startChromium } from './start-chromium.ts';

/** A page’s path below the site’s address, and the file for its picture. */
export interface Shot {
  path: string;
  file: string;
}

/** The width of a common phone, and as much of the page as tells what it is. */
const VIEWPORT = { width: 390, height: 1100 };
const PATIENCE = 30_000;

/**
 * Takes the pictures, and returns the files that it has written. Nothing is loaded from elsewhere: what others would show
 * today is no part of what has changed.
 *
 * @throws Error When no Chromium can be found or installed.
 */
export async function takePictures(folder: string, base: string, shots: Shot[]): Promise<string[]> {
  if (shots.length === 0) return [];
  const server = serveSite(folder, base, fileFormOf(shots.map(({ path }) => `/${path}`)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browserServer = await startChromium().catch((error: unknown) => {
    server.close();
    throw error;
  });
  const browser = await chromium.connect(browserServer.wsEndpoint());
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce', isMobile: true });
    await context.route(
      (url) => url.origin !== origin,
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const written: string[] = [];
    for (const { path, file } of shots) {
      const answer = await page.goto(`${origin}${base}${path}`, { timeout: PATIENCE }).catch(() => null);
      if (!answer?.ok()) continue;
      writeFileSync(file, await page.screenshot({ type: 'jpeg', quality: 60, timeout: PATIENCE }));
      written.push(file);
    }
    return written;
  } finally {
    await browser.close();
    await browserServer.close();
    server.closeAllConnections();
    server.close();
  }
}
