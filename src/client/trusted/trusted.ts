/** Does what a page with trusted types leaves to its policies alone, besides the rules of `prefetch.ts`. */
import type { OWN_POLICIES } from '../../core/security/trusted-types.ts';

/** What a browser makes of a text for which a policy vouches; it is a string only to the compiler. */
interface Policy {
  createHTML(html: string): string;
  createScript(script: string): string;
  createScriptURL(address: string): string;
}

/** How a browser makes policies, where it knows them. */
export interface TrustedWindow {
  trustedTypes?: {
    createPolicy(name: (typeof OWN_POLICIES)[number], rules: Partial<Policy>): Policy;
  };
}

const rules = {
  // Only parsed below, to pages in which nothing runs
  createHTML: (html: string) => html,
  createScriptURL(address: string) {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(address);
    return address;
  },
};
const own = (window as TrustedWindow).trustedTypes?.createPolicy('own', rules) ?? rules;

/** Parses a page that is never shown: no script of it runs, and nothing is fetched. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(own.createHTML(html), 'text/html');
}

/** Starts a worker by its address on this host; throws a TypeError for any other. */
export function startWorker(address: string): Worker {
  return new Worker(own.createScriptURL(address));
}
