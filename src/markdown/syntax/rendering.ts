/** What one body gathers on its way through the plugins. */
import type { Element } from 'hast';
import type { Node, Point } from 'unist';
import type { VFile } from 'vfile';
import type { BodyBlock, BodyImage, BodyLink, BodyProblem, BodySource, Heading } from '../../core/articles/body.ts';
import type { CheckName } from '../../core/problems/checks.ts';

export interface Rendering {
  source: BodySource;
  /** The body as plain Markdown. */
  markdown: string;
  headings: Heading[];
  images: BodyImage[];
  links: BodyLink[];
  /** Every id that the body prints. */
  ids: Set<string>;
  /** The elements whose id the editor wrote. */
  named: WeakSet<Element>;
  words: number;
  blocks: BodyBlock[];
  problems: BodyProblem[];
}

declare module 'vfile' {
  interface DataMap {
    rendering: Rendering;
  }
}

/** The rendering that a plugin works for. */
export function renderingOf(file: VFile): Rendering {
  const { rendering } = file.data;
  if (!rendering) throw new Error('A body is rendered by renderBody, which starts its rendering.');
  return rendering;
}

/** Where something stands: a node of either tree, or a point of the body. */
export type Place = Pick<Node, 'position'> | Point;

/** Line and column in the editor's file, 1-based. */
export function placeInFile(file: VFile, place: Place): { line: number; column: number } {
  const point = 'line' in place ? place : place.position?.start;
  return { line: (point?.line ?? 1) + renderingOf(file).source.firstLine - 1, column: point?.column ?? 1 };
}

/** Adds a problem: what is wrong, in an editor's words, and what to write instead. */
export function report(file: VFile, check: CheckName, place: Place, message: string, hint: string): void {
  renderingOf(file).problems.push({ check, ...placeInFile(file, place), message, hint });
}

/** The Markdown that a node was made from. */
export function sourceOf(file: VFile, node: Pick<Node, 'position'>): string {
  const { position } = node;
  return position ? String(file.value).slice(position.start.offset, position.end.offset) : '';
}

/** Up to sixty characters of something that an editor wrote, for a message. */
export function excerpt(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
