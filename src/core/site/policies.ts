/** `policies:` of `site.yaml`: the pages on which the newsroom states its policies. */
import { z } from 'zod';
import { text } from '../schemas/values.ts';
import { isFullAddress } from '../urls/url-template.ts';

/** The folder of a standing page below `content/pages`, such as `legal/corrections`, or a full address. */
const policy = text('Write the folder of a standing page, such as corrections-policy.').refine(
  (value) => !value.includes(':') || (isFullAddress(value) && URL.canParse(value)),
  {
    error:
      'Write the folder of a standing page, such as corrections-policy, or a full address such as https://www.example.org/ethics.',
  },
);

/** What `policies:` of `site.yaml` may hold: under each key the folder of a standing page, or a full address. */
export const policiesSchema = z.strictObject({
  /** The page of the principles by which the newsroom works. Search engines are told of it with every article. */
  publishingPrinciples: policy.optional(),
  /** The page that says how mistakes are corrected. */
  corrections: policy.optional(),
  /** The page of the newsroom's ethics. */
  ethics: policy.optional(),
  /** The page that says who owns and pays the newsroom. */
  ownership: policy.optional(),
  /** The page that says how facts are checked. */
  factChecking: policy.optional(),
  /** The page that says how readers can answer. */
  feedback: policy.optional(),
  /** The page that says when sources stay unnamed. */
  unnamedSources: policy.optional(),
  /** The page that says how the newsroom cares for diversity. */
  diversity: policy.optional(),
  /** The page that says what the newsroom knows of its readers. The page of cookie preferences links to it. */
  privacy: policy.optional(),
});

/** The policies, as read and checked. */
export type Policies = z.output<typeof policiesSchema>;

/** The property of https://schema.org/NewsMediaOrganization for each policy; it has none for privacy. */
export const POLICY_PROPERTIES = {
  publishingPrinciples: 'publishingPrinciples',
  corrections: 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  ownership: 'ownershipFundingInfo',
  factChecking: 'verificationFactCheckingPolicy',
  feedback: 'actionableFeedbackPolicy',
  unnamedSources: 'unnamedSourcesPolicy',
  diversity: 'diversityPolicy',
} as const satisfies Record<Exclude<keyof Policies, 'privacy'>, string>;
