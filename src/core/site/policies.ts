/** The newsroom's policies, which `site.yaml` names by the standing pages that state them. */
import { z } from 'zod';
import { text } from '../schemas/values.ts';
import { isFullAddress } from '../urls/url-template.ts';

/** Where readers find a policy: `legal/corrections` below `content/pages`, or a full address. */
const policy = text('Write the folder of a standing page, such as corrections-policy.').refine(
  (value) => !value.includes(':') || (isFullAddress(value) && URL.canParse(value)),
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
