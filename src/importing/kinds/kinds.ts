/** The one table of the systems that newsrooms come from. */
import type { ImportKind } from '../archive/archive.ts';
import { wordpress } from './wordpress/wordpress.ts';

/** The kinds, in the order in which the usage lists them. */
export const IMPORT_KINDS: readonly ImportKind[] = [wordpress];
