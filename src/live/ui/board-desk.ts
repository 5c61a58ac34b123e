import type { SubmitFunction } from '$app/forms';
import type { Present, SessionPhase } from '../index.ts';
import type { SelectedCards } from './selected-cards.svelte.ts';

/** What every card of the board needs to know of where it lies. */
export type BoardDesk = {
  phase: SessionPhase;
  /** What the address of each act carries along: the order of the new ones. */
  query: string;
  may: boolean;
  stay: SubmitFunction;
  selected: SelectedCards;
  /** Who else is on the board. */
  others: readonly Present[];
};
