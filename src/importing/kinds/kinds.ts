/** The one table of the systems that newsrooms come from. */
import type { ImportKind } from '../archive/archive.ts';

/** The kinds, in the order in which the usage lists them. */
export const IMPORT_KINDS: readonly ImportKind[] = [];
