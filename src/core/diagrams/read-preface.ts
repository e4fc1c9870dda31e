/** Takes out of a diagram what is no part of the drawing: comments, its title, and what a screen reader says. */

export interface Preface {
  /** The lines in their places, trimmed; what was taken out is empty. */
  lines: string[];
  title?: string;
  /** `accTitle:` and `accDescr:` of Mermaid (mermaid.js.org, “Accessibility Options”). */
  label?: string;
}

/** Reads `accTitle:`, `accDescr:` in both of its forms, comments with `%%`, and a title between lines of `---`. */
export function readPreface(source: readonly string[]): Preface {
  const lines = source.map((line) => line.trim().replace(/^%%.*$/, ''));
  const title = takeTitle(lines);
  const spoken = { accTitle: '', accDescr: '' };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const { name, text } = /^(?<name>accTitle|accDescr)[ \t]*:[ \t]*(?<text>.*)$/.exec(line)?.groups ?? {};
    if (name !== undefined) {
      spoken[name as keyof typeof spoken] = text ?? '';
      lines[index] = '';
    } else if (/^accDescr[ \t]*\{/.test(line)) {
      const end = lines.findIndex((other, at) => at >= index && other.includes('}'));
      if (end < 0) continue;
      const words = lines.slice(index, end + 1).join(' ');
      spoken.accDescr = words
        .slice(words.indexOf('{') + 1, words.lastIndexOf('}'))
        .replace(/\s+/g, ' ')
        .trim();
      lines.fill('', index, end + 1);
    }
  }
  const label = joinSentences(
    [spoken.accTitle, spoken.accDescr].map((text) => text.trim()).filter((text) => text !== ''),
  );
  return { lines, ...(title && { title }), ...(label && { label }) };
}

function takeTitle(lines: string[]): string | undefined {
  const start = lines.findIndex((line) => line !== '');
  const end = lines.indexOf('---', start + 1);
  if (lines[start] !== '---' || end < 0) return undefined;
  const title = lines.slice(start, end).flatMap((line) => /^title:[ \t]*(.+)$/.exec(line)?.[1] ?? [])[0];
  lines.fill('', start, end + 1);
  return title?.replace(/^(["'])(.*)\1$/, '$2');
}

/** Puts a point between two texts where the first ends in no mark. */
function joinSentences(texts: readonly string[]): string {
  return texts.reduce((all, text) => (all === '' ? text : `${all}${/\p{P}$/u.test(all) ? '' : '.'} ${text}`), '');
}
