import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../support/markdown/render-markdown.ts';

it('code is coloured by class names', () => {
  expect(htmlOf('```js\nconst a = "<b>";\n```')).toBe(
    '<pre tabindex="0" data-language="js"><code><span class="hljs-keyword">const</span> a = <span class="hljs-string">"&lt;b>"</span>;\n</code></pre>',
  );
});

it.each(['ts', 'py', 'sh', 'json', 'yaml', 'html', 'css', 'diff', 'sql', 'dockerfile', 'nginx', 'powershell', 'C++'])(
  '%s is a known language',
  (language) => {
    expect(htmlOf(`\`\`\`${language}\nif x "y" 1 # <a b="c">\n+a: 1 SELECT\n\`\`\``)).toContain('hljs-');
  },
);

it('code in an unknown language stays plain', () => {
  expect(htmlOf('```nope"\na < b\n```')).toBe(
    '<pre tabindex="0" data-language="nope&quot;"><code>a &lt; b\n</code></pre>',
  );
});

it('code without a language stays plain, and can be scrolled by keyboard', () => {
  expect(htmlOf('    a < b')).toBe('<pre tabindex="0"><code>a &lt; b\n</code></pre>');
});

it('code that is very long stays plain', () => {
  expect(htmlOf(`\`\`\`js\n${'const a = 1;\n'.repeat(5000)}\`\`\``)).not.toContain('hljs-');
});

it('code below elements that HTML left open is coloured too', () => {
  expect(htmlOf(':::note\nd <i><code>\n\n```js {1}\nc\n```\n:::')).toContain(
    '<pre tabindex="0" data-language="js"><i><code><code><mark class="line">c\n</mark></code></code></i></pre>',
  );
});

describe('lines of code', () => {
  const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

  it('each hold their end, and what spans several is coloured in each', () => {
    expect(htmlOf('```js {2}\n`a\nb`\n```')).toBe(
      '<pre tabindex="0" data-language="js"><code><span class="line"><span class="hljs-string">`a\n</span></span>' +
        '<mark class="line"><span class="hljs-string">b`</span>\n</mark></code></pre>',
    );
  });

  it.each(['js {1}', 'js lines', 'js {2} lines=9', 'nope {3}', 'js diff'])('lose nothing of the text: %s', (info) => {
    const code = '+ a\n\n- `b\n\n  c`\n';
    expect(textOf(htmlOf(`\`\`\`${info}\n${code}\n\`\`\``))).toBe(`${code}\n`);
  });

  it('of a diff in another language have their signs apart from the code, which is coloured', () => {
    expect(htmlOf('```js diff\n-let a;\n+let b;\n c;\n```')).toBe(
      '<pre tabindex="0" data-language="js"><code>' +
        '<span class="line removed"><span class="sign">-</span><span class="hljs-keyword">let</span> a;\n</span>' +
        '<span class="line added"><span class="sign">+</span><span class="hljs-keyword">let</span> b;\n</span>' +
        '<span class="line"><span class="sign"> </span>c;\n</span></code></pre>',
    );
  });

  it('without a column of signs keep their first space', () => {
    const html = htmlOf('```nope diff\nif (a) {\n- b\n  c\n}\n```');
    expect(html).toContain('<span class="sign">-</span> b');
    expect(html).toContain('<span class="line">  c');
  });

  it('of a patch are as they are, its names no changes', () => {
    const html = htmlOf('```diff\n--- a.js\n+++ b.js\n@@ -1 +1 @@\n-a\n+b\n c\n```');
    expect(html).not.toContain('sign');
    expect([...html.matchAll(/class="line ?([a-z]*)"/g)].map(([, kind]) => kind)).toEqual([
      ...['', '', '', 'removed', 'added', ''],
    ]);
  });
});
