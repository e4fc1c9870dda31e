/** Holds a specification's own examples against the real pipeline. */
import { describe, expect, it } from 'vitest';
import { normalised, spelledOut } from './compare-html.ts';
import { newsroomHtml } from './newsroom-html.ts';
import { render } from './render-markdown.ts';

export interface Example {
  number: number;
  section: string;
  /** With arrows for tabs. */
  markdown: string;
  html: string;
}

/**
 * One test for each example. `different` lists, by reason, those that differ for another reason than the rules in
 * `newsroomHtml`; an example that begins to match must leave.
 */
export function describeExamples(examples: readonly Example[], different: Readonly<Record<string, number[]>>): void {
  const listed = new Set(Object.values(different).flat());
  it.each(examples.filter(({ number }) => !listed.has(number)))(
    'example $number ($section) is printed as specified',
    (example) => {
      expect(printed(example.markdown)).toBe(expected(example.html));
    },
  );

  describe.each(Object.entries(different))('%s', (_reason, numbers) => {
    it.each(examples.filter(({ number }) => numbers.includes(number)))('so example $number differs', (example) => {
      expect(printed(example.markdown)).not.toBe(expected(example.html));
    });
  });
}

function printed(markdown: string): string {
  return normalised(spelledOut(render(markdown.replaceAll('→', '\t'))));
}

function expected(html: string): string {
  return normalised(newsroomHtml(html.replaceAll('→', '\t')));
}
