/** Holds a specification's own examples against the real pipeline. */
import { expect, it } from 'vitest';
import { failuresOf, named } from '../cases/failures.ts';
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
 * One test for all examples, and one for each reason to differ. `different` lists, by reason, those that differ for
 * another reason than the rules in `newsroomHtml`; an example that begins to match must leave.
 */
export function describeExamples(examples: readonly Example[], different: Readonly<Record<string, number[]>>): void {
  const listed = new Set(Object.values(different).flat());

  it('prints every other example as specified', async () => {
    const alike = examples.filter(({ number }) => !listed.has(number));
    const failures = await failuresOf(named(alike, nameOf), ({ markdown, html }) => {
      expect(printed(markdown)).toBe(expected(html));
    });
    expect(failures).toEqual([]);
  });

  it.each(Object.entries(different))('differs where %s', async (_reason, numbers) => {
    const others = examples.filter(({ number }) => numbers.includes(number));
    expect(others).toHaveLength(numbers.length);
    const failures = await failuresOf(named(others, nameOf), ({ markdown, html }) => {
      expect(printed(markdown)).not.toBe(expected(html));
    });
    expect(failures).toEqual([]);
  });
}

function nameOf({ number, section }: Example): string {
  return `${number} (${section})`;
}

function printed(markdown: string): string {
  return normalised(spelledOut(render(markdown.replaceAll('→', '\t'))));
}

function expected(html: string): string {
  return normalised(newsroomHtml(html.replaceAll('→', '\t')));
}
