/** `permalinks:` of `site.yaml`: one pattern of addresses per kind of page, as the kinds of routes have them. */
import { z } from 'zod';
import { type PermalinkName, permalinkRules } from '../routes/route-kinds.ts';
import { text } from '../schemas/values.ts';
import { type PermalinkRule, patternFault } from '../urls/permalink.ts';

function permalink(rule: PermalinkRule) {
  return text(`Write a pattern such as ${rule.pattern}.`)
    .superRefine((value, context) => {
      const message = patternFault(value, rule);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .default(rule.pattern);
}

export const permalinksSchema = z.strictObject(
  Object.fromEntries(permalinkRules().map(([name, rule]) => [name, permalink(rule)])) as Record<
    PermalinkName,
    ReturnType<typeof permalink>
  >,
);

/** Those that all languages would share without `{locale}`: what they show is not told apart by a slug. */
export const PERMALINKS_WITH_LOCALE = permalinkRules().flatMap(([name, { tokens }]) =>
  tokens.includes('slug') ? [] : [name],
);
