/** Every payload in every place of an article, as other readers of Markdown print it. */
import { describe, expect, it } from 'vitest';
import { failuresOf, named } from '../../support/cases/failures.ts';
import { HTML_PAYLOADS } from '../../support/cases/html-payloads.ts';
import { alternateFaults } from '../../support/markdown/alternate-faults.ts';
import { PLACES, printedIn } from '../../support/markdown/alternate-places.ts';

/** Schemas refuse some texts in some places, such as addresses with spaces; everywhere else nearly all are printed. */
const LEAST_PRINTED = 100;

describe('Markdown that we publish is as harmless as the pages', () => {
  it('with at least 2,000 payloads in 16 places', () => {
    expect(HTML_PAYLOADS.length).toBeGreaterThanOrEqual(2000);
    expect(PLACES.length).toBeGreaterThanOrEqual(16);
  });

  it.each(PLACES)('where they are the $name', async (place) => {
    let printed = 0;
    const failures = await failuresOf(named(HTML_PAYLOADS, JSON.stringify), (text) => {
      const files = printedIn(place, text);
      printed += Math.min(files.length, 1);
      expect(files.flatMap(alternateFaults)).toEqual([]);
    });
    expect(failures).toEqual([]);
    expect(printed).toBeGreaterThan(LEAST_PRINTED);
  });
});
