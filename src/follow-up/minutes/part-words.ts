import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { MinutesPartName } from './minutes.ts';

type Words = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

/** The heading of each part of the minutes, in the reader's language or the one that is named. */
export const MINUTES_PART_WORDS: Readonly<Record<MinutesPartName, Words>> = {
  meeting: m.minutes_part_meeting,
  floor: m.minutes_part_floor,
  questions: m.minutes_part_questions,
  answers: m.minutes_part_answers,
  moderation: m.minutes_part_moderation,
  remarks: m.minutes_part_remarks
};
