import { describe, expect, it } from 'vitest';
import { problemsOf, reportOf } from '../../../support/markdown/render-markdown.ts';

const CONFLICT = '<<<<<<< HEAD\nIt opens in May.\n=======\nIt opens in June.\n>>>>>>> desk/bridge\n';

describe('two versions that Git could not join', () => {
  it('are an error that quotes both', () => {
    expect(reportOf(`Text.\n\n${CONFLICT}`).filter((report) => report.includes('unfinished'))).toEqual([
      [
        '3:1 unfinished-text',
        'Two versions were never reconciled, and both would be published: “It opens in May.” and “It opens in June.”.',
        'Keep the version that is right, and take away the other and the lines of <<<<<<<, ======= and >>>>>>>.',
      ].join('\n'),
    ]);
  });

  it.each([
    ['in a list', '<<<<<<< HEAD\n- May\n=======\n- June\n>>>>>>> a\n'],
    ['with their ancestor', '<<<<<<< ours\na\n||||||| 1a2b\nb\n=======\nc\n>>>>>>> theirs\n'],
    ['of which one is empty', 'a\n\n<<<<<<< HEAD\n=======\nb\n>>>>>>> a\n'],
    ['by a lone beginning', '<<<<<<< HEAD\na'],
    ['by a lone end', 'a\n\n>>>>>>> desk/bridge'],
  ])('are found %s', (_where, markdown) => {
    expect(problemsOf(markdown).filter((problem) => problem.endsWith('unfinished-text'))).toHaveLength(1);
  });

  it.each(['```\n'.concat(CONFLICT, '```'), 'Heading\n=======\n\nText', '> > a', '`<<<<<<< HEAD`', 'a <<<<<<< b'])(
    'are not %j',
    (markdown) => expect(problemsOf(markdown).filter((problem) => problem.endsWith('unfinished-text'))).toEqual([]),
  );
});

describe('a remark between %%', () => {
  it('is an error that quotes it', () => {
    expect(reportOf('It answered. %%Ask legal first.%% Then')).toEqual([
      [
        '1:14 unfinished-text',
        'This remark between %% would be published: “Ask legal first.”.',
        'Take it away, or write <!-- … --> around it: what stands there is left out everywhere.',
      ].join('\n'),
    ]);
    expect(problemsOf('a\n\n%%\nJane told us.\n\nAnd more.\n%%\n\nb')).toEqual(['3:1 unfinished-text']);
    expect(problemsOf('%% spaced %% b **%%c%%**')).toEqual(['1:1 unfinished-text', '1:18 unfinished-text']);
  });

  it.each(['100 %% sure', '50%% of 80%%', '50 %% of 80 %%', '`%%a%%`', '```\n%%a%%\n```', 'a %%%% b', '\\%\\%a\\%\\%'])(
    'is not %j',
    (markdown) => expect(problemsOf(markdown)).toEqual([]),
  );
});
