/** What a process that decodes pictures says. */

/** Its first word, once it can work: one that ends before has read no picture. */
export const READY = 'ready';

/** What it answers; an error is told with what makes out a fault of the machine. */
export type PictureAnswer = { found: unknown } | { error: { message: string; code?: string; path?: string } };
