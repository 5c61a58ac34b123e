import * as m from '#paraglide/messages.js';
import type { ActKind, BoardState, Names, PauseReason, ReportWarning, SessionPhase, TurnKind } from '../index.ts';
import type { TurnReason } from '../fair-turns.ts';

const TURNS: Readonly<Record<TurnKind, () => string>> = {
  report: m.live_turn_report,
  question: m.live_turn_question,
  answer: m.live_turn_answer,
  break: m.live_turn_break
};

const WARNINGS: Readonly<Record<ReportWarning, () => string>> = {
  within: m.live_warning_within,
  near: m.live_warning_near,
  'used-up': m.live_warning_used_up,
  over: m.live_warning_over
};

const PHASES: Readonly<Record<SessionPhase, () => string>> = {
  before: m.live_phase_before,
  open: m.live_phase_open,
  closed: m.live_phase_closed
};

const STATES: Readonly<Record<BoardState, (() => string) | null>> = {
  new: null,
  shortlist: m.live_state_shortlist,
  'on-screen': m.live_state_on_screen,
  answered: m.live_state_answered
};

const COLUMNS: Readonly<Record<BoardState, () => string>> = {
  new: m.live_column_new,
  shortlist: m.live_column_shortlist,
  'on-screen': m.live_column_on_screen,
  answered: m.live_column_answered
};

const PAUSES: Readonly<Record<PauseReason, () => string>> = {
  technical: m.live_pause_technical,
  rest: m.live_pause_rest,
  disturbance: m.live_pause_disturbance,
  medical: m.live_pause_medical,
  other: m.live_pause_other
};

/** Why nobody speaks, for everybody. */
export const pauseWords = (pause: PauseReason): string => PAUSES[pause]();
export const turnWords = (kind: TurnKind): string => TURNS[kind]();
export const warningWords = (warning: ReportWarning): string => WARNINGS[warning]();
export const phaseWords = (phase: SessionPhase): string => PHASES[phase]();
/** Where a question stands, for the reader; nothing for one that is just there. */
export const stateWords = (state: BoardState): string | null => STATES[state]?.() ?? null;
export const columnWords = (state: BoardState): string => COLUMNS[state]();

/** Why it is this question's turn, in one sentence. */
export const turnReasonWords = (reason: TurnReason, locale: string): string => {
  switch (reason.kind) {
    case 'place-unheard':
      return m.live_turn_place_unheard({ place: locale === 'kk' ? reason.placeKk : reason.placeRu });
    case 'language-unheard':
      return reason.language === 'kk' ? m.live_turn_kazakh_unheard() : m.live_turn_russian_unheard();
    case 'most-supported':
      return m.live_turn_most_supported({ count: reason.support });
    case 'supporters-wait':
      return m.live_turn_supporters_wait({ count: reason.support });
    case 'asked-first':
      return m.live_turn_asked_first();
  }
};

export { htmlLanguage } from './html-language.ts';

export const placeName = (place: Names | null, locale: string): string | null =>
  place && (locale === 'kk' || locale === 'en' ? place[locale] : place.ru);

/** A post in the reader's language. */
export const postName = (post: Names, locale: string): string =>
  locale === 'kk' || locale === 'en' ? post[locale] : post.ru;

/** What was done on the board to one question, named, or to several. */
export const actWords = (act: { kind: ActKind; count: number; number: string }): string =>
  act.count === 1
    ? m.live_act_done_one({ kind: act.kind, number: act.number })
    : m.live_act_done_many({ kind: act.kind, count: act.count });
