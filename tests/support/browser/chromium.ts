/** Finds a Chromium on this machine, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const MACINTOSH = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** Arguments that keep any Chromium to the pages of the tests; without its sandbox it also starts as root. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/**
 * The path of a Chromium: CHROMIUM_PATH, Playwright's own, the system's, else one that is installed now, by Playwright
 * or by Debian's packages. Throws, with what was tried, where there is none.
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names “${chosen}”, where there is no file.`);
  }
  const found = playwrightChromium() ?? systemChromium();
  if (found !== undefined) return found;
  console.log('No Chromium was found: Playwright’s is being installed.');
  const byPlaywright = run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  const installed = playwrightChromium();
  if (installed !== undefined) return installed;
  console.log('Playwright’s could not be installed: Debian’s package is being installed.');
  const byDebian = installDebianPackage();
  const packaged = systemChromium();
  if (packaged !== undefined) return packaged;
  throw new Error(
    `The browser tests need a Chromium. Install one, or set CHROMIUM_PATH to one.\n\n${byPlaywright}\n${byDebian}`,
  );
}

function playwrightChromium(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

function systemChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MACINTOSH];
  return candidates.find(isBrowser);
}

/** Some distributions ship a stub that only names another package. */
function isBrowser(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installDebianPackage(): string {
  if (process.getuid?.() !== 0) return 'Debian’s package needs root: sudo apt-get install chromium fonts-liberation';
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  return [
    run('apt-get', ['update'], environment),
    // With the font that stands for Arial: the only other one there is so wide that menus need two lines
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], environment),
  ].join('\n');
}

/** Runs a command for at most five minutes; answers the end of what it said. */
function run(command: string, values: string[], environment: Record<string, string> = {}): string {
  const { stdout, stderr, error } = spawnSync(command, values, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
    env: { ...process.env, ...environment },
  });
  return error ? `${command}: ${error.message}` : `${stdout}${stderr}`.slice(-2000);
}
