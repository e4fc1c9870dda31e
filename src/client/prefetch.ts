/** Lets the browser fetch the page that a reader points at, so that it shows at once. */
import { speculationRules } from '../core/security/speculation-rules.ts';

if (HTMLScriptElement.supports?.('speculationrules')) {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.text = speculationRules(import.meta.env.BASE_URL);
  document.head.append(rules);
}
