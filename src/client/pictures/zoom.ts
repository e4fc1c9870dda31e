/** Calculates how an enlarged picture lies in its frame. */

/** A point, or a distance, in pixels; points count from the middle of the frame. */
export interface Point {
  x: number;
  y: number;
}

/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** How a picture lies: its scale, where 1 fits the frame, and the place of its middle. */
export interface View extends Point {
  scale: number;
}

/** The view of a whole picture. */
export const WHOLE: View = { scale: 1, x: 0, y: 0 };

const LARGEST_SCALE = 5;

/** Returns the view at `factor` times the scale, with the point of the picture below `point` kept in its place. */
export function zoomAt(view: View, factor: number, point: Point = WHOLE): View {
  const scale = Math.min(Math.max(view.scale * factor, 1), LARGEST_SCALE);
  const ratio = scale / view.scale;
  return { scale, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio };
}

/**
 * Returns the view moved so that the picture fills as much of the frame as it can. `picture` is its size at scale 1.
 */
export function keepInside({ scale, x, y }: View, picture: Size, frame: Size): View {
  const within = (place: number, length: number, room: number) => {
    const most = Math.max(0, (length * scale - room) / 2);
    return Math.min(Math.max(place, -most), most);
  };
  return { scale, x: within(x, picture.width, frame.width), y: within(y, picture.height, frame.height) };
}

/** Returns where a finger has swiped to, or `undefined` where it has hardly moved. */
export function swipeOf({ x, y }: Point): 'left' | 'right' | 'down' | undefined {
  if (Math.abs(x) > Math.abs(y)) return Math.abs(x) < 50 ? undefined : x < 0 ? 'left' : 'right';
  return y > 90 ? 'down' : undefined;
}
