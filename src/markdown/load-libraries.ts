/** Loads the libraries that only some bodies need, for the first that does. */
import type { BodySource } from '../core/articles/body.ts';
import type { Libraries } from './syntax/libraries.ts';

/** Two dollars, or a block of code that is a formula. */
const FORMULA = /\$[^$]*\$|(?:`{3}|~{3})[ \t]*math\b/i;
const DIAGRAM = /(?:`{3}|~{3})[ \t]*mermaid\b/i;

/** Returns what a body is rendered with: for most, nothing. */
export async function loadLibraries({ markdown, formulas }: BodySource): Promise<Libraries> {
  const libraries: Libraries = {};
  if (formulas && FORMULA.test(markdown)) {
    const { writeFormula } = await import('./formulas/mathml.ts');
    libraries.writeFormula = writeFormula;
  }
  if (DIAGRAM.test(markdown)) {
    const { drawDiagram } = await import('../core/diagrams/draw-diagram.ts');
    libraries.drawDiagram = drawDiagram;
  }
  return libraries;
}
