import { describe, expect, it } from 'vitest';
import { BUDGET_KEYS, budgetsSchema } from '../../../../src/core/site/budgets.ts';

describe('budgets of pages', () => {
  it('are kilobytes, each of which may be left out', () => {
    expect(budgetsSchema.parse({})).toEqual({});
    expect(budgetsSchema.parse({ html: 14.6, page: 900 })).toEqual({ html: 14.6, page: 900 });
    expect(BUDGET_KEYS).toEqual(['html', 'styles', 'scripts', 'fonts', 'pictures', 'page']);
  });

  it.each([[{ html: '60 kB' }], [{ html: 0 }], [{ html: -1 }], [{ htlm: 60 }]])('are not %j', (written) => {
    expect(budgetsSchema.safeParse(written).success).toBe(false);
  });
});
