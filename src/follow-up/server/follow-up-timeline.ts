import * as m from '#paraglide/messages.js';
import { today as dayOf, ZONE } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames } from '#registry/server/index.ts';
import { isLate } from '../promise.ts';
import { ANSWER_WORDS, KIND_WORDS } from '../promise-words.ts';
import { answersOf, type AnswerView, type AssignmentView, assignmentOfQuestion } from './assignment.views.ts';
import type { OutcomeView } from './assignment-parts.views.ts';

/** A step of a question's life, ready to show. */
export type TimelineStep = {
  at: Temporal.Instant;
  /** Where a whole day is meant, not a moment of it. */
  on?: Temporal.PlainDate;
  title: string;
  body: string | null;
  state: 'done' | 'now' | 'next';
};

/** From the answer to the asker's word, and whose word is awaited next. `question` is its id. */
export const followUpTimeline = async (
  question: string,
  locale: Locale,
  now: Temporal.Instant = systemNow()
): Promise<TimelineStep[]> => {
  const [answers, assignment] = await Promise.all([answersOf(question), assignmentOfQuestion(question)]);
  const answered = answers.map((answer) => answerStep(answer, locale));
  if (!assignment) return answered;
  const body = nameOf((await bodyNames()).get(assignment.body), locale);
  const happened = [...answered, ...assignmentSteps(assignment, body, locale)];
  const inOrder = happened.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  return [...inOrder, ...nextStep(assignment, body, now, locale)];
};

const answerStep = ({ kind, text, at }: AnswerView, locale: Locale): TimelineStep => ({
  at,
  title: ANSWER_WORDS[kind]({}, { locale }),
  body: text,
  state: 'done'
});

const assignmentSteps = (assignment: AssignmentView, body: string, locale: Locale): TimelineStep[] => [
  {
    at: assignment.assignedAt,
    title: m.follow_up_timeline_assigned({ body }, { locale }),
    body: assignment.task,
    state: 'done'
  },
  ...assignment.notes.map(({ at, text }): TimelineStep => ({
    at,
    title: m.follow_up_timeline_progress({}, { locale }),
    body: text,
    state: 'done'
  })),
  ...assignment.outcomes.flatMap((outcome) => outcomeSteps(outcome, locale))
];

const outcomeSteps = ({ at, kind, text, responses }: OutcomeView, locale: Locale): TimelineStep[] => {
  const kindWords = KIND_WORDS[kind]({}, { locale });
  const title = m.follow_up_timeline_outcome({ kind: kindWords }, { locale });
  const reported: TimelineStep = { at, title, body: text, state: 'done' };
  return [reported, ...responses.map((response) => wordStep(response, locale))];
};

const wordStep = ({ at, verdict }: OutcomeView['responses'][number], locale: Locale): TimelineStep => {
  const said = verdict === 'confirmed' ? m.follow_up_timeline_confirmed : m.follow_up_timeline_disputed;
  return { at, title: said({}, { locale }), body: null, state: 'done' };
};

/** Whose word comes next: nobody's when the asker has confirmed. */
const nextStep = (
  { status, awaitedOn, outcomes }: AssignmentView,
  body: string,
  now: Temporal.Instant,
  locale: Locale
): TimelineStep[] => {
  if (status === 'confirmed') return [];
  if (awaitedOn === null)
    return [
      { at: outcomes.at(-1)?.at ?? now, title: m.follow_up_timeline_asker({}, { locale }), body: null, state: 'now' }
    ];
  const late = isLate({ awaitedOn }, dayOf(now));
  const title = late ? m.follow_up_timeline_overdue : m.follow_up_timeline_due;
  const at = awaitedOn.toZonedDateTime(ZONE).toInstant();
  return [{ at, on: awaitedOn, title: title({ body }, { locale }), body: null, state: late ? 'now' : 'next' }];
};
