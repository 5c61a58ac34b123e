/** Where a question stands with its moderator; what the meeting and the follow-up do with it is theirs. */
export const QUESTION_STATUSES = ['awaiting-moderation', 'published', 'declined', 'merged', 'referred'] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

/** By which door a question came in. */
export const DOORS = [
  'web',
  'hall-phone',
  'hall-microphone',
  'district-hall',
  'reception',
  'paper',
  'broadcast'
] as const;
export type Door = (typeof DOORS)[number];

/** Doors at which a member of staff writes down what somebody asked. */
export const STAFF_DOORS: readonly Door[] = ['hall-microphone', 'district-hall', 'reception', 'paper', 'broadcast'];

/** How a question is written: Kazakh also without its own letters, and in Latin script. */
export const LANGUAGES = ['kk', 'ru', 'mixed', 'kk-plain', 'kk-latin', 'other'] as const;
export type QuestionLanguage = (typeof LANGUAGES)[number];

export const LONGEST_QUESTION = 4000;

/** A question as its rules see it. `mergedInto` is the leader of its group, `followers` how many have it as leader. */
export type Question = {
  id: string;
  number: string;
  meeting: string;
  body: string;
  status: QuestionStatus;
  mergedInto: string | null;
  publishedAt: Temporal.Instant | null;
  followers: number;
};
