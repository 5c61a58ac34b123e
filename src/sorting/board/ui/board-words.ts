import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { WhyHere } from '../why-here.ts';

/** How a sorting stands. */
export const STATE_WORDS: Readonly<Record<string, () => string>> = {
  queued: m.sboard_state_queued,
  computing: m.sboard_state_computing,
  proposed: m.sboard_state_proposed,
  adopted: m.sboard_state_adopted,
  failed: m.sboard_state_failed,
  cancelled: m.sboard_state_cancelled
};

/** What was done, once it is. */
export const DONE_WORDS: Readonly<Record<string, () => string>> = {
  asked: m.sboard_done_asked,
  cancelled: m.sboard_done_cancelled,
  undone: m.sboard_done_undone,
  move: m.sboard_done_move,
  merge: m.sboard_done_merge,
  same: m.sboard_done_merge,
  different: m.sboard_done_different,
  split: m.sboard_done_split,
  title: m.sboard_done_title,
  theme: m.sboard_done_theme,
  route: m.sboard_done_route,
  lock: m.sboard_done_lock,
  unlock: m.sboard_done_unlock
};

/** What could be taken back. */
export const UNDO_WORDS: Readonly<Record<string, () => string>> = {
  move: m.sboard_undo_move,
  merge: m.sboard_undo_merge,
  same: m.sboard_undo_merge,
  different: m.sboard_undo_different,
  split: m.sboard_undo_split,
  title: m.sboard_undo_title,
  theme: m.sboard_undo_theme,
  route: m.sboard_undo_route,
  lock: m.sboard_undo_lock,
  unlock: m.sboard_undo_unlock
};

/** Why a question stands in its group, in a sentence. */
export const whyWords = (why: WhyHere, locale: Locale): string => {
  switch (why.kind) {
    case 'first':
      return m.sboard_why_first({}, { locale });
    case 'said':
      return m.sboard_why_said({}, { locale });
    case 'letter':
      return m.sboard_why_letter({}, { locale });
    case 'words':
      return m.sboard_why_words({ words: why.words.join(', ') }, { locale });
    case 'meaning':
      return m.sboard_why_meaning({}, { locale });
  }
};
