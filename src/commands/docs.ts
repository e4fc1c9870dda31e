/** `npm run docs`: builds the handbook in `docs/`, a newsroom like any other; with `--check`, checks it instead. */
import process from 'node:process';

const USAGE = `Usage: npm run docs -- [--check] [options of npm run check, or of npm run build]

Builds the handbook in docs/ into .cache/docs/dist. With --check it is checked, and nothing is built.
CONTENT_DIR, PUBLIC_DIR, OUT_DIR and CACHE_DIR take the place of the handbook's own folders.`;

/** The handbook's folders, where the caller names no others. */
const FOLDERS = {
  CONTENT_DIR: 'docs',
  // There is none yet. Without the dot, a check would take it for a misspelt folder of the newsroom
  PUBLIC_DIR: 'docs/.public',
  OUT_DIR: '.cache/docs/dist',
  CACHE_DIR: '.cache/docs',
};

for (const [name, folder] of Object.entries(FOLDERS)) process.env[name] ||= folder;

const words = process.argv.slice(2);
process.argv = [...process.argv.slice(0, 2), ...words.filter((word) => word !== '--check')];

if (words.includes('--help')) console.log(USAGE);
else await import(words.includes('--check') ? './check.ts' : './build.ts');
