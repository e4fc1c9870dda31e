/** Finds what the button beside a piece of code copies. */

/**
 * Returns the text of a block without its last end of line, which a terminal would take for the order to run it. Where
 * signs stand before the lines of a diff, it is the code as it became: without what was removed, and without signs.
 */
export function codeToCopy(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  if (copy.querySelector('.sign')) for (const part of copy.querySelectorAll('.removed, .sign')) part.remove();
  return (copy.textContent ?? '').replace(/\n$/, '');
}
