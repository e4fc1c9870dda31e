/** Begins a newsroom of one's own in the place of the demo, and takes the demo away. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { DEMO_ASIDE, isDemo } from '../../newsroom/files/demo.ts';
import type { Environment } from '../../newsroom/files/environment.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { visible } from '../../newsroom/report/print-problems.ts';
import { beginLanguage } from '../begin-language.ts';
import { type Ask, gatherAnswers } from './ask.ts';
import { newsroomFiles } from './newsroom-files.ts';
import type { Answers } from './questions.ts';
import { setAside, standingNewsroom } from './set-aside.ts';

const NEXT = `Next:
  npm run new -- "The headline"    begins a story
  npm run import -- --help         tells how to bring stories from WordPress, Ghost and other systems
  npm run dev                      shows the newsroom, and follows every edit
  npm run build                    builds the site into dist/`;

const OWN_REDIRECTS = `# Addresses of your host that belong to no story, one on each line. The handbook tells more, in docs/articles/hosts.
# /shop    https://shop.example.org/    302
`;

/**
 * Writes a newsroom, and returns what to tell its editor. What stood there is moved aside.
 *
 * @param given The answers on the command line, by the names of their options.
 * @param how Whether a newsroom of one's own may be moved aside, and how to ask the person at the terminal, if any.
 * @throws UserError When an answer can't be used or is missing, or a newsroom may not be moved.
 */
export async function beginNewsroom(
  given: Readonly<Record<string, string>>,
  environment: Environment,
  { replaces, ask }: { replaces: boolean; ask?: Ask | undefined },
): Promise<string> {
  if (standingNewsroom(environment) === 'own' && !replaces) await agreeToReplace(ask);
  const answers = await gatherAnswers(given, ask);
  const aside = writeNewsroom(answers, environment);
  return ['', ...(await tellNewsroom(answers, environment, aside)), '', NEXT].join('\n');
}

/**
 * Removes the demo that was kept aside, and returns what to tell.
 *
 * @throws UserError When there is none.
 */
export function removeDemo({ cwd }: Environment): string {
  const folder = join(cwd, DEMO_ASIDE);
  if (!isDemo(join(folder, 'content'))) throw new UserError(`There is no demo in ${DEMO_ASIDE}/.`);
  rmSync(folder, { recursive: true });
  return `Removed ${DEMO_ASIDE}/. Tests of the demo are left out from now on.`;
}

async function agreeToReplace(ask: Ask | undefined): Promise<void> {
  const found = 'There is a newsroom of your own in content/ already.';
  if (!ask)
    throw new UserError(`${found} Nothing was written. Add --replace to move it to before-init/ and begin anew.`);
  const answer = await ask(`${found} Move it to before-init/ and begin anew? (yes or no) `);
  if (!/^y(es)?$/i.test(answer.trim())) throw new UserError('Nothing was written.');
}

/** Returns the name of the folder in which what stood there lies now, if anything did. */
function writeNewsroom(answers: Answers, environment: Environment): string | undefined {
  const { contentDir, publicDir } = environment;
  // It may lie in what is moved
  const logo = answers.logo && {
    name: `logo${extname(answers.logo).toLowerCase()}`,
    bytes: readFileSync(answers.logo),
  };
  const aside = standingNewsroom(environment) === 'nothing' ? undefined : setAside(environment);
  for (const [path, text] of newsroomFiles(answers, logo ? logo.name : undefined))
    writeWholeSync(join(contentDir, path), text);
  if (logo) writeWholeSync(join(contentDir, 'site', logo.name), logo.bytes);
  writeWholeSync(join(publicDir, '_redirects'), OWN_REDIRECTS);
  return aside;
}

async function tellNewsroom(
  { name, languages }: Answers,
  environment: Environment,
  aside: string | undefined,
): Promise<string[]> {
  const shown = (path: string) => relative(environment.cwd, path).replaceAll('\\', '/');
  const said = [`${visible(name)} lies in ${shown(environment.contentDir)}/ and ${shown(environment.publicDir)}/.`];
  if (aside?.startsWith(DEMO_ASIDE))
    said.push(`The demo is kept in ${aside}/, for the tests; “npm run init -- --remove-demo” removes it.`);
  else if (aside) said.push(`What was there lies in ${aside}/.`);
  for (const tag of languages.slice(1)) {
    const file = join(environment.contentDir, `words/${tag}.yaml`);
    await beginLanguage(tag, environment);
    if (existsSync(file)) said.push(`Write what the newsroom calls things in ${tag} into ${shown(file)}.`);
  }
  return said;
}
