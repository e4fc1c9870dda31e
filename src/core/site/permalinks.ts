/** `permalinks:` of `site.yaml`: one pattern of addresses for each kind of page. */
import { z } from 'zod';
import { type PermalinkName, permalinkRules } from '../routes/route-kinds.ts';
import { text } from '../schemas/values.ts';
import { type AddressForm, formOf, inForm } from '../urls/page-path.ts';
import { type PermalinkRule, patternFault } from '../urls/permalink.ts';

function permalink(rule: PermalinkRule) {
  return text(`Write a pattern such as ${rule.pattern}.`)
    .superRefine((value, context) => {
      const message = patternFault(value, rule);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .default(rule.pattern);
}

/** What `permalinks:` of `site.yaml` may hold. The keys, their tokens and their defaults are those of `ROUTE_KINDS`. */
export const permalinksSchema = z.strictObject(
  Object.fromEntries(permalinkRules().map(([name, rule]) => [name, permalink(rule)])) as Record<
    PermalinkName,
    ReturnType<typeof permalink>
  >,
);

/** Returns the patterns with the ending that `addresses:` asks for where they end in a slash; a home is never a file. */
export function endPatterns<Patterns extends Record<string, string>>(patterns: Patterns, form: AddressForm): Patterns {
  if (form === 'folders') return patterns;
  const ended = Object.entries(patterns).map(([name, pattern]) => [
    name,
    formOf(pattern) !== 'folders' || (name === 'home' && form === 'html') ? pattern : inForm(pattern, form),
  ]);
  return Object.fromEntries(ended) as Patterns;
}

/**
 * The keys whose patterns need `{locale}` in a newsroom of several languages. Pages with a slug don't need it, since
 * each language can have a slug of its own.
 */
export const PERMALINKS_WITH_LOCALE = permalinkRules().flatMap(([name, { tokens }]) =>
  tokens.includes('slug') ? [] : [name],
);
