/** Lets fingers, mouse and trackpad swipe, pinch and move the picture in a frame. */
import { keepInside, type Point, swipeOf, type View, WHOLE, zoomAt } from './zoom.ts';

/** The scale to which a tap enlarges. */
const CLOSER = 2.5;
/** Milliseconds between the taps of a double tap, and pixels that a finger trembles. */
const DOUBLE_TAP = 300;
const TREMBLE = 8;

interface Actions {
  swipe(to: 'left' | 'right' | 'down'): void;
  /** Is called for a tap beside the picture. */
  leave(): void;
}

/** Zooms and moves the picture that stands in the frame. */
export interface Zoom {
  isClose(): boolean;
  by(factor: number): void;
  move(x: number, y: number): void;
  /** Shows the whole picture, as is needed for each new one. */
  reset(): void;
}

/** Watches a frame, whose first child is the picture, and returns what keys need to do the same. */
export function watchGestures(frame: HTMLElement, { swipe, leave }: Actions): Zoom {
  const fingers = new Map<number, Point>();
  let view: View = WHOLE;
  let moved: Point = WHOLE;
  let isPinched = false;
  let lastTap = 0;

  const image = () => frame.querySelector('img') as HTMLElement;
  const isClose = () => view.scale > 1;
  const draw = ({ scale, x, y }: View) => {
    (frame.firstElementChild as HTMLElement).style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    frame.classList.toggle('close-up', isClose());
    // A file for more than the window
    if (isClose()) for (const source of frame.querySelectorAll('source')) source.sizes = '300vw';
  };
  const look = (next: View) => {
    const { offsetWidth: width, offsetHeight: height } = image();
    view = keepInside(next, { width, height }, { width: frame.clientWidth, height: frame.clientHeight });
    draw(view);
  };
  const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  };
  const tap = (event: PointerEvent) => {
    const { left, right, top, bottom } = image().getBoundingClientRect();
    const { clientX: x, clientY: y, timeStamp, pointerType } = event;
    if (x < left || x > right || y < top || y > bottom) return leave();
    const isDouble = timeStamp - lastTap < DOUBLE_TAP;
    lastTap = isDouble ? 0 : timeStamp;
    if (pointerType === 'mouse' || isDouble) look(isClose() ? WHOLE : zoomAt(view, CLOSER, placeOf(event)));
  };

  frame.onpointerdown = (event) => {
    if (event.button > 0) return;
    frame.setPointerCapture(event.pointerId);
    if (fingers.size === 0) {
      moved = WHOLE;
      isPinched = false;
    } else isPinched = true;
    fingers.set(event.pointerId, placeOf(event));
    frame.classList.add('held');
  };
  frame.onpointermove = (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = placeOf(event);
    fingers.set(event.pointerId, now);
    const step = { x: now.x - before.x, y: now.y - before.y };
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const distance = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y);
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      const pinched = zoomAt(view, distance(now) / Math.max(distance(before), 1), middle);
      return look({ ...pinched, x: pinched.x + step.x / 2, y: pinched.y + step.y / 2 });
    }
    moved = { x: moved.x + step.x, y: moved.y + step.y };
    if (isClose()) look({ ...view, x: view.x + step.x, y: view.y + step.y });
    else if (!isPinched) draw({ scale: 1, x: moved.x, y: Math.max(moved.y, 0) });
  };
  frame.onpointerup = frame.onpointercancel = (event) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    frame.classList.remove('held');
    draw(view);
    if (isPinched || event.type === 'pointercancel') return;
    if (Math.hypot(moved.x, moved.y) < TREMBLE) return tap(event);
    const to = isClose() ? undefined : swipeOf(moved);
    if (to) swipe(to);
  };
  frame.ondragstart = (event) => event.preventDefault();
  frame.addEventListener(
    'wheel',
    (event) => {
      // A pinch on a trackpad comes with this key
      if (!event.ctrlKey && !isClose()) return;
      event.preventDefault();
      if (event.ctrlKey) look(zoomAt(view, Math.exp(-event.deltaY / 100), placeOf(event)));
      else look({ ...view, x: view.x - event.deltaX, y: view.y - event.deltaY });
    },
    { passive: false },
  );

  const reset = () => look(WHOLE);
  addEventListener('resize', () => frame.firstElementChild && reset());
  return {
    isClose,
    reset,
    by: (factor) => look(zoomAt(view, factor)),
    move: (x, y) => look({ ...view, x: view.x + x, y: view.y + y }),
  };
}
