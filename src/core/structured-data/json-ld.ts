/** Writes structured data as text that can't end its `<script>`. */
import type { Thing } from 'schema-dts';

/**
 * Writes the JSON-LD text of a page, safe inside `<script>`: one thing by itself, several as a graph (JSON-LD 1.1,
 * 4.9).
 */
export function toJsonLd(...things: Thing[]): string {
  const [only, ...others] = things as object[];
  const context = 'https://schema.org';
  return toScriptJson(
    others.length === 0 ? { '@context': context, ...only } : { '@context': context, '@graph': things },
  );
}

/**
 * Writes JSON that is safe inside `<script>`: `<`, `>` and `&` are escaped, so that no title can end the element or
 * open a comment (HTML Standard, 4.12.1.3). U+2028 and U+2029 are escaped for old parsers.
 */
function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
