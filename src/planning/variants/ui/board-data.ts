import type { Clash, PlanningYear } from '../../optimiser/index.ts';

/** A place as it travels: the day as ISO text. */
export type SentPlace = { wish: string; region: string | null; on: string | null; locked: boolean; version: number };

/** What a line is called on the board. */
export type LineWords = { theme: string; lang: 'kk' | 'ru'; district: string | null };

/** A name with the few letters that fit on a chip. */
export type BoardName = { id: string; name: string; short: string };

/** Which thing the rows of the board are. */
export type BoardRows = 'bodies' | 'regions';

/** Everything a board is made of, in the language of the page. */
export type BoardData = {
  year: number;
  /** Where acts on places are sent. */
  endpoint: string;
  /** The list of the same lines as forms. */
  listHref: string;
  rows: BoardRows;
  planning: PlanningYear;
  words: Readonly<Record<string, LineWords>>;
  bodies: readonly BoardName[];
  regions: readonly BoardName[];
  places: readonly SentPlace[];
  /** May lines be moved, and whose; null means of all. */
  movable: { bodies: readonly string[] | null } | null;
  canUndo: boolean;
  /** Makes the keys by which an act sent twice is known. */
  receipt: string;
  filters: BoardFilters;
};

/** Which lines are asked for. */
export type BoardFilters = { body: string | null; region: string | null; clashing: boolean };

/** What the server answers to an act on a place. */
export type ActAnswer =
  | { ok: true; place: SentPlace; canUndo: boolean }
  | { ok: false; reason: string; message: string; place: SentPlace | null };

/** How a line stands to the rules: the gravest that it breaks. */
export type LineMark = 'none' | 'soft' | 'hard';

/** The clashes that name a line together with a day of its own: those of the whole year are told elsewhere. */
export const isLocal = (clash: Clash): boolean => clash.days.length > 0;
