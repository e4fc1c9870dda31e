/** One test for one fact, however many cases it is true of: the test names every case of which it is not. */

/**
 * A line for each case that `check` throws at: its name and what is wrong. No cases at all are a fault as well, since
 * a test of nothing would pass for ever.
 */
export async function failuresOf<Case>(
  cases: Iterable<readonly [name: string, value: Case]>,
  check: (value: Case, name: string) => unknown,
): Promise<string[]> {
  const failures: string[] = [];
  let count = 0;
  for (const [name, value] of cases) {
    count += 1;
    try {
      await check(value, name);
    } catch (error) {
      failures.push(`${name}: ${reasonOf(error)}`);
    }
  }
  return count === 0 ? ['There are no cases.'] : failures;
}

/** Cases that are told by what they are. */
export function named<Case>(cases: Iterable<Case>, nameOf: (one: Case) => string = String): [string, Case][] {
  return [...cases].map((one) => [nameOf(one), one]);
}

/** As long as a line of a report may be. */
const LONGEST = 600;

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message + differenceIn(error) : String(error);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Where two texts were compared, the first line in which they differ. */
function differenceIn(error: Error & { actual?: unknown; expected?: unknown }): string {
  const { actual, expected } = error;
  if (typeof actual !== 'string' || typeof expected !== 'string') return '';
  const [found, wanted] = [actual.split('\n'), expected.split('\n')];
  const index = found.findIndex((line, number) => line !== wanted[number]);
  const line = index < 0 ? found.length : index;
  return `; line ${line + 1} is “${found[line] ?? ''}”, not “${wanted[line] ?? ''}”`;
}
