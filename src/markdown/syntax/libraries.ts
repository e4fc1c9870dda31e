/** What is loaded only for the bodies that need it. */
import type { DiagramSettings, DrawnDiagram } from '../../core/diagrams/draw-diagram.ts';

/** What is wrong with a formula, and what to write instead. */
export interface FormulaFault {
  message: string;
  hint: string;
  /** The offset in the formula. */
  at: number;
}

/** A formula as a page prints it, or what is wrong with it. */
export type Formula = { mathml: string } | { fault: FormulaFault };

/** The libraries that a body is rendered with. */
export interface Libraries {
  /** Writes TeX as MathML; one that stands alone is a display formula. It never throws. */
  writeFormula?: (tex: string, isDisplay: boolean) => Formula;
  /** Draws a diagram of Mermaid. It never throws. */
  drawDiagram?: (source: string, settings: DiagramSettings) => DrawnDiagram;
}
