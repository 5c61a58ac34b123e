import { SvelteSet } from 'svelte/reactivity';

/** The cards somebody has chosen on the board; what has left the board is chosen no more. */
export class SelectedCards {
  readonly #ids = new SvelteSet<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  toggle(id: string, wanted: boolean): void {
    if (wanted) this.#ids.add(id);
    else this.#ids.delete(id);
  }

  clear(): void {
    this.#ids.clear();
  }

  /** How many of these cards are chosen. */
  among(cards: readonly { id: string }[]): number {
    return cards.filter(({ id }) => this.#ids.has(id)).length;
  }
}
