import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HugoSite } from '../../../../../src/importing/kinds/bodies/hugo-shortcodes.ts';
import { mapShortcodes } from '../../../../../src/importing/kinds/bodies/hugo-shortcodes.ts';
import { mapKramdown } from '../../../../../src/importing/kinds/bodies/kramdown.ts';
import { mapLiquid } from '../../../../../src/importing/kinds/bodies/liquid-tags.ts';
import { mapMdx } from '../../../../../src/importing/kinds/bodies/mdx.ts';
import { takeSummary } from '../../../../../src/importing/kinds/bodies/summary-mark.ts';

const hugo: HugoSite = { addressOf: () => undefined, param: () => undefined };
const liquid = { base: '', known: () => undefined, linkTo: () => undefined, postAt: () => undefined };
const place = (told: string[] = []) => ({
  file: 'a.md',
  line: 1,
  tell: ({ what }: { what: string }) => void told.push(what),
});

const WAYS: Record<string, (text: string, told?: string[]) => string> = {
  Hugo: (text, told) => mapShortcodes(text, place(told), hugo).text,
  Liquid: (text, told) => mapLiquid(text, { ...place(told), called: 'tag' }, liquid).text,
  MDX: (text, told) => mapMdx(text, place(told)),
  kramdown: (text, told) => mapKramdown(text, place(told)),
  summaries: (text) => takeSummary(text).text,
};

const words = (text: string): string[] => text.match(/word\d+/g) ?? [];

const part = fc.constantFrom(
  '\n',
  '\n\n',
  '    ',
  '- ',
  '> ',
  '# ',
  '```\n',
  '~~~',
  '`',
  '{{< x >}}',
  '{{< /x >}}',
  '{{< details >}}',
  '{{< /details >}}',
  '{{% notice %}}',
  '{{%',
  '>}}',
  '{% raw %}',
  '{% endraw %}',
  '{% if a %}',
  '{% endif %}',
  '{% highlight js %}',
  '{% endhighlight %}',
  '{{ a | b }}',
  '{{',
  '}}',
  '{: .x}',
  '{:',
  ': ',
  '{#id}',
  '<Tabs>',
  '</Tabs>',
  '<TabItem value="a">',
  '</TabItem>',
  '<Foo a={{b: 1}} />',
  '<Foo>',
  '</Foo>',
  '{a}',
  '{',
  '}',
  '<div className="x">',
  '</div>',
  ':::note\n',
  ':::\n',
  '<!--more-->',
  '<pre>',
  '</pre>',
  '\\',
  '*',
  '|',
);

it.each(Object.entries(WAYS))('the words of a body are there in their order, once %s is mapped', (_, map) => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.map((one, index) => `${one}word${index} `).join('');
      const told: string[] = [];
      const left = words(map(text, told));
      const lost = words(text).filter((word) => !left.includes(word));
      expect(left).toEqual(words(text).filter((word) => left.includes(word)));
      // What MDX takes for code is told; all else is kept
      if (lost.length > 0) expect(told.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

it.each(Object.entries(WAYS))(
  'a hostile body takes no time to speak of, once %s is mapped',
  (_, map) => {
    const begun = process.cpuUsage().user;
    for (const piece of [
      '{{< x ',
      '{{< x >}}',
      '{{< highlight >}}',
      '{{< details >}}{{< /notice >}}',
      '{% raw %}',
      '{% if ',
      '{{ a',
      '{{ a }}',
      '<Foo a="',
      '<Foo a={{',
      '<Tabs><TabItem>',
      '<Foo ',
      '{ {',
      '{a}',
      '` ',
      '`` ` ',
      '```\n',
      '<pre>\n',
      ': a\n',
      'a\n: b\n\n',
      '{: .x}\n',
      '{.a ',
      '[[',
      ':::note ',
      '<!--',
      '{/*',
      '    a\n',
      '\n\n',
      'import a\n',
      '# a {#',
      '{: a="',
    ]) {
      map(piece.repeat(Math.ceil(100_000 / piece.length)));
    }
    expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(20);
  },
  120_000,
);
