/**
 * `npm run test:html`: every page of the demo, its styles included, through the Nu Html Checker, which needs Java 11.
 * It is fetched when it is asked for: its package is 30 MB, and brings a Java of its own where its script may run.
 */
import { spawnSync } from 'node:child_process';
import { buildDemo, DEMO_FOLDER } from '../sites/demo.ts';

const CHECKER = ['exec', '--yes', '--ignore-scripts', '--package=vnu-jar@26.9.27', '--', 'vnu'];
const OPTIONS = ['--errors-only', '--skip-non-html', '--also-check-css', '--format', 'json', '--stdout'];

interface Message {
  url: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
  /** What stands around the fault. */
  extract?: string;
}

/** What the checker does not know yet: CSS View Transitions, levels 1 and 2. */
const UNKNOWN: readonly { message: RegExp; extract: RegExp }[] = [
  { message: /^CSS: Unrecognized at-rule “@view-transition”/, extract: /@view-transition\{/ },
  { message: /^CSS: “view-transition-name”: Property .+ doesn't exist/, extract: /tion-name:header\}/ },
  { message: /^CSS: Parse Error\.$/, extract: /(nsition-group\(\*|on-group\(header)\)\{animation/ },
];

if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0) process.exitCode = await check();
else {
  console.error(
    'The Nu Html Checker needs Java 11 or later, which is missing here. Debian: apt-get install default-jre',
  );
  process.exitCode = 1;
}

async function check(): Promise<number> {
  await buildDemo();
  const { stdout, stderr } = spawnSync('npm', [...CHECKER, ...OPTIONS, DEMO_FOLDER], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const messages = readMessages(stdout);
  if (!messages) {
    console.error(`The Nu Html Checker could not be run.\n${stderr}${stdout}`);
    return 1;
  }
  const faults = messages.filter(({ message, extract = '' }) =>
    UNKNOWN.every((known) => !known.message.test(message) || !known.extract.test(extract)),
  );
  for (const { url, lastLine, lastColumn, message } of faults)
    console.error(`${url}:${lastLine}.${lastColumn}: ${message}`);
  if (faults.length === 0) console.log('The Nu Html Checker finds nothing wrong.');
  return faults.length === 0 ? 0 : 1;
}

function readMessages(json: string): Message[] | undefined {
  try {
    return JSON.parse(json).messages;
  } catch {
    return undefined;
  }
}
