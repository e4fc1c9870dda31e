/** Divides a title around the names in it. */

/** Returns a text in pieces, the names among them as pieces of their own. */
export function splitAtNames(text: string, names: readonly string[]): string[] {
  const [name, ...others] = names;
  if (name === undefined) return [text];
  const at = text.indexOf(name);
  if (at < 0) return splitAtNames(text, others);
  const around = [text.slice(0, at), text.slice(at + name.length)].map((piece) => splitAtNames(piece, others));
  return [...(around[0] ?? []), name, ...(around[1] ?? [])].filter((piece) => piece !== '');
}
