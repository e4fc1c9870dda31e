/** Writes the policy of a page with a layout, by the hashes of what the layout itself puts inline. */
import { THEME_SCRIPT } from '../client/theme-script.ts';
import { createPolicy } from '../core/security/content-security-policy.ts';
import { speculationRules } from '../core/security/speculation-rules.ts';
import { OWN_POLICIES } from '../core/security/trusted-types.ts';
import { hashSource } from './hash-source.ts';
import type { InlineStyle } from './inline-style.ts';

/** The script of the head, and the rules that a script of the page adds. */
const SCRIPTS = [THEME_SCRIPT, speculationRules(import.meta.env.BASE_URL)].map(hashSource);

/**
 * Returns the policy of a page.
 *
 * @param hosts The hosts besides the page's own, by directive.
 * @param rules The rules that stand in the page besides, where it has any.
 */
export function pagePolicy(
  { hash }: InlineStyle,
  hosts: Readonly<Record<string, string[]>>,
  rules: string | undefined,
): string {
  const scripts = rules === undefined ? SCRIPTS : [...SCRIPTS, hashSource(rules)];
  return createPolicy({ styles: [hash], scripts, trusted: OWN_POLICIES }, hosts);
}
