/** What can be asked of a process that decodes and makes pictures. All of it can be sent as JSON. */
import type { MakeCards } from '../cards/card-batches.ts';
import type { Inspection } from '../inspect/inspect.ts';
import type { PreparedDrawing } from '../variants/prepare-drawing.ts';
import type { MakeVariants } from '../variants/variant-batches.ts';

/** Each kind of work, with what it is given and what it finds. */
export interface PictureWork {
  /** Inspects the picture of a path. */
  inspect(path: string): Promise<Inspection>;
  /** Prepares a drawing, given as its text, with the pictures in it. */
  prepare(text: string): Promise<PreparedDrawing>;
  makeVariants: MakeVariants;
  makeCards: MakeCards;
}

export type PictureTask = {
  [Kind in keyof PictureWork]: { kind: Kind; given: Parameters<PictureWork[Kind]> };
}[keyof PictureWork];

/** Does the work in this process; each kind loads what it needs alone. */
const WORK: PictureWork = {
  inspect: async (...given) => (await import('../inspect/inspect.ts')).inspectImage(...given),
  prepare: async (...given) => (await import('../variants/prepare-drawing.ts')).prepareDrawing(...given),
  makeVariants: async (...given) => (await import('../variants/variants.ts')).makeVariants(...given),
  makeCards: async (...given) => (await import('../cards/make-cards.ts')).makeCards(...given),
};

/** Carries out a task in this process, and returns what was found. */
export function carryOut({ kind, given }: PictureTask): Promise<unknown> {
  return (WORK[kind] as (...given: unknown[]) => Promise<unknown>)(...given);
}
