/** Finds the part of an image that is kept when a role has an aspect ratio of its own. */

/** A point of an image, in percent from the left and from the top. */
export interface Focus {
  x: number;
  y: number;
}

/** A part of an image, in pixels of the image. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Returns the largest part of an image that has a ratio and whose centre is as near the focus as the edges allow.
 * Returns `undefined` where that is the whole image.
 *
 * @param ratio Width ÷ height.
 * @param focus The point that stays in view; the centre by default.
 */
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
