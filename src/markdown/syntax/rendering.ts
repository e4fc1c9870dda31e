/** Holds what one body gathers on its way through the plugins. */

import type { Element } from 'hast';
import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Body, BodySource } from '../../core/articles/body.ts';
import type { CheckName } from '../../core/problems/checks.ts';
import { shortened } from '../../core/text/shortened.ts';
import type { Libraries } from './libraries.ts';

/** What the plugins gather of one body besides its HTML, and what they tell each other on the way. */
export interface Rendering extends Body {
  source: BodySource;
  libraries: Libraries;
  /**
   * The source with the same length and lines, in which code, HTML, pictures, escapes and all marks that the parser has
   * understood are blotted out: signs of Markdown that are left are text to readers. Bare addresses stay.
   */
  prose: string;
  /** Every id that the body prints. */
  ids: Set<string>;
  /** The elements whose id the editor wrote. */
  named: WeakSet<Element>;
}

declare module 'vfile' {
  interface DataMap {
    rendering: Rendering;
  }
}

/**
 * Returns the rendering that a plugin works for.
 *
 * @throws Error When the file was not made by `renderBody`.
 */
export function renderingOf(file: VFile): Rendering {
  const { rendering } = file.data;
  if (!rendering) throw new Error('A body is rendered by renderBody, which starts its rendering.');
  return rendering;
}

/** The place of something: a node of either tree, or a point of the body. */
export type Place = Pick<Node, 'position'> | Point;

/** Returns the line and column in the editor's file, both counted from 1. */
export function placeInFile(file: VFile, place: Place): { line: number; column: number } {
  const point = 'line' in place ? place : place.position?.start;
  return { line: (point?.line ?? 1) + renderingOf(file).source.firstLine - 1, column: point?.column ?? 1 };
}

/**
 * Adds a problem to the rendering: what is wrong, in an editor's words, and what to write instead. Its five arguments
 * stay in a row, as its many calls read like a sentence.
 */
export function report(file: VFile, check: CheckName, place: Place, message: string, hint: string): void {
  renderingOf(file).problems.push({ check, ...placeInFile(file, place), message, hint });
}

/**
 * Returns the Markdown that a node was made from, to the end of the text where the node is never closed, or an empty
 * text where it has no place of its own.
 */
export function sourceOf(file: VFile, node: Pick<Node, 'position'>): string {
  // An element that hast-util-raw finds never closed has no end, whatever its type says
  const { start, end }: Partial<Position> = node.position ?? {};
  return start ? String(file.value).slice(start.offset, end?.offset) : '';
}

/** Returns up to 60 characters of something that an editor wrote, on one line, for a message. */
export function excerpt(text: string): string {
  return shortened(text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim());
}
