/** Finds the tokens of a text, such as {count}, and checks that translations have the same ones. */
import { pluralRules } from './intl.ts';

/** A text for each plural category that a translation has. */
type Translated = Readonly<Record<string, string | undefined>>;

/** Returns the tokens of a text, with their braces, each once. */
export function tokensOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{[^{}]*\}/g)].map(([token]) => token))];
}

/**
 * Returns the end of a sentence that says which token of the source a translation lacks or has too many, such as “has
 * no place for {count}”. Returns `undefined` where the tokens are the same.
 */
export function tokenFault(source: string, value: string | Translated, locale: string): string | undefined {
  const known = tokensOf(source);
  const forms = typeof value === 'string' ? [[undefined, value] as const] : Object.entries(value);
  for (const [form, text = ''] of forms) {
    const which = form === undefined ? '' : ` in its form “${form}”`;
    const needed = form !== undefined && saysItsNumber(form, locale) ? known.filter((it) => it !== '{count}') : known;
    const lost = needed.find((token) => !text.includes(token));
    if (lost !== undefined) return `has no place for ${lost}${which}`;
    const unknown = tokensOf(text).find((token) => !known.includes(token));
    if (unknown !== undefined) return `has ${unknown}${which}, which nothing fills in`;
  }
  return undefined;
}

/** Whether a form is for one number alone, as “one” in Arabic and not in Russian, where it is for 21 too. */
function saysItsNumber(form: string, locale: string): boolean {
  if (!['zero', 'one', 'two'].includes(form)) return false;
  const rules = pluralRules(locale);
  return (
    Array.from({ length: 200 }, (_, index) => index + 1).filter((count) => rules.select(count) === form).length <= 1
  );
}
