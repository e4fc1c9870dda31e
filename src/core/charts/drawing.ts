/** A drawing of a chart at one width. */
export interface Drawing {
  width: number;
  height: number;
  /** The shapes and texts, as SVG. */
  svg: string;
  /** Set where the names of the series stand at their shapes. */
  isNamed?: true;
}

/** The widths of the two drawings of a chart: for a phone, and for all wider places. */
export const NARROW = 320;
export const WIDE = 640;
