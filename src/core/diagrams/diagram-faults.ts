/** Says what keeps a diagram from being drawn. */
import { shortened } from '../text/shortened.ts';
import type { DiagramFault } from './diagram.ts';

export type Fault = Omit<DiagramFault, 'line'>;

/** What can be drawn. */
export const KNOWN =
  'Flowcharts are drawn: “flowchart LR” or “flowchart TD”, nodes such as A[Words], B(Words), C([Words]), D{Words}, E((Words)) and F[(Words)], links such as -->, ---, -.-> and ==> with |words|, and subgraphs.';

export function isFault(value: object): value is Fault {
  return 'message' in value;
}

/** Returns the fault of a line that can't be read from an offset on. */
export function faultOf(line: string, at: number): Fault {
  const rest = line.slice(at);
  if (rest === '') return { message: `The last link of “${shortened(line)}” leads nowhere.`, hint: KNOWN };
  return { message: `“${shortened(rest)}” can’t be drawn here.`, hint: KNOWN };
}
