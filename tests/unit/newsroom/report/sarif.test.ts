import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/core/problems/checks.ts';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { readCheckHelp } from '../../../../src/newsroom/report/check-help.ts';
import { sarifLog } from '../../../../src/newsroom/report/sarif.ts';
import { sarifFaults } from '../../../support/house/sarif-schema.ts';

const problem = (more: Partial<Problem> = {}): Problem => ({
  check: 'dead-link',
  file: 'content/articles/boats/en.md',
  line: 7,
  column: 3,
  message: 'There is nothing.',
  hint: 'Write another.',
  ...more,
});
const log = (problems: Problem[], more = {}, levels = {}) =>
  JSON.parse(sarifLog({ problems, levels, exitCode: 1, ...more }, '/project/site', '/project'));
const run = (...problems: Problem[]) => log(problems).runs[0];

describe('a log of SARIF', () => {
  it('is as the schema of OASIS says', () => {
    const problems = [problem(), problem({ check: 'heading-one', line: undefined, column: undefined })];
    expect(sarifFaults(log(problems))).toEqual([]);
    expect(sarifFaults(log([], { exitCode: 2, fault: 'The disk is full.', notes: ['A note.'] }))).toEqual([]);
    expect(sarifFaults({ ...log([]), version: '2.0.0' })).not.toEqual([]);
  });

  it('says of each result its rule, level, place and remedy', () => {
    const { tool, results } = run(problem(), problem({ check: 'heading-one', line: undefined, column: undefined }));
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['dead-link', 'heading-one']);
    expect(results[0]).toMatchObject({
      ruleId: 'dead-link',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'There is nothing. → Write another.' },
    });
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'site/content/articles/boats/en.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 7, startColumn: 3 },
    });
    expect(results[1]).toMatchObject({ ruleIndex: 1, level: 'warning' });
    expect(results[1].locations[0].physicalLocation.region).toEqual({ startLine: 1 });
    expect(log([problem()], {}, { 'dead-link': 'warning' }).runs[0].results[0].level).toBe('warning');
  });

  it('holds what the handbook says of each rule', () => {
    const [rule] = run(problem()).tool.driver.rules;
    expect(rule.shortDescription.text).toMatch(/^A link leads to a story or page that does not exist/);
    expect(rule.help.text).toContain('→ Link to a file that exists.');
    expect([...readCheckHelp().keys()]).toEqual(expect.arrayContaining(Object.keys(CHECKS)));
    const words = [...readCheckHelp().values()].map(({ says, remedy }) => `${says} ${remedy}`).join('\n');
    expect(words).not.toMatch(/\]\((\.\.|#)|&#|<code>|`/);
    expect(words).toContain('Write \\| for a bar inside a cell');
    expect(words).toContain('or &lt; in place of <.');
    expect(words).toContain('[Our annual report](/reports/2024/)');
  });

  it('writes paths as addresses', () => {
    const uriOf = (file: string) =>
      run(problem({ file })).results[0].locations[0].physicalLocation.artifactLocation.uri;
    expect(uriOf('content/50% off: #1?/en.md')).toBe('site/content/50%25%20off%3A%20%231%3F/en.md');
    expect(uriOf('/elsewhere/a b.md')).toBe('file:///elsewhere/a%20b.md');
  });

  it('knows a problem again when its line moves, and tells two of one kind apart', () => {
    const printsOf = (...problems: Problem[]) =>
      run(...problems).results.map((one: { partialFingerprints: object }) => one.partialFingerprints);
    const [first, second] = printsOf(problem(), problem({ line: 9 }));
    expect(first).not.toEqual(second);
    expect(printsOf(problem({ line: 30, column: 1 }))).toEqual([first]);
  });

  it('makes no link and no argument of a text, and hides none', () => {
    const { results } = run(problem({ message: '[Win](https://a.example) [x](1) {0} a\u202eb', hint: '[A](/b/)' }));
    expect(results[0].message.text).toBe('[Win] (https://a.example) [x] (1) {{0}} a\\u{{202e}}b → [A](/b/)');
  });

  it('holds the worst 5,000 of more, and says how many are left out', () => {
    const warnings = Array.from({ length: 4000 }, (_, line) => problem({ check: 'heading-one', line: line + 1 }));
    const errors = Array.from({ length: 2000 }, (_, line) => problem({ file: 'content/z.md', line: line + 1 }));
    const { results, invocations } = run(...warnings, ...errors);
    expect(results).toHaveLength(5000);
    expect(results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(2000);
    expect(results[0].ruleId).toBe('heading-one');
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe(
      '1000 more problems are left out of this file.',
    );
  });
});
