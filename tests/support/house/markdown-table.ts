/** Sentences of the sources as Markdown, and tables of them. */
import { escapeMarkdown } from '../../../src/core/text/escape-markdown.ts';

/** A sentence as Markdown: what is in backticks, tokens and addresses are code, all else is text. */
export function prose(sentence: string): string {
  return sentence
    .split(/(`[^`]+`|(?:[^\s{}“”(]*\{[^}]*\})+[^\s{}“”,.;)]*|https?:\/\/(?:[^\s,.]|[.,](?=\S))*)/)
    .map((part, index) =>
      index % 2 === 1 ? code(part.replaceAll('`', '')) : escapeInside(part.replace(/(\w)'(\w)/g, '$1’$2')),
    )
    .join('');
}

/** As `escapeMarkdown` for a part of a line, whose spaces at the ends count. */
function escapeInside(part: string): string {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(part) ?? [];
  return before + escapeMarkdown(text) + after;
}

export function code(value: string): string {
  return `\`${value.replaceAll('|', '\\|')}\``;
}

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `|${cells.map((cell) => (cell ? ` ${cell} ` : ' ')).join('|')}|`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
