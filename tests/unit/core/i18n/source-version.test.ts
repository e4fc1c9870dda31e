import { describe, expect, it } from 'vitest';
import { changesSince, joinVersion } from '../../../../src/core/i18n/source-version.ts';

const before = joinVersion('tttt', ['aaaa', 'bbbb', 'cccc']);

describe('what changed since a translation was made', () => {
  it.each([
    ['nothing', joinVersion('tttt', ['aaaa', 'bbbb', 'cccc']), { texts: false, changed: [], removed: 0 }],
    ['a headline', joinVersion('uuuu', ['aaaa', 'bbbb', 'cccc']), { texts: true, changed: [], removed: 0 }],
    ['a paragraph', joinVersion('tttt', ['aaaa', 'xxxx', 'cccc']), { texts: false, changed: [1], removed: 0 }],
    [
      'one that is new',
      joinVersion('tttt', ['new0', 'aaaa', 'bbbb', 'cccc']),
      { texts: false, changed: [0], removed: 0 },
    ],
    ['one that is gone', joinVersion('tttt', ['aaaa', 'cccc']), { texts: false, changed: [], removed: 1 }],
    ['the order', joinVersion('tttt', ['cccc', 'aaaa', 'bbbb']), { texts: false, changed: [0], removed: 0 }],
    ['everything', joinVersion('tttt', []), { texts: false, changed: [], removed: 3 }],
  ])('is told: %s', (_name, after, changes) => expect(changesSince(before, after)).toEqual(changes));
});
