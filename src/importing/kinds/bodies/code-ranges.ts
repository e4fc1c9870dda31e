/** Tells code in Markdown from prose, without reading more of it: fences, spans, indented lines, `<pre>` and comments. */

/** Offsets of code, in order: from the first character to the one after the last. */
export type Ranges = readonly (readonly [number, number])[];

const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/;

/** Returns where a text is code: fences, indented lines, spans and what stands in `<pre>`, `<script>` and `<style>`. */
export function codeRanges(text: string): Ranges {
  const blocks = blockRanges(text);
  const spans = blocksBetween(blocks, text.length).flatMap(([from, to]) => spanRanges(text, from, to));
  return [...blocks, ...spans].sort(([a], [b]) => a - b);
}

/** Returns whether an offset lies in one of these ranges. */
export function isInside(ranges: Ranges, offset: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as readonly [number, number])[1] <= offset) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  return found !== undefined && found[0] <= offset;
}

function blockRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let fence: { mark: string; from: number } | undefined;
  let raw: { tag: string; from: number } | undefined;
  const lastClosing = new Map(
    [...text.matchAll(/<\/(pre|script|style)/gi)].map((tag) => [tag[1]?.toLowerCase(), tag.index]),
  );
  let isInList = false;
  let isAfterBlank = true;
  let offset = 0;
  for (const line of text.split('\n')) {
    const end = offset + line.length;
    const opened = FENCE.exec(line);
    const isBlank = line.trim() === '';
    if (raw) {
      if (line.toLowerCase().includes(`</${raw.tag}`)) {
        ranges.push([raw.from, end]);
        raw = undefined;
      }
    } else if (fence) {
      const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1] ?? '';
      if (closing[0] === fence.mark[0] && closing.length >= fence.mark.length) {
        ranges.push([fence.from, end]);
        fence = undefined;
      }
    } else if (opened && !(isAfterBlank && !isInList && /^(?: {4}|\t)/.test(line))) {
      fence = { mark: opened[1] as string, from: offset };
    } else if (!isBlank) {
      const tag = /^ {0,3}<(pre|script|style)\b/i.exec(line)?.[1]?.toLowerCase();
      if (tag && line.toLowerCase().includes(`</${tag}`)) ranges.push([offset, end]);
      else if (tag && (lastClosing.get(tag) ?? -1) > end) raw = { tag, from: offset };
      else if (/^(?: {4}|\t)/.test(line)) {
        if (isAfterBlank && !isInList) ranges.push([offset, end]);
      } else if (LIST_ITEM.test(line)) isInList = true;
      else if (isAfterBlank && !/^[ \t]/.test(line)) isInList = false;
    }
    // Indented lines go on as code until a line that is not indented
    const last = ranges.at(-1);
    isAfterBlank = isBlank || (last !== undefined && last[1] === end && last[0] === offset);
    offset = end + 1;
  }
  // A fence that is never closed ends with the text
  if (fence) ranges.push([fence.from, text.length]);
  return ranges;
}

function blocksBetween(blocks: Ranges, end: number): [number, number][] {
  const between: [number, number][] = [];
  let from = 0;
  for (const [start, stop] of blocks) {
    if (start > from) between.push([from, start]);
    from = stop;
  }
  if (from < end) between.push([from, end]);
  return between;
}

/** Spans end in their paragraph, with as many backticks as they began with (CommonMark, 6.1). */
function spanRanges(text: string, from: number, to: number): [number, number][] {
  const ranges: [number, number][] = [];
  let start = from;
  for (const paragraph of text.slice(from, to).split(/(\n[ \t>]*\n)/)) {
    const runs = [...paragraph.matchAll(/(?<!\\)`+/g)];
    const byLength = Map.groupBy(runs, (run) => run[0].length);
    const passed = new Map<number, number>();
    let behind = 0;
    for (const run of runs) {
      // What lies in a span that has been found closes nothing; each list is walked once
      if (run.index < behind) continue;
      const same = byLength.get(run[0].length) ?? [];
      let next = passed.get(run[0].length) ?? 0;
      while (same[next] && (same[next] as RegExpMatchArray & { index: number }).index <= run.index) next++;
      passed.set(run[0].length, next);
      const close = same[next];
      if (!close) continue;
      behind = close.index + run[0].length;
      ranges.push([start + run.index, start + behind]);
    }
    start += paragraph.length;
  }
  return ranges;
}
