/** Linked data as text that can't leave its `<script>`. */

/**
 * JSON that is safe inside `<script>`: `<`, `>` and `&` are escaped, so no title can end the element or open a
 * comment (HTML, 4.12.1.3), and U+2028 and U+2029 for old parsers.
 */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
