/**
 * `npm run bench:reader -- dist:/en/news/a-story/ ../other/_site:/blog/a-story/`: when a reader sees the text of a page, on
 * a cheap phone (412 pixels wide, its processor four times slower than this one) over a slow network (150 ms, 1.6 Mbit/s,
 * nothing compressed), for pages of several built sites in turns. Medians of `--rounds`, 9 where none are named, in
 * milliseconds.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { startChromium } from '../../src/commands/start-chromium.ts';
import { serveSite } from '../support/sites/static-server.ts';

/** What is seen of one visit, in milliseconds; `blocked` is the time beyond 50 ms of every long task. */
interface Visit {
  firstPaint: number;
  text: number;
  blocked: number;
}

const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const SLOWER = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** After the page has loaded: its scripts have run by then, and their long tasks are told. */
const REST = 1500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '9' } },
});
const rounds = Number(values.rounds);
if (positionals.length === 0 || !Number.isInteger(rounds) || rounds < 1)
  throw new Error('Name pages, such as dist:/en/news/a-story/; --rounds is a whole number above 0.');
const server = await startChromium();
const browser = await chromium.connect(server.wsEndpoint());
try {
  const visits = new Map(positionals.map((page) => [page, [] as Visit[]]));
  for (let round = 0; round < rounds; round++) for (const [page, list] of visits) list.push(await visit(browser, page));
  console.log('| Page | First paint | Text | Blocked |\n| --- | ---: | ---: | ---: |');
  for (const [page, list] of visits) {
    const medianOf = (name: keyof Visit) => Math.round(median(list.map((one) => one[name])));
    console.log(`| ${page} | ${medianOf('firstPaint')} | ${medianOf('text')} | ${medianOf('blocked')} |`);
  }
} finally {
  await browser.close();
  await server.close();
}

/** Visits a page for the first time; `site` is the folder of a built site and, behind a colon, the path of the page. */
async function visit(browser: Browser, site: string): Promise<Visit> {
  const [, folder = '', path = '/'] = /^(.+?):(\/.*)$/.exec(site) ?? [];
  if (folder === '')
    throw new Error(`${site} names no page: write a folder, a colon, and a path that begins with “/”.`);
  const served = await serveSite(folder);
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', NETWORK);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(observe);
    await page.goto(served.origin + path, { waitUntil: 'load' });
    await page.waitForTimeout(REST);
    return await page.evaluate(() => (globalThis as unknown as { visit: Visit }).visit);
  } finally {
    await context.close();
    await served.close();
  }
}

/** Runs in the page, before all else. The first long paragraph of the main part stands for the text. */
function observe(): void {
  const visit = { firstPaint: Number.NaN, text: Number.NaN, blocked: 0 };
  Object.assign(globalThis, { visit });
  const each = (type: string, tell: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
  each('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') visit.firstPaint = startTime;
  });
  each('element', (entry) => {
    visit.text = (entry as PerformanceEntry & { renderTime: number }).renderTime;
  });
  each('longtask', ({ duration }) => {
    visit.blocked += Math.max(0, duration - 50);
  });
  const marking = new MutationObserver(() => {
    const text = [...document.querySelectorAll('main p')].find(
      (one) => (one.textContent ?? '').length > 120 && !one.closest('header, nav, aside'),
    );
    if (!text) return;
    text.setAttribute('elementtiming', 'text');
    marking.disconnect();
  });
  marking.observe(document, { childList: true, subtree: true });
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
