/** Checks `formats:` of a language: that its dates are in the same language, and as some country writes them. */
import type { Problem } from '../../core/problems/problem.ts';

/**
 * Says what is wrong where dates would be printed in another language or script than the words beside them, or as in no
 * country.
 */
export function formatsFault(tag: string, formats: string | undefined): Pick<Problem, 'message' | 'hint'> | undefined {
  if (formats === undefined) return undefined;
  const [own, other] = [tag, formats].map((name) => new Intl.Locale(name).maximize()) as [Intl.Locale, Intl.Locale];
  const example = own.region === undefined ? tag : `${own.language}-${own.region}`;
  if (own.language !== other.language || own.script !== other.script)
    return {
      message: `Dates as in “${formats}” are in another language than “${tag}”.`,
      hint: `Write the tag of the same language in another country, such as ${example}, or leave “formats:” out.`,
    };
  const { region = '' } = other;
  if (new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(region) !== undefined) return undefined;
  return {
    message: `“${region}” in “${formats}” is no country.`,
    hint: `Write a country by its two letters (ISO 3166-1), such as ${example}.`,
  };
}
