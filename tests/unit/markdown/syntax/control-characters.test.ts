import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('a control character', () => {
  it('is an error that names it, and reaches no page', () => {
    expect(reportOf('a\n\nBell\u0007.')).toEqual([
      '3:5 control-character\nThe control character U+0007 stands here, which no page may hold.\nIt is invisible: delete the characters around it, and type them again.',
    ]);
    for (const character of ['\u0001', '\u000C', '\u001B', '\u007F', '\u0085', '\u0093', '\uFFFE', '\u{1FFFE}', '\0']) {
      expect(problemsOf(`a${character}b`), character).toEqual(['1:2 control-character']);
      expect(htmlOf(`a${character}b \`c${character}\``)).not.toContain(character);
    }
  });

  it('of Word breaks a line', () => {
    expect(problemsOf('First\u000Bsecond')).toEqual([]);
    expect(htmlOf('First\u000B**second**')).toBe('<p>First<br>\n<strong>second</strong></p>');
    expect(htmlOf('`a\u000Bb`')).not.toContain('\u000B');
  });

  it('is no tab, end of a line, joiner or replacement character', () => {
    expect(problemsOf('a\tb\r\nc\u200Dd \uFFFD می\u200Cخواهم')).toEqual([]);
  });
});
