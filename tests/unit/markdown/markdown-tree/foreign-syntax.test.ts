import { describe, expect, it } from 'vitest';
import { problemsOf, render } from '../../../support/markdown/render-markdown.ts';

const systemsIn = (markdown: string) =>
  render(markdown)
    .problems.filter(({ check }) => check === 'foreign-syntax')
    .map(({ message }) => /is the syntax of ([\w ]+?)(?: \(|,)/.exec(message)?.[1] ?? message);
const hintsIn = (markdown: string) => render(markdown).problems.map(({ hint }) => hint);

describe('the syntax of another system', () => {
  it.each([
    ['[caption id="a1"]A[/caption]', ['WordPress', 'WordPress']],
    ['[gallery ids="1,2"]', ['WordPress']],
    ['[contact-form-7 id="77" title="Contact"]', ['WordPress']],
    ['[row gap="1"]A[/row]', ['BBCode or WordPress']],
    ['[b]bold[/b]', ['BBCode or WordPress']],
    ['{{< figure src="a.png" >}}', ['Hugo']],
    ['{% include figure.html %}', ['Jekyll']],
    ['{{ site.title }}', ['templates']],
    ['[x](https://example.com){:target="_blank"}', ['kramdown']],
    ['{: .lead}\nPara.', ['kramdown']],
    ['## Heading {.cls}', ['Pandoc or kramdown']],
    ['[TOC]', ['other programs']],
    ['[[_TOC_]]', ['other programs']],
    ['!!! note "Mind"\n    x', ['MkDocs']],
    ['.. note:: x', ['reStructuredText']],
    ['*[HTML]: Hyper Text', ['Markdown Extra']],
    ['Term\n: Definition', ['Markdown Extra']],
    ['import Card from "./Card.astro"', ['MDX']],
    ['== Heading ==', ['MediaWiki or AsciiDoc']],
    ["'''bold'''", ['MediaWiki']],
    ['h2. Heading', ['Textile']],
  ])('is a warning that names it: %j', (markdown, systems) => expect(systemsIn(markdown)).toEqual(systems));

  it.each([
    [':tada: out', 'Write 🎉 itself.'],
    ['good :+1:.', 'Write 👍 itself.'],
    ['==twice as fast==', 'Write <mark>twice as fast</mark>.'],
    ['++thank you++', 'Write <ins>thank you</ins>.'],
    ['10^6^ downloads', 'Write <sup>6</sup>.'],
    ['H~2~O', 'Write <sub>2</sub>.'],
  ])('of chats is one too: %s', (markdown, hint) => expect(hintsIn(markdown)).toEqual([hint]));

  it('of formulas is one too', () => expect(systemsIn('$$\nE = mc^2\n$$')).toHaveLength(1));

  it.each([
    'At 10:30:00, re:Invent:2024 and 1:100:200',
    ':not-an-emoji:',
    'a == b and b == c',
    'C++ and g++ or i++; j++',
    'Restaurants from $$ to $$$',
    '9~12点、14~18点',
    '`{{ x }}` `{% x %}` `:tada:` `==x==`',
    '```\n{{< x >}}\n[TOC]\n```',
    '[sic] and [Reuters] said [the mayor]',
    '\\{{ x }}',
    '## Heading {#id}',
    'Heading\n=======',
    'import duties from China rose',
    'It said: {x}',
    'https://example.org/?a==b==c',
    ':abbr[HKPF]{title="Hong Kong Police Force"}',
    '> [!NOTE]\n> x',
    'x^2 and y^2',
  ])('is not %j', (markdown) => expect(systemsIn(markdown)).toEqual([]));

  it('is left out of code and HTML', () => expect(problemsOf('<p>{{ x }}</p>')).toEqual([]));
});

describe('a formula between dollars', () => {
  it.each(['$x^2$', 'Let $\\frac{1}{2}$ be', '($a_{i}$)', '$(1-f)^k$'])('is told: %s', (markdown) => {
    expect(systemsIn(markdown)).toEqual([expect.stringContaining('formula')]);
  });

  it.each(['$5 and $6', 'US$5–US$6', '$HOME/$USER', '`$x^2$`', 'from $5 to $10^', 'costs $39.6_billion or $4'])(
    'is no amount, and no code: %s',
    (markdown) => {
      expect(systemsIn(markdown)).toEqual([]);
    },
  );
});

describe('a diagram in code', () => {
  it('is told, as nobody draws it', () => {
    expect(problemsOf('```plantuml\na -> b\n```\n\n```text\na -> b\n```')).toEqual(['1:1 foreign-syntax']);
  });
});
