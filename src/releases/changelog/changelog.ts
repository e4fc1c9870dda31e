/** Reads CHANGELOG.md: which versions it tells of, and what each of them says under which heading. */

/** One version in a changelog. */
export interface ChangelogVersion {
  /** `0.2.0`, or `Unreleased`. */
  version: string;
  /** `2026-12-01`; empty where none is written. */
  date: string;
  /** All lines below the heading, without empty ones around them. */
  text: string;
  sections: ChangelogSection[];
}

/** What a version says under one heading, such as `Added`. */
export interface ChangelogSection {
  title: string;
  text: string;
  /** Each entry of its lists, on one line. */
  entries: string[];
}

/** The heading of what is not released yet. */
export const UNRELEASED = 'Unreleased';

/** The heading of what an upgrade asks of a newsroom. */
export const BREAKING = 'Breaking';

const VERSION = /^## \[?([^\]\s]+)\]?(?:\s+-\s+(\S+))?.*$/;
const FENCE = /^\s*(?:```|~~~)/;

/**
 * Reads a changelog, the newest version first, as it is written there. What is code counts as text.
 *
 * @see https://keepachangelog.com/en/1.1.0/
 */
export function readChangelog(text: string): ChangelogVersion[] {
  return partsOf(text, VERSION).map(({ match: [, version = '', date = ''], body }) => ({
    version,
    date,
    text: body,
    sections: partsOf(body, /^### (.+?)\s*$/).map(({ match: [, title = ''], body: section }) => ({
      title,
      text: section,
      entries: entriesOf(section),
    })),
  }));
}

/** Returns the entries of a version under a heading. */
export function entriesUnder(title: string, { sections }: Pick<ChangelogVersion, 'sections'>): string[] {
  return sections.filter((section) => section.title === title).flatMap(({ entries }) => entries);
}

/** Divides a text at the headings that a pattern matches; what stands before the first one is left out. */
function partsOf(text: string, heading: RegExp): { match: RegExpExecArray; body: string }[] {
  const parts: { match: RegExpExecArray; lines: string[] }[] = [];
  let isCode = false;
  for (const line of text.split(/\r?\n/)) {
    if (FENCE.test(line)) isCode = !isCode;
    const match = isCode ? null : heading.exec(line);
    if (match) parts.push({ match, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({ match, lines }) => ({ match, body: lines.join('\n').replace(/^\s*\n|\s+$/g, '') }));
}

function entriesOf(text: string): string[] {
  const entries: string[] = [];
  for (const line of text.split('\n')) {
    const [, begun] = /^[-*] +(.*)$/.exec(line) ?? [];
    if (begun !== undefined) entries.push(begun.trim());
    else if (/^\s+\S/.test(line) && entries.length > 0) entries.push(`${entries.pop()} ${line.trim()}`);
  }
  return entries;
}
