/** `npm run init`: begins a newsroom of one's own in the place of the demo. */
import { parseArgs } from 'node:util';
import { DEMO_ASIDE } from '../newsroom/files/demo.ts';
import { type Environment, readEnvironment } from '../newsroom/files/environment.ts';
import { tellFault } from './command-fault.ts';
import { openTerminal } from './init/ask.ts';
import { beginNewsroom, removeDemo } from './init/begin-newsroom.ts';
import { QUESTIONS } from './init/questions.ts';

const OPTIONS = Object.values(QUESTIONS).map(({ option, example, ask }) => ({ option, example, ask }));

const USAGE = `Usage: npm run init
       npm run init -- --name "Harbour Times" --url https://news.example.org/ --languages en,ar …
       npm run init -- --remove-demo

Begins a newsroom of your own in content/ and public/, and asks for what it must know. The demo is kept in ${DEMO_ASIDE}/, where
the tests find it, until --remove-demo. What is answered on the command line isn't asked:

${OPTIONS.map(({ option, example, ask }) => `  --${option} ${JSON.stringify(example)}\n      ${ask}`).join('\n')}

Where there is a newsroom of your own already, nothing is written until you agree, or write --replace. It is moved to
before-init/ then; nothing is lost.`;

try {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      replace: { type: 'boolean', default: false },
      'remove-demo': { type: 'boolean' },
      ...(Object.fromEntries(OPTIONS.map(({ option }) => [option, { type: 'string' }])) as Record<
        string,
        { type: 'string' }
      >),
    },
  });
  const { help, replace, 'remove-demo': removesDemo, ...given } = values;
  const environment = readEnvironment(process.env, process.cwd());
  if (help) console.log(USAGE);
  else if (removesDemo) console.log(removeDemo(environment));
  else await begin(environment, given as Record<string, string>, replace === true);
} catch (error) {
  tellFault(error);
}

async function begin(environment: Environment, given: Record<string, string>, replaces: boolean): Promise<void> {
  const isTerminal = process.stdin.isTTY && process.stderr.isTTY && !process.env['CI'];
  const terminal = isTerminal ? openTerminal() : undefined;
  try {
    console.log(await beginNewsroom(given, environment, { replaces, ask: terminal?.ask }));
  } finally {
    terminal?.close();
  }
}
