import { refused, refusedField, type Refused } from '#platform/result.ts';
import type { ScheduleEntry, ScheduleStatus } from '../schedule.ts';

export const REMARK_ANSWERS = ['accepted', 'declined'] as const;
export type RemarkAnswer = (typeof REMARK_ANSWERS)[number];

/** A text in Kazakh, in Russian or in both. */
export type Texts = { readonly kk: string | null; readonly ru: string | null };

/** What a body or an akimat has to say of the schedule or of one entry, with its answer once there is one. */
export type Remark = {
  readonly id: string;
  readonly year: number;
  readonly entry: string | null;
  readonly body: string;
  readonly text: Texts;
  readonly madeAt: Temporal.Instant;
  readonly answer: {
    readonly kind: RemarkAnswer;
    readonly text: Texts;
    readonly at: Temporal.Instant;
    readonly by: string | null;
  } | null;
};

/** Why the text of a remark or an answer is not one; undefined when it is: either language is enough. */
export const faultOfTexts = ({ kk, ru }: Texts, field: 'text' | 'answer'): Refused | undefined =>
  kk === null && ru === null ? refusedField(`${field}Kk`, 'one-language-required') : undefined;

/** Remarks are made while the schedule is out for them. */
export const faultOfSpeaking = (status: ScheduleStatus): Refused | undefined =>
  status === 'agreeing' ? undefined : refused('schedule-not-out-for-remarks');

/**
 * Why a remark cannot be answered so; undefined when it can. Accepted means that the entry was changed or withdrawn since;
 * declined needs its reason.
 */
export const faultOfAnswer = (
  answer: { kind: RemarkAnswer; text: Texts },
  remark: { answered: boolean; entryVersion: number | null },
  entry: Pick<ScheduleEntry, 'version'> | null
): Refused | undefined => {
  if (remark.answered) return refused('remark-answered');
  if (answer.kind === 'declined') return faultOfTexts(answer.text, 'answer');
  return entry !== null && entry.version === remark.entryVersion ? refused('remark-entry-unchanged') : undefined;
};
