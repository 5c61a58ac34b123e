import type { BoardState } from './board.ts';

/** A card on the moderator's board. */
export type BoardCard = {
  id: string;
  number: string;
  text: string;
  language: string;
  door: string;
  support: number;
  status: string;
  place: { kk: string; ru: string } | null;
};

/** The moderator's columns, each bounded, and those awaiting moderation. */
export type ModeratorBoard = {
  awaiting: BoardCard[];
  columns: Record<BoardState, BoardCard[]>;
  /** How many there are, shown or not. */
  counts: Record<BoardState | 'awaiting', number>;
};

/** How the new ones are sorted. */
export type BoardOrder = 'support' | 'newest';
