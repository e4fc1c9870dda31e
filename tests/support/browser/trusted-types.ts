/** A reader whose every page asks for trusted types, as pages of newsrooms without scripts of others do. */
import { OWN_POLICIES, trustedTypes } from '../../../src/core/security/trusted-types.ts';
import type { OpenSite } from './open-site.ts';

const POLICY = Object.entries(trustedTypes([], OWN_POLICIES))
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join(';');

/** Returns a reader of the same site whose pages have the directives besides their own policy. */
export function withTrustedTypes(reader: OpenSite): OpenSite {
  return {
    ...reader,
    async visit(path, options) {
      const visit = await reader.visit('about:blank', options);
      await visit.page.route('**/*', async (route) => {
        if (route.request().resourceType() !== 'document') return route.fallback();
        const response = await route.fetch();
        return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
      });
      if (path !== 'about:blank') await visit.page.goto(reader.origin() + path, { waitUntil: 'load' });
      return visit;
    },
  };
}
