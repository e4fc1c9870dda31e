/** The one table of codemods. */
import type { Codemod } from './codemod.ts';

/** All codemods, each in a file of its own beside this one. */
export const CODEMODS: readonly Codemod[] = [];
