import type { PauseReason, TurnKind } from '../index.ts';

/** A turn of the floor ready to show: times of the wall clock with seconds, `to` is null while it lasts. */
export type ShownTurn = {
  id: string;
  kind: TurnKind;
  pause: PauseReason | null;
  pauseNote: string | null;
  noteLang: string | undefined;
  number: string | null;
  from: string;
  to: string | null;
};

/** A correction ready to show. */
export type ShownCorrection = {
  id: string;
  time: string;
  post: { kk: string; ru: string; en: string } | null;
  kindBefore: TurnKind;
  kindAfter: TurnKind;
  startedBefore: string;
  startedAfter: string;
  reason: string;
  lang: string | undefined;
};

/** A part of the programme ready to show; times of the wall clock. */
export type ShownPart = {
  id: string;
  words: string;
  planned: string;
  plannedMinutes: number;
  startedAt: string | null;
  endedAt: string | null;
  realMinutes: number | null;
  over: number | null;
};
