/** Lets the browser fetch the page that a reader points at, so that it shows at once. */
import { speculationRules } from '../core/security/speculation-rules.ts';
import type { TrustedWindow } from './trusted/trusted.ts';

if (HTMLScriptElement.supports?.('speculationrules')) {
  const rules = document.createElement('script');
  const text = speculationRules(import.meta.env.BASE_URL);
  // Every page does this, and a file of its own for the policy would have to be fetched first
  const policy = (window as TrustedWindow).trustedTypes?.createPolicy('rules', { createScript: () => text });
  rules.type = 'speculationrules';
  rules.text = policy?.createScript(text) ?? text;
  document.head.append(rules);
}
