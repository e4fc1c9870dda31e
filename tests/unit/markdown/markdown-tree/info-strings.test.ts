import { describe, expect, it } from 'vitest';
import { htmlOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

const CODE = 'a\nb\nc\nd';

const block = (info: string, code = CODE) => `\`\`\`${info}\n${code}\n\`\`\``;
const shown = (info: string) => htmlOf(block(info)).replace(/<code>[\s\S]*<\/code>/, '');
const marked = (info: string) =>
  [...htmlOf(block(info)).matchAll(/<(mark|span) class="line"/g)].flatMap(([, name], index) =>
    name === 'mark' ? [index + 1] : [],
  );
const numbers = (info: string) => [...htmlOf(block(info)).matchAll(/ data-line="([^"]*)"/g)].map(([, text]) => text);

describe('what stands behind a fence', () => {
  it.each([
    ['js', 'js', ''],
    ['js{1,3}', 'js', ''],
    ['js {1,3}', 'js', ''],
    ['{.js .numberLines}', 'js', ''],
    ['js:app.js', 'js', 'app.js'],
    ['js:app.js lines', 'js', 'app.js'],
    ['js title="src/app.js" {1}', 'js', 'src/app.js'],
    ['js {1} lines title="src/app.js"', 'js', 'src/app.js'],
    ["python filename='a b.py'", 'python', 'a b.py'],
    ['c++', 'c++', ''],
    ['objective-c', 'objective-c', ''],
    ['asp.net', 'asp.net', ''],
    ['unknown', 'unknown', ''],
    ['{python}', 'python', ''],
  ])('is a language and a title: %s', (info, language, title) => {
    const pre = `<pre tabindex="0" data-language="${language}"></pre>`;
    expect(shown(info)).toBe(title ? `<figure class="code"><figcaption>${title}</figcaption>${pre}</figure>` : pre);
    expect(reportOf(block(info))).toEqual([]);
  });

  it.each(['{2}', 'lines', 'lines=10', 'lines{2}', 'title="a"'])('may begin with a setting: %s', (info) => {
    expect(shown(info)).not.toContain('data-language');
    expect(reportOf(block(info))).toEqual([]);
  });

  it('marks lines, one by one and from one to another', () => {
    expect(marked('js {1,3-4}')).toEqual([1, 3, 4]);
    expect(marked('js{ 2, 3 }')).toEqual([2, 3]);
    expect(marked('js {1} {4}')).toEqual([1, 4]);
    expect(marked('js {2–3}')).toEqual([2, 3]);
  });

  it('numbers lines from 1, or from another number, with one width', () => {
    expect(numbers('js lines')).toEqual(['1', '2', '3', '4']);
    expect(numbers('js lines=8 {1}')).toEqual([' 8', ' 9', '10', '11']);
    expect(numbers('{.js .numberLines startFrom="4"}')).toEqual(['4', '5', '6', '7']);
  });

  it('stays behind the fence in the Markdown alternate', () => {
    expect(render(block('js title="a.js" {2,4} lines=9')).markdown).toContain('```js title="a.js" {2,4} lines=9\na\n');
  });

  it('tells of each setting that means nothing, where it stands and what to write', () => {
    expect(
      reportOf(block('js title="a.js" linez Diff showLineNumbers=7 hl_lines="2 4" 2-3 foo lines=x')),
    ).toMatchSnapshot();
  });

  it('tells of lines that can’t be marked, and marks the others', () => {
    expect(reportOf(block('js {4-2} {3,9} {0} {2;3} {a'))).toMatchSnapshot();
    expect(marked('js {4-2}')).toEqual([2, 3, 4]);
    expect(marked('js {3,9}')).toEqual([3]);
    expect(marked('js {3-9}')).toEqual([3, 4]);
    expect(marked('js {2')).toEqual([2]);
  });

  it('tells of a diff without signs', () => {
    expect(reportOf(block('js diff'))).toMatchSnapshot();
    expect(reportOf(block('js diff', '+a'))).toEqual([]);
  });

  it('is harmless, however long and whatever it holds', () => {
    const hostile = `js {${'1-999999,'.repeat(2000)}1} title="</script><img onerror>" lines="><b>" \u202E`;
    expect(htmlOf(block(hostile))).not.toMatch(/<(?:b|img|script)\b/);
    expect(reportOf(block(hostile)).join().length).toBeLessThan(800);
    expect(reportOf(block(hostile)).join()).not.toContain('\u202E');
  });
});
