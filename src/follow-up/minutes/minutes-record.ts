import type { TurnKind } from '#live/index.ts';
import type { PartPlan } from '#meetings/index.ts';
import type { QuestionStatus } from '#questions/index.ts';
import type { Names } from '#registry/index.ts';
import type { AnswerKind } from '../answer.ts';

/** How many came by one door, or were declined on one ground. */
export type Counted = { id: string; count: number };

/** One answer given to a question of the meeting; `promise` says who does what by when. */
export type AnswerOnRecord = {
  number: string;
  text: string;
  kind: AnswerKind;
  answer: string;
  promise: { body: Names; dueOn: Temporal.PlainDate } | null;
};

/** Everything of a held meeting that its minutes are written from. Lengths of the floor in milliseconds. */
export type MinutesRecord = {
  number: string;
  theme: { kk: string; ru: string };
  body: Names;
  holder: Names;
  region: Names;
  place: { kk: string; ru: string };
  startsAt: Temporal.Instant;
  plannedMinutes: number;
  programme: readonly PartPlan[];
  /** Null where the meeting was held without the board. */
  session: {
    openedAt: Temporal.Instant;
    closedAt: Temporal.Instant | null;
    spent: Readonly<Record<TurnKind, number>>;
    report: { share: number; allowedMinutes: number; kept: boolean };
  } | null;
  doors: readonly Counted[];
  statuses: Readonly<Record<QuestionStatus, number>>;
  grounds: readonly Counted[];
  answers: readonly AnswerOnRecord[];
};
