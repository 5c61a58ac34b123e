import { TRAY } from './board-cells.svelte.ts';
import type { BoardModel } from './board-model.svelte.ts';

/** How far a pointer goes before a press becomes a drag, and how long a finger rests before it does; both keep scrolling easy. */
const DRAG_PIXELS = 6;
const HOLD_MS = 300;
/** Near the edges of the board it scrolls, so many pixels a frame. */
const EDGE_PIXELS = 48;
const SCROLL_PIXELS = 14;

/** Lets chips be dragged with a mouse, a pen or a finger over the cells of the grid in `box`. Returns how to stop it. */
export const dragLines = (box: HTMLElement, board: BoardModel): (() => void) => {
  let drag: Drag | undefined;
  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || drag || !(event.target instanceof Element)) return;
    const chip = event.target.closest<HTMLElement>('[data-wish]');
    const line = chip && board.line(chip.dataset['wish'] ?? '');
    if (!chip || !line || !line.mayMove || line.locked) return;
    drag = new Drag(box, board, chip, event, () => (drag = undefined));
  };
  box.addEventListener('pointerdown', press);
  return () => {
    box.removeEventListener('pointerdown', press);
    drag?.end();
  };
};

class Drag {
  readonly #box: HTMLElement;
  readonly #board: BoardModel;
  readonly #chip: HTMLElement;
  readonly #from: { x: number; y: number };
  readonly #pointer: number;
  readonly #touch: boolean;
  readonly #done: () => void;
  readonly #stop = new AbortController();
  #hold: ReturnType<typeof setTimeout> | undefined;
  #ghost: HTMLElement | undefined;
  #over: Element | undefined;
  #frame = 0;
  #at: { x: number; y: number };

  constructor(box: HTMLElement, board: BoardModel, chip: HTMLElement, event: PointerEvent, done: () => void) {
    this.#box = box;
    this.#board = board;
    this.#chip = chip;
    this.#done = done;
    this.#from = this.#at = { x: event.clientX, y: event.clientY };
    this.#pointer = event.pointerId;
    this.#touch = event.pointerType === 'touch';
    const { signal } = this.#stop;
    window.addEventListener('pointermove', (moved) => this.#move(moved), { signal });
    window.addEventListener('pointerup', () => this.#drop(), { signal });
    window.addEventListener('pointercancel', () => this.#cancel(), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && this.#cancel(), { signal, capture: true });
    // Once a finger holds a chip, the page no longer scrolls under it. Heard on the chip: it is where touches go, also when
    // the board has drawn the line anew elsewhere.
    chip.addEventListener('touchmove', (touch) => this.#ghost && touch.preventDefault(), { signal, passive: false });
    window.addEventListener('contextmenu', (menu) => this.#ghost && menu.preventDefault(), { signal });
    if (this.#touch) this.#hold = setTimeout(() => this.#begin(), HOLD_MS);
  }

  #move(event: PointerEvent): void {
    this.#at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(this.#at.x - this.#from.x, this.#at.y - this.#from.y) > DRAG_PIXELS;
    if (!this.#ghost && far) {
      if (this.#touch) return this.end();
      this.#begin();
    }
    if (this.#ghost) this.#follow();
  }

  #begin(): void {
    const line = this.#board.line(this.#chip.dataset['wish'] ?? '');
    if (!line || !this.#board.take(line)) return this.end();
    const ghost = this.#chip.cloneNode(true);
    if (!(ghost instanceof HTMLElement)) return;
    ghost.removeAttribute('data-wish');
    ghost.classList.add('ghost');
    ghost.setAttribute('aria-hidden', 'true');
    this.#box.append(ghost);
    this.#ghost = ghost;
    this.#box.setPointerCapture(this.#pointer);
    this.#follow();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #follow(): void {
    const { x, y } = this.#at;
    this.#ghost?.style.setProperty('transform', `translate(${x + 8}px, ${y + 8}px)`);
    const cell = document.elementFromPoint(x, y)?.closest('td[data-week]');
    if (!(cell instanceof HTMLElement) || cell === this.#over || !this.#box.contains(cell)) return;
    this.#over = cell;
    const week = Number(cell.dataset['week']);
    const row = cell.closest('tr')?.dataset['row'];
    const byRegion = this.#board.data.rows === 'regions' && week !== TRAY;
    this.#board.carryToWeek(week, byRegion ? row : undefined);
  }

  #scroll(): void {
    const edge = this.#box.getBoundingClientRect();
    this.#box.scrollBy(scrollStep(this.#at.x, edge.left, edge.right), scrollStep(this.#at.y, edge.top, edge.bottom));
    this.#follow();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #drop(): void {
    if (this.#ghost) {
      this.#board.putDown();
      swallowClick();
    }
    this.end();
  }

  #cancel(): void {
    if (this.#ghost) this.#board.release();
    this.end();
  }

  end(): void {
    clearTimeout(this.#hold);
    cancelAnimationFrame(this.#frame);
    this.#ghost?.remove();
    this.#stop.abort();
    this.#done();
  }
}

/** How far to scroll when the pointer is near one end of the box. */
const scrollStep = (at: number, low: number, high: number): number => {
  if (at < low + EDGE_PIXELS) return -SCROLL_PIXELS;
  return at > high - EDGE_PIXELS ? SCROLL_PIXELS : 0;
};

/** What follows a drag is no click. */
const swallowClick = (): void => {
  const stop = new AbortController();
  window.addEventListener('click', (event) => event.preventDefault(), { capture: true, signal: stop.signal });
  setTimeout(() => stop.abort());
};
