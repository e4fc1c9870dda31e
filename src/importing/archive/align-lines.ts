/** Finds where the lines of a mapped text stood in its source, so that what is told of them names the right ones. */

/**
 * Returns, for each line of a text, the line of the source that it comes from, both counted from 0. Lines that stand once
 * in both, in the same order, are the same ones; those between them follow the one above.
 */
export function alignLines(source: string, text: string): number[] {
  if (source === text) return text.split('\n').map((_, index) => index);
  const from = source.split('\n');
  const to = text.split('\n');
  const [places, counts] = [placesOf(from), placesOf(to)];
  const anchors = to.map((line) => {
    const isOnce = counts.get(line.trim())?.length === 1;
    const [place, ...others] = (isOnce && places.get(line.trim())) || [];
    return others.length === 0 ? place : undefined;
  });
  let at = -1;
  const found = anchors.map((place) => {
    if (place === undefined || place <= at) return undefined;
    at = place;
    return place;
  });
  let next = from.length - 1;
  const limits = found.toReversed().map((place) => {
    const limit = next;
    next = place ?? next;
    return limit;
  });
  limits.reverse();
  let line = -1;
  return found.map((place, index) => {
    line = place ?? Math.min(line + 1, Math.max(line, (limits[index] as number) - 1), from.length - 1);
    return Math.max(0, line);
  });
}

function placesOf(lines: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const words = line.trim();
    if (words === '') return;
    const known = places.get(words);
    if (known) known.push(index);
    else places.set(words, [index]);
  });
  return places;
}
