/** The demo newsroom as the tests build it: at a fixed moment, in a folder of its own. */
import { buildNewsroom, foldersOf } from './build-newsroom.ts';
import { demoPath } from './demo-newsroom.ts';

const DEMO = {
  name: 'demo',
  content: demoPath('content'),
  publicDir: demoPath('public'),
  now: '2026-09-01T00:00:00Z',
};

/** Where the built demo lies, and what its build has kept. */
export const { outDir: DEMO_FOLDER, cacheDir: DEMO_CACHE } = foldersOf(DEMO.name);

/** Addresses of the demo that tests name, one for each kind of page or body. */
export const DEMO_PAGES = {
  home: '/en/',
  award: '/en/security/cyber-security-award/',
  arabic: '/ar/security/cyber-security-award/',
  japanese: '/ja/security/cyber-security-award/',
  sinhala: '/si/security/cyber-security-award/',
  tables: '/en/reports/proof-of-reserves/',
  code: '/en/engineering/reserves-verifier/',
  category: '/en/engineering/',
  topic: '/ja/tags/law-enforcement/',
  author: '/ar/authors/newsroom/',
  archive: '/en/archive/',
  year: '/en/archive/2026/',
  month: '/ar/archive/2024/02/',
  search: '/en/search/',
  standing: '/en/corrections-policy/',
  short: '/en/announcements/maintenance-notice/',
  embeds: '/en/engineering/ninety-seven-minutes/',
  live: '/en/engineering/hundred-days/',
  map: '/en/company/quiet-page/',
  pictures: '/en/company/lamp-at-fennick-head/',
  corrections: '/en/corrections/',
  privacy: '/en/privacy-choices/',
  missing: '/404.html',
} as const;

/** Builds the demo; throws with the command's own words where it can't be built. */
export async function buildDemo(): Promise<void> {
  const { exitCode, output } = await buildNewsroom(DEMO);
  if (exitCode !== 0) throw new Error(`The demo newsroom can’t be built (exit code ${exitCode}).\n\n${output}`);
}
