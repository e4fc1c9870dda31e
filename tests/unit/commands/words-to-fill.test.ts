import { describe, expect, it } from 'vitest';
import { withWordsToFill } from '../../../src/commands/words-to-fill.ts';

const GROUPS = {
  interface: [
    { key: 'menu', source: 'Menu' },
    { key: 'storyCount', source: '{count} stories', isCounted: true },
  ],
  phrases: [{ key: 'News' }, { key: 'Buy: now' }],
  texts: [],
};

describe('words to fill in', () => {
  it('stand in a new file, each under what it says in the source, with the forms that the language has', () => {
    expect(withWordsToFill('', 'cs', GROUPS)).toEqual({
      added: 4,
      text: `interface:
  # Menu
  menu:
  # {count} stories
  storyCount:
    one: # 1
    few: # 2, 3, 4
    many: # parts of a whole, such as 1.5
    other: # 0, 5, 6, 7
phrases:
  News:
  "Buy: now":
`,
    });
  });

  it('are added to a file, of which nothing else changes', () => {
    const file = '# Ours\nphrases:\n    # The section\n    News: Zprávy\n    Old: Staré\n';
    expect(withWordsToFill(file, 'th', GROUPS).text).toBe(
      '# Ours\nphrases:\n    "Buy: now":\n    # The section\n    News: Zprávy\n    Old: Staré\ninterface:\n  # Menu\n  menu:\n  # {count} stories\n  storyCount:\n    other: # 0, 1, 2, 3\n',
    );
  });

  it('are added once, also where they are still empty', () => {
    const { text } = withWordsToFill('', 'ar', GROUPS);
    expect(withWordsToFill(text, 'ar', GROUPS)).toEqual({ text, added: 0 });
  });

  it.each(['phrases: {News: Zprávy}\n', '- a\n', 'a: "b\n'])('are refused by a file that takes no line: %s', (file) => {
    expect(() => withWordsToFill(file, 'cs', GROUPS)).toThrow(/can’t be read, or is written in braces/);
  });
});
