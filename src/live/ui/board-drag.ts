/** How far a pointer goes before a press becomes a drag. */
const DRAG_PIXELS = 6;
/** Near the edges of the window the page scrolls, so many pixels a frame. */
const EDGE_PIXELS = 56;
const SCROLL_PIXELS = 14;

/** One act of a card: its form on the board, and the same form as it was when the card was taken up. */
type Way = { form: HTMLFormElement; asSeen: HTMLFormElement };

/**
 * Lets cards be dragged between the columns of a board by their handles, with a mouse, a pen or a finger. A drop sends the form that the
 * card offers for that column, no more: the server decides. Escape puts the card back. Returns how to stop it.
 */
export const boardDrag = (board: HTMLElement): (() => void) => {
  let drag: Drag | undefined;
  const press = (event: PointerEvent): void => {
    const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
    const card = handle?.closest<HTMLElement>('[data-card]');
    if (!card || drag || event.button !== 0) return;
    event.preventDefault();
    drag = new Drag(board, card, event, () => (drag = undefined));
  };
  board.addEventListener('pointerdown', press);
  return () => {
    board.removeEventListener('pointerdown', press);
    drag?.end();
  };
};

/** The acts of a card by the column that each would bring it into. */
const waysOf = (card: HTMLElement): Map<string, Way> => {
  const ways = new Map<string, Way>();
  for (const form of card.querySelectorAll('form')) {
    const field = (name: string): string | undefined =>
      form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? undefined;
    const column = field('act') === 'publish' ? 'new' : field('to');
    const asSeen = form.cloneNode(true);
    if (column && field('first') === undefined && asSeen instanceof HTMLFormElement) ways.set(column, { form, asSeen });
  }
  return ways;
};

class Drag {
  readonly #board: HTMLElement;
  readonly #card: string;
  readonly #ghost: HTMLElement;
  readonly #ways: Map<string, Way>;
  readonly #done: () => void;
  readonly #stop = new AbortController();
  readonly #from: { x: number; y: number };
  readonly #pointer: number;
  #at: { x: number; y: number };
  #begun = false;
  #frame = 0;

  constructor(board: HTMLElement, card: HTMLElement, event: PointerEvent, done: () => void) {
    this.#board = board;
    this.#card = card.dataset['card'] ?? '';
    this.#ghost = ghostOf(card);
    this.#ways = waysOf(card);
    this.#done = done;
    this.#pointer = event.pointerId;
    this.#from = this.#at = { x: event.clientX, y: event.clientY };
    const { signal } = this.#stop;
    // Heard on the window: the board may draw the card anew elsewhere while it is held.
    window.addEventListener('pointermove', (moved) => this.#move(moved), { signal });
    window.addEventListener('pointerup', (up) => up.pointerId === this.#pointer && this.#drop(), { signal });
    window.addEventListener('pointercancel', () => this.end(), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && this.end(), { signal, capture: true });
  }

  #move({ pointerId, clientX, clientY }: PointerEvent): void {
    if (pointerId !== this.#pointer) return;
    this.#at = { x: clientX, y: clientY };
    if (!this.#begun && Math.hypot(clientX - this.#from.x, clientY - this.#from.y) < DRAG_PIXELS) return;
    if (!this.#begun) this.#begin();
    this.#follow();
  }

  #begin(): void {
    this.#begun = true;
    this.#board.append(this.#ghost);
    this.#board.setPointerCapture(this.#pointer);
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #follow(): void {
    const { x, y } = this.#at;
    this.#ghost.style.setProperty('transform', `translate(${x + 8}px, ${y + 8}px)`);
    const over = this.#columnUnder();
    for (const column of this.#columns()) {
      const reachable = this.#ways.has(column.dataset['column'] ?? '');
      column.toggleAttribute('data-drop', reachable);
      column.toggleAttribute('data-over', reachable && column === over);
    }
  }

  #columns(): NodeListOf<HTMLElement> {
    return this.#board.querySelectorAll('[data-column]');
  }

  #columnUnder(): HTMLElement | undefined {
    const { x, y } = this.#at;
    return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]') ?? undefined;
  }

  #scroll(): void {
    if (this.#at.y < EDGE_PIXELS) window.scrollBy(0, -SCROLL_PIXELS);
    if (this.#at.y > window.innerHeight - EDGE_PIXELS) window.scrollBy(0, SCROLL_PIXELS);
    this.#follow();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #drop(): void {
    const way = this.#begun ? this.#ways.get(this.#columnUnder()?.dataset['column'] ?? '') : undefined;
    this.end();
    if (way) this.#send(way);
  }

  /** Where the card has gone elsewhere meanwhile its own form is gone too: then what its holder saw is sent, and answered. */
  #send({ form, asSeen }: Way): void {
    if (form.isConnected && form.closest<HTMLElement>('[data-card]')?.dataset['card'] === this.#card)
      return form.requestSubmit();
    asSeen.hidden = true;
    document.body.append(asSeen);
    asSeen.requestSubmit();
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#stop.abort();
    this.#ghost.remove();
    for (const column of this.#columns()) {
      column.removeAttribute('data-drop');
      column.removeAttribute('data-over');
    }
    this.#done();
  }
}

/** A picture of the card that goes with the pointer: nothing in it can be sent or reached. */
const ghostOf = (card: HTMLElement): HTMLElement => {
  const { width } = card.getBoundingClientRect();
  const ghost = document.createElement('div');
  ghost.className = 'ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.inert = true;
  ghost.style.setProperty('width', `${width}px`);
  ghost.textContent = card.querySelector('[data-text]')?.textContent ?? '';
  return ghost;
};
