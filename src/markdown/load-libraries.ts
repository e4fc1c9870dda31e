/** Loads the libraries that only some bodies need, for the first that does. */
import type { BodySource } from '../core/articles/body.ts';
import type { Libraries } from './syntax/libraries.ts';

/** Two dollars, or a block of code that may be a formula. */
const FORMULA = /\$[^$]*\$|^[ \t>]*(?:`{3,}|~{3,})[ \t]*math\b/im;

/** Returns what a body is rendered with: for most, nothing. */
export async function loadLibraries({ markdown, formulas }: BodySource): Promise<Libraries> {
  if (!formulas || !FORMULA.test(markdown)) return {};
  const { writeFormula } = await import('./formulas/mathml.ts');
  return { writeFormula };
}
