/** Says what can be wrong with a drawing, in an editor's words. */
import { shortened } from '../../core/text/shortened.ts';
import type { PreparedDrawing } from '../variants/prepare-drawing.ts';
import { broken, type ImageFault, megabytes } from './faults.ts';

/** Returns the fault of a drawing that is too large; `size` is in bytes. */
export function heavyDrawing(name: string, size: number): ImageFault {
  const hint = 'Simplify its paths, or export it as PNG.';
  return broken(`The drawing “${name}” has ${megabytes(size)}, more than 5 MB.`, hint);
}

/** Returns the fault of a drawing that can't be published; `reason.fault` completes the sentence “The drawing …”. */
export function brokenDrawing(name: string, reason: { fault: string; hint: string }): ImageFault {
  return broken(`The drawing “${name}” ${reason.fault}.`, reason.hint);
}

/** Returns the fault of a drawing that is much longer than it is wide. */
export function narrowDrawing(name: string): ImageFault {
  const hint = 'Give its viewBox the shape of what is drawn: “fit page to drawing” does so in most programs.';
  return broken(
    `The drawing “${name}” is more than 1,000 times as long as it is wide, so nothing of it would be seen.`,
    hint,
  );
}

/** Returns the fault of a drawing that can't be drawn to its end, or not in time. */
export function unfinishedDrawing(name: string, why: 'slow' | 'undrawable'): ImageFault {
  const fault = why === 'slow' ? 'takes too long to draw' : 'cannot be drawn';
  const hint = 'Simplify its filters, masks and patterns, or export it as PNG.';
  return brokenDrawing(name, { fault, hint });
}

/** A drawing that can be published. */
type Drawing = Extract<PreparedDrawing, { svg: string }>;

/**
 * Returns what an editor must know of a drawing that is published without some of its parts, or with others; the list is
 * empty where it is published as it is.
 */
export function adviseOnDrawing(name: string, { removed, outside, mislabelled }: Drawing): ImageFault[] {
  const faults = outside.map(
    (reference): ImageFault => ({
      check: 'remote-image',
      message: `The drawing “${name}” shows “${shortened(reference)}”, which lies outside it, where no page can load it from.`,
      hint: 'Embed that picture in the drawing program rather than linking it, and export the drawing again.',
    }),
  );
  for (const { written, right } of mislabelled)
    faults.push({
      check: 'mislabelled-picture',
      message: `The drawing “${name}” has a picture in it that is written as “${shortened(written)}” and is ${right}, as which it is published.`,
      hint: `Write data:${right} before it, as other programs may not show it.`,
    });
  if (removed.length === 0) return faults;
  const message = `The drawing “${name}” is published without ${removed.join(', ')}.`;
  const hint = 'Scripts and references to other files do not work in pictures; export it as plain SVG.';
  return [...faults, { check: 'removed-html', message, hint }];
}
