/** `security:` of `site.yaml`: what pages may load besides the newsroom's own files, and who is told of the rest. */
import { z } from 'zod';
import { policySourcesSchema } from '../schemas/policy-sources.ts';
import { address } from '../schemas/values.ts';

const REPORTS_HINT =
  'Write the full address that takes the reports, with https:// and without a name or password, such as https://reports.example.org/csp.';

/** What `security:` of `site.yaml` may hold. */
export const securitySchema = z.strictObject({
  /**
   * Hosts of the newsroom's own, such as one for pictures, that need no consent. Those of services stand in
   * consent.yaml.
   */
  sources: policySourcesSchema.prefault({}),
  /**
   * The full address to which browsers report what the policy among the headers forbids. Left out, nothing is reported.
   */
  reports: address(REPORTS_HINT)
    .refine(isReportable, { error: REPORTS_HINT })
    // As a browser writes it: in ASCII, and with nothing that a quoted string would escape (RFC 9651, 3.3.3)
    .overwrite((value) => (isReportable(value) ? new URL(value).href.replaceAll('\\', '%5C') : value))
    .optional(),
});

/** A browser reports to hosts with HTTPS alone (Reporting API, 3.2). */
function isReportable(value: string): boolean {
  if (!/^https:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}
