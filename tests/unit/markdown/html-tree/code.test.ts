import { expect, it } from 'vitest';
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
