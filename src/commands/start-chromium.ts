/** Finds a Chromium on this machine, or installs one, and starts it. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type BrowserServer, chromium } from 'playwright';

const execute = promisify(execFile);

/** The headless shell first: the same engine, without the parts of a window that nobody sees, in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];
const MACINTOSH = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** Keep any Chromium to the pages of the tests; without its sandbox it also starts as root. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  // A page in a new tab would wait for a process of its own, which takes half of its time
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
];

/**
 * Starts the Chromium at CHROMIUM_PATH, Playwright's own, the system's, else one that is installed now, by Playwright or
 * by Debian's packages. Throws, with what was tried, where there is none.
 */
export async function startChromium(): Promise<BrowserServer> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return start(chosen);
    throw new Error(`CHROMIUM_PATH names “${chosen}”, where there is no file.`);
  }
  const found = (await startPlaywrights()) ?? (await startSystems());
  if (found !== undefined) return found;
  console.log('No Chromium was found: Playwright’s is being installed.');
  const byPlaywright = await run(process.execPath, [
    'node_modules/playwright/cli.js',
    'install',
    '--only-shell',
    'chromium',
  ]);
  const installed = await startPlaywrights();
  if (installed !== undefined) return installed;
  console.log('Playwright’s could not be installed: Debian’s package is being installed.');
  const byDebian = await installDebianPackage();
  const packaged = await startSystems();
  if (packaged !== undefined) return packaged;
  throw new Error(
    `The browser tests need a Chromium. Install one, or set CHROMIUM_PATH to one.\n\n${byPlaywright}\n${byDebian}`,
  );
}

function start(executablePath?: string): Promise<BrowserServer> {
  return chromium.launchServer({ ...(executablePath && { executablePath }), args: ARGUMENTS });
}

async function startPlaywrights(): Promise<BrowserServer | undefined> {
  try {
    return await start();
  } catch (error) {
    if (/executable doesn't exist/i.test(String(error))) return undefined;
    throw error;
  }
}

async function startSystems(): Promise<BrowserServer | undefined> {
  const path = systemChromium();
  return path === undefined ? undefined : start(path);
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

async function installDebianPackage(): Promise<string> {
  // With the font that stands for Arial: the only other one there is so wide that menus need two lines
  const packages = ['chromium-headless-shell', 'fonts-liberation'];
  if (process.getuid?.() !== 0) return `Debian’s packages need root: sudo apt-get install ${packages.join(' ')}`;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  return [
    await run('apt-get', ['update'], environment),
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], environment),
  ].join('\n');
}

/** Runs a command for at most five minutes; answers the end of what it said. */
async function run(command: string, values: string[], environment: Record<string, string> = {}): Promise<string> {
  const options = { timeout: 300_000, maxBuffer: 2 ** 26, env: { ...process.env, ...environment } };
  try {
    const { stdout, stderr } = await execute(command, values, options);
    return `${stdout}${stderr}`.slice(-2000);
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    return `${command}: ${message}\n${`${stdout}${stderr}`.slice(-2000)}`;
  }
}
