/** Lets browsers report what the policies among the headers forbid; a policy in a `<meta>` can't (CSP Level 3, 3.3). */
import type { HeaderRule } from '../host-rules/rule.ts';

/** The name of the endpoint. One that is named `default` would get reports of other kinds as well. */
const ENDPOINT = 'policy';

/**
 * Adds the directive `report-to` to each policy, and to the first rule, which is that of all paths, the header that says
 * where reports go (CSP Level 3, 6.5.2; Reporting API, 3.2). Without an address the rules stay as they are.
 *
 * @param address A full https address as `URL` writes it, which a quoted string can hold.
 */
export function withPolicyReports(rules: readonly HeaderRule[], address: string | undefined): HeaderRule[] {
  if (address === undefined) return [...rules];
  return rules.map(({ pattern, headers }, index) => ({
    pattern,
    headers: [
      ...headers.map(([name, value]) =>
        name === 'Content-Security-Policy'
          ? ([name, `${value}; report-to ${ENDPOINT}`] as const)
          : ([name, value] as const),
      ),
      ...(index === 0 ? [['Reporting-Endpoints', `${ENDPOINT}="${address}"`] as const] : []),
    ],
  }));
}
