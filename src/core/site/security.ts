/** `security:` of `site.yaml`: what pages may load besides the newsroom's own files. */
import { z } from 'zod';
import { policySourcesSchema } from '../schemas/policy-sources.ts';

/** What `security:` of `site.yaml` may hold. */
export const securitySchema = z.strictObject({
  /**
   * Hosts of the newsroom's own, such as one for pictures, that need no consent. Those of services stand in
   * consent.yaml.
   */
  sources: policySourcesSchema.prefault({}),
});
