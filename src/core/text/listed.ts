/** As many things as an editor reads in one message. */
const SHOWN = 10;

/** Lists things for a message: the first ten, and how many more there are. */
export function listed(things: readonly string[]): string {
  const rest = things.length - SHOWN;
  // “And one more” would take as much room as that one
  return rest < 2 ? things.join(', ') : `${things.slice(0, SHOWN).join(', ')}, and ${rest} more`;
}
