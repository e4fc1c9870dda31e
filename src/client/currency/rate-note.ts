/** Shows the note of a converted amount by hover, focus and touch, until the reader goes on or presses Escape. */

/** The notes of the page by their texts; amounts that have the same share one. */
const notes = new Map<string, HTMLElement>();
/** Milliseconds in which a pointer can reach the note. */
const PATIENCE = 200;
const MARGIN = 8;
let leaving: ReturnType<typeof setTimeout> | undefined;
/** Puts the note that is shown beside its amount; a focus moves the page after it has shown one. */
let place: (() => void) | undefined;

/** Gives an amount its note, which screen readers read out with it. */
export function describe(amount: HTMLElement, text: string): void {
  const note = notes.get(text) ?? createNote(text);
  amount.setAttribute('aria-describedby', note.id);
  amount.onfocus = amount.onpointerenter = amount.onclick = () => show(note, amount);
  amount.onblur = hideAll;
  amount.onpointerleave = leave;
}

function createNote(text: string): HTMLElement {
  const note = document.createElement('div');
  note.className = 'rate-note';
  note.id = `rate-note-${notes.size}`;
  note.role = 'tooltip';
  note.popover = 'manual';
  note.textContent = text;
  note.onpointerenter = () => clearTimeout(leaving);
  note.onpointerleave = leave;
  document.body.append(note);
  notes.set(text, note);
  return note;
}

function show(note: HTMLElement, amount: HTMLElement) {
  hideAll();
  note.showPopover();
  place = () => {
    const { left, right, top, bottom } = amount.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(amount).direction === 'rtl';
    const room = document.documentElement.clientWidth - note.offsetWidth - MARGIN;
    const below = bottom + note.offsetHeight < innerHeight;
    const start = Math.max(MARGIN, Math.min(isRightToLeft ? right - note.offsetWidth : left, room));
    note.style.inset = `${below ? bottom : top - note.offsetHeight}px auto auto ${start}px`;
  };
  place();
}

function hideAll() {
  clearTimeout(leaving);
  place = undefined;
  for (const note of notes.values()) note.hidePopover();
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(hideAll, PATIENCE);
}

addEventListener('keydown', ({ key }) => key === 'Escape' && hideAll());
addEventListener('scroll', () => place?.(), { passive: true });
addEventListener('resize', () => place?.());
