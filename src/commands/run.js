/**
 * Runs a script of package.json by its name. It is plain JavaScript and imports no package, so that a Node that is too old,
 * an installation that is not whole, or an upgrade that was cut off ends in a sentence and the exit code 2.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 24;
/** Commands that Astro runs: it writes the checkout's own path into modules, and escapes none of these signs. */
const ASTRO_COMMANDS = ['build', 'dev', 'docs'];
const UNESCAPED = /['#?\\`]/;

const [command = ''] = process.argv.splice(2, 1);
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What an upgrade has left (src/releases/journal/journal.ts): its journal, and the modules that finish it and undo it. */
const upgrade = new URL('../../.broadsheet/upgrade/', import.meta.url);
const isCutOff = existsSync(new URL('unfinished', upgrade));
/** Between two releases `src/` is neither: the modules that were put aside are whole. */
const isResumed =
  command === 'upgrade' &&
  existsSync(new URL('journal.json', upgrade)) &&
  (isCutOff || process.argv.includes('--undo'));

/** Where npm puts the Node of this machine, and where it links it for scripts. */
const packages = join(root, 'node_modules');
const ownNode = join(packages, packageOfNode(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const nodeOfScripts = join(packages, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

const isForgotten = isNodeForgotten();
const sentence = isForgotten ? undefined : faultOf();
if (sentence !== undefined) stop(sentence);
else if (isForgotten) runOnOwnNode();
else {
  // Astro would print a notice about its telemetry, and send it
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // It goes with the installation, and is no part of the cache that CI carries
  if (existsSync(packages)) module.enableCompileCache(join(packages, '.cache/broadsheet/compiled'));
  start().catch((error) => {
    const [, name] = /^Cannot find (?:package|module) '([^']+)'/.exec(error.message) ?? [];
    if (error.code === 'ERR_MODULE_NOT_FOUND' && name !== undefined)
      stop(`“${name}” is not installed. Run “npm ci” in ${root}.`);
    else {
      console.error(error);
      process.exitCode = 2;
    }
  });
}

/** @returns {Promise<unknown>} */
function start() {
  const file = isResumed ? new URL('code/commands/resume.ts', upgrade) : new URL(`${command}.ts`, import.meta.url);
  return import(file.href);
}

function packageOfNode() {
  const { platform, arch } = process;
  if (platform === 'win32') return `node-win-${arch}`;
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`;
}

/** npm 10, which comes with Node 20 and 22, removes the link as it leaves out the packages of other machines. */
function isNodeForgotten() {
  return existsSync(ownNode) && !existsSync(nodeOfScripts) && realpathSync(process.execPath) !== realpathSync(ownNode);
}

function runOnOwnNode() {
  linkNode();
  const again = [fileURLToPath(import.meta.url), command, ...process.argv.slice(2)];
  process.exitCode = spawnSync(ownNode, again, { stdio: 'inherit' }).status ?? 1;
}

function linkNode() {
  try {
    mkdirSync(dirname(nodeOfScripts), { recursive: true });
    if (process.platform !== 'win32') symlinkSync(relative(dirname(nodeOfScripts), ownNode), nodeOfScripts);
    else writeFileSync(nodeOfScripts, `@"%~dp0..\\${packageOfNode()}\\bin\\node.exe" %*\r\n`);
  } catch {
    // On a disk that is read-only, each command starts Node anew
  }
}

function faultOf() {
  const version = process.versions.node;
  if (Number.parseInt(version, 10) < OLDEST_NODE)
    return `Broadsheet runs on Node ${OLDEST_NODE} or later, and this is Node ${version}. Run “npm ci”, which installs the right one for most machines, and start scripts with “npm run”; or install it from https://nodejs.org/.`;
  if (isCutOff && command !== 'upgrade')
    return 'An upgrade was cut off, or still runs. Go on with it: npm run upgrade. Or take it back: npm run upgrade -- --undo.';
  const sign = process.platform === 'win32' ? /['#]/.exec(root) : UNESCAPED.exec(root);
  if (sign && ASTRO_COMMANDS.includes(command) && !process.argv.includes('--check'))
    return `Astro can’t build in a folder whose path holds the sign ${sign[0]}. Rename it: ${root}`;
  return undefined;
}

/** @param {string} text */
function stop(text) {
  console.error(text);
  process.exitCode = 2;
}
