/** The newsroom's policies, which `site.yaml` names by the standing pages that state them. */
import { z } from 'zod';
import type { Library } from '../library/library.ts';
import type { Problem } from '../problems/problem.ts';
import { text } from '../schemas/values.ts';
import { didYouMean } from '../text/suggest.ts';

/** Where readers find a policy: `legal/corrections` below `content/pages`, or a full address. */
const policy = text('Write the folder of a standing page, such as corrections-policy.').refine(
  (value) => !value.includes(':') || isAddress(value),
  {
    error:
      'Write the folder of a standing page, such as corrections-policy, or a full address such as https://www.example.org/ethics.',
  },
);

export const policiesSchema = z.strictObject({
  /** By which the newsroom works; named by every article. */
  publishingPrinciples: policy.optional(),
  /** How mistakes are corrected. */
  corrections: policy.optional(),
  ethics: policy.optional(),
  /** Who owns and pays the newsroom. */
  ownership: policy.optional(),
  factChecking: policy.optional(),
  /** How readers can answer. */
  feedback: policy.optional(),
  /** When sources stay unnamed. */
  unnamedSources: policy.optional(),
  diversity: policy.optional(),
});

export type Policies = z.output<typeof policiesSchema>;

/** The properties of https://schema.org/NewsMediaOrganization. */
export const POLICY_PROPERTIES = {
  publishingPrinciples: 'publishingPrinciples',
  corrections: 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  ownership: 'ownershipFundingInfo',
  factChecking: 'verificationFactCheckingPolicy',
  feedback: 'actionableFeedbackPolicy',
  unnamedSources: 'unnamedSourcesPolicy',
  diversity: 'diversityPolicy',
} as const satisfies Record<keyof Policies, string>;

/** The full address of a policy for readers of a language; nothing where none is named, or its page isn't published. */
export function policyUrl(written: string | undefined, locale: string, library: Library): string | undefined {
  if (written === undefined || isAddress(written)) return written;
  const page = library.articleFor(locale, written, 'page');
  return page && library.urlOf(page);
}

/** Problems of policies that name no standing page. */
export function policyProblems(policies: Policies, pages: ReadonlySet<string>): Problem[] {
  return Object.entries(policies).flatMap(([key, written]): Problem[] => {
    if (written === undefined || isAddress(written) || pages.has(written)) return [];
    return [
      {
        check: 'unknown-page',
        file: 'content/site/site.yaml',
        field: `policies.${key}`,
        message: `There is no standing page “${written}”.`,
        hint: `${didYouMean(written, pages, 'The standing pages are')} A standing page is named by its folder below content/pages, such as corrections-policy.`.trim(),
      },
    ];
  });
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}
