/** Whatever is written, only what the allow-list names is printed, and every marker and id is true. */
import { expect, it } from 'vitest';
import { createRandom } from '../../support/cases/random.ts';
import { bodyFaults, PIECES } from '../../support/markdown/body-faults.ts';

it('random pieces of Markdown and HTML are printed safely', () => {
  const { between, pick } = createRandom(20_240_501);
  const bodies = Array.from({ length: 500 }, () => Array.from({ length: between(1, 18) }, () => pick(PIECES)).join(''));
  const faulty = bodies.flatMap((body) => bodyFaults(body).map((fault) => `${JSON.stringify(body)} ${fault}`));
  expect(faulty).toEqual([]);
}, 60_000);
