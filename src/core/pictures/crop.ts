/** Crops: which part of an image is kept when a role has a shape of its own. */

/** A point in percent, as in CSS `object-position`. */
export interface Focus {
  x: number;
  y: number;
}

/** A part of an image, in its pixels. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The largest part of an image that has the ratio (width ÷ height) and lies around the focus; `undefined` for all of it. */
export function cropToRatio(
  image: { width: number; height: number },
  ratio: number,
  focus: Focus = { x: 50, y: 50 },
): Crop | undefined {
  const width = Math.min(image.width, Math.round(image.height * ratio));
  const height = Math.min(image.height, Math.round(image.width / ratio));
  if (width === image.width && height === image.height) return undefined;
  return {
    left: clamp(Math.round((image.width * focus.x) / 100 - width / 2), 0, image.width - width),
    top: clamp(Math.round((image.height * focus.y) / 100 - height / 2), 0, image.height - height),
    width,
    height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
