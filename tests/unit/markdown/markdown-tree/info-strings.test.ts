import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../support/markdown/render-markdown.ts';

const shown = (info: string) => htmlOf(`\`\`\`${info}\nx\n\`\`\``).replace(/<code>[\s\S]*<\/code>/, '');

describe('what stands behind a fence', () => {
  it.each([
    ['js', 'js', ''],
    ['js{1,3}', 'js', ''],
    ['js {1,3}', 'js', ''],
    ['{.js .numberLines}', 'js', ''],
    ['js:app.js', 'js', 'app.js'],
    ['js title="src/app.js" {1}', 'js', 'src/app.js'],
    ["python filename='a b.py'", 'python', 'a b.py'],
    ['c++', 'c++', ''],
    ['objective-c', 'objective-c', ''],
    ['asp.net', 'asp.net', ''],
    ['unknown', 'unknown', ''],
  ])('is a language and a title: %s', (info, language, title) => {
    const pre = `<pre tabindex="0" data-language="${language}"></pre>`;
    expect(shown(info)).toBe(title ? `<figure class="code"><figcaption>${title}</figcaption>${pre}</figure>` : pre);
  });
});
