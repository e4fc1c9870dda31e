/** What the report of a move says, and how. */
import { expect, test } from 'vitest';
import { createFindings } from '../../../../src/importing/archive/findings.ts';
import { writeReport } from '../../../../src/importing/archive/report.ts';

test('what is the same at many places of a file is one line, and what says more has one of its own', () => {
  const findings = createFindings();
  for (const [line, block] of [
    [9, 'archives'],
    [3, 'archives'],
    [5, 'calendar'],
    [7, 'archives'],
  ] as const)
    findings.tell({ kind: 'dropped', where: { file: 'a.xml', line }, what: `The block “${block}” is left out.` });
  findings.tell({ kind: 'dropped', where: { file: 'b.xml', line: 4 }, what: 'The block “archives” is left out.' });
  const lines = writeReport('wordpress', findings)
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(lines).toEqual([
    '- The block “archives” is left out. a.xml:3, 7, 9',
    '- a.xml:5 The block “calendar” is left out.',
    '- b.xml:4 The block “archives” is left out.',
  ]);
});
