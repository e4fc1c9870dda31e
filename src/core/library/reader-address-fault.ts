/** Words what is wrong with an address for those who read the page. */

import type { Problem } from '../problems/problem.ts';
import { shortened } from '../text/shortened.ts';
import { isPrivateAddress, withoutTracking } from '../urls/reader-address.ts';

/** Returns what is wrong with an address on another site, or `undefined`. No server is asked. */
export function readerAddressFault(address: string): Pick<Problem, 'check' | 'message' | 'hint' | 'fix'> | undefined {
  const shown = shortened(address);
  if (isPrivateAddress(address))
    return {
      check: 'private-address',
      message: `The address “${shown}” is one of your own machine or network, where no reader gets to.`,
      hint: 'Write the public address of the page. One that readers shall type themselves stands in `backticks`.',
    };
  const clean = withoutTracking(address);
  if (clean === undefined) return undefined;
  return {
    check: 'tracked-address',
    message: `The address “${shown}” tells somebody else who follows the link.`,
    hint: `Write ${clean}, or run “npm run check -- --fix”, which does it.`,
    fix: { written: address, text: clean },
  };
}
