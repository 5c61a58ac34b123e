import type { BoardState } from './board.ts';
import type { TurnReason } from './fair-turns.ts';

/** A card on the moderator's board. */
export type BoardCard = {
  id: string;
  /** The meeting's id. */
  meeting: string;
  number: string;
  text: string;
  language: string;
  door: string;
  support: number;
  status: string;
  place: { kk: string; ru: string } | null;
  /** Another public question that asks much the same, how alike in whole percents; null when there is none. */
  alike: { number: string; text: string; language: string; percent: number } | null;
  /** How many notes colleagues wrote on it, and whether a draft of its answer stands. */
  notes: number;
  drafted: boolean;
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
