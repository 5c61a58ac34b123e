import type { BoardState } from './board.ts';
import type { TurnReason } from './fair-turns.ts';

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
  /** Whose turn it is in fair order, and why; null when nothing waits. */
  turn: { card: BoardCard; state: BoardState; reason: TurnReason } | null;
};

/** How the new ones are sorted. */
export const BOARD_ORDERS = ['support', 'newest', 'fair'] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];
