import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { Door, QuestionLanguage, QuestionStatus } from '../question.ts';

type Words = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

/** Where a question stands, in a word. */
export const STATUS_WORDS: Readonly<Record<QuestionStatus, () => string>> = {
  'awaiting-moderation': m.questions_status_awaiting_moderation,
  published: m.questions_status_published,
  declined: m.questions_status_declined,
  merged: m.questions_status_merged,
  referred: m.questions_status_referred
};

/** By which door a question came in, in the reader's language or the one that is named. */
export const DOOR_WORDS: Readonly<Record<Door, Words>> = {
  web: m.questions_door_web,
  'hall-phone': m.questions_door_hall_phone,
  'hall-microphone': m.questions_door_hall_microphone,
  'district-hall': m.questions_door_district_hall,
  reception: m.questions_door_reception,
  paper: m.questions_door_paper,
  broadcast: m.questions_door_broadcast
};

/** How a question is written, in the order of the office's filter. */
export const LANGUAGE_WORDS: Readonly<Record<QuestionLanguage, () => string>> = {
  kk: m.questions_language_kk,
  ru: m.questions_language_ru,
  mixed: m.questions_language_mixed,
  'kk-plain': m.questions_language_kk_plain,
  'kk-latin': m.questions_language_kk_latin,
  other: m.questions_language_other
};

/** The `lang` of a question's text for the page. */
export const langOf = (language: string): string | undefined =>
  ({ kk: 'kk', 'kk-plain': 'kk', mixed: 'kk', 'kk-latin': 'kk-Latn', ru: 'ru' })[language];
