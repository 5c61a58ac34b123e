import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { percent } from '#platform/words/index.ts';
import type { DoubtReason } from '../../doubt-reasons.ts';
import type { SortingStage } from '../../sorting-input.ts';
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

type Share = { readonly share: string };
const STAGE_WORDS: Readonly<Record<SortingStage, (inputs: Share, options: { locale: Locale }) => string>> = {
  learning: m.sboard_stage_learning,
  reading: m.sboard_stage_reading,
  grouping: m.sboard_stage_grouping,
  naming: m.sboard_stage_naming
};

/** What the machine is doing and how far it is; null while nothing computes. */
export const progressWords = (
  { stage, progress }: { readonly stage: SortingStage | null; readonly progress: number },
  locale: Locale
): string | null => stage && STAGE_WORDS[stage]({ share: percent(progress, locale) }, { locale });

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;
const DOUBT_WORDS: Readonly<Record<DoubtReason, Words>> = {
  'words-shared': m.sboard_doubt_words_shared,
  'words-own': m.sboard_doubt_words_own,
  'letters-shared': m.sboard_doubt_letters_shared,
  'phrases-shared': m.sboard_doubt_phrases_shared,
  'rare-word-shared': m.sboard_doubt_rare_shared,
  'rare-word-own': m.sboard_doubt_rare_own,
  length: m.sboard_doubt_length,
  'numbers-shared': m.sboard_doubt_numbers_shared,
  'number-own': m.sboard_doubt_number_own,
  'places-shared': m.sboard_doubt_places_shared,
  'places-own': m.sboard_doubt_places_own,
  denial: m.sboard_doubt_denial,
  'meaning-near': m.sboard_doubt_meaning_near,
  'meaning-far': m.sboard_doubt_meaning_far
};

/** Why a pair is left to a person, a sentence each. */
export const doubtWords = (why: readonly DoubtReason[], locale: Locale): string[] =>
  why.map((reason) => DOUBT_WORDS[reason]({}, { locale }));
