import * as m from '#paraglide/messages.js';
import type { Rhythm, SetAsideReason } from '../vote-group.ts';

export const REASON_WORDS: Readonly<Record<SetAsideReason, () => string>> = {
  'one-program': m.questions_votes_reason_one_program,
  'even-rhythm': m.questions_votes_reason_even_rhythm,
  burst: m.questions_votes_reason_burst,
  bought: m.questions_votes_reason_bought,
  other: m.questions_votes_reason_other
};

export const RHYTHM_WORDS: Readonly<Record<Rhythm, () => string>> = {
  people: m.questions_votes_rhythm_people,
  even: m.questions_votes_rhythm_even,
  burst: m.questions_votes_rhythm_burst
};
