import * as m from '#paraglide/messages.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { htmlLang } from '#text/index.ts';
import { legalDate, shortDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames, findRegion, workingCalendar } from '#registry/server/index.ts';
import { asOutcome } from '../assignment-history.ts';
import { type CountedDays, countDays, type PromiseState, promiseState } from '../promise.ts';
import { KIND_WORDS } from '../promise-words.ts';
import type { AssignmentView } from './assignment.views.ts';
import type { NoteView, OutcomeView } from './assignment-parts.views.ts';
import { type ShownEvidence, showEvidence } from './shown-evidence.ts';
import type { Showing } from './shown-promises.ts';

type Lang = ReturnType<typeof htmlLang>;

/** One thing that happened to an assignment, for Timeline. */
export type ShownStep = {
  title: string;
  time: string;
  datetime: string;
  state: 'done';
  text: string | null;
  lang: Lang;
  files: readonly ShownEvidence[];
};

/** An assignment for the office, names and days in words; the asker's words are for the office alone. */
export type ShownAssignment = {
  id: string;
  number: string;
  asked: string;
  task: string;
  body: string;
  coExecutors: string;
  region: string;
  meeting: string;
  dueOn: string;
  awaitedOn: string | null;
  state: PromiseState;
  days: CountedDays;
  steps: readonly ShownStep[];
};

/** Puts an assignment into words. */
export const showAssignment = async (view: AssignmentView, { now, locale }: Showing): Promise<ShownAssignment> => {
  const [names, region, calendar] = await Promise.all([bodyNames(), findRegion(view.region), workingCalendar()]);
  const bodyOf = (id: string): string => nameOf(names.get(id), locale);
  const latest = view.outcomes.at(-1);
  const promised = { ...view, assignedOn: dayOf(view.assignedAt), outcome: latest ? asOutcome(latest) : null };
  const body = bodyOf(view.body);
  return {
    id: view.id,
    number: view.number,
    asked: view.asked,
    task: view.task,
    body,
    coExecutors: view.coExecutors.map(bodyOf).join(', '),
    region: nameOf(region?.names, locale),
    meeting: view.meeting,
    dueOn: legalDate(view.dueOn, locale),
    awaitedOn: view.awaitedOn && legalDate(view.awaitedOn, locale),
    state: promiseState(promised, dayOf(now)),
    days: countDays(promised, dayOf(now), calendar),
    steps: stepsOf(view, body, locale)
  };
};

const stepsOf = (view: AssignmentView, body: string, locale: Locale): ShownStep[] => {
  const assigned = step(view.assignedAt, m.follow_up_timeline_assigned({ body }, { locale }), view.task, [], locale);
  const notes = view.notes.map((note) => noteStep(note, locale));
  const outcomes = view.outcomes.flatMap((outcome) => outcomeSteps(outcome, locale));
  const happened = [...notes, ...outcomes].toSorted((one, other) => (one.datetime < other.datetime ? -1 : 1));
  return [assigned, ...happened];
};

const step = (
  at: Temporal.Instant,
  title: string,
  text: string | null,
  files: readonly ShownEvidence[],
  locale: Locale
): ShownStep => ({
  title,
  time: shortDateTime(at, locale),
  datetime: at.toString({ smallestUnit: 'microsecond' }),
  state: 'done',
  text,
  lang: text === null ? undefined : htmlLang(text),
  files
});

const noteStep = ({ at, text, files }: NoteView, locale: Locale): ShownStep =>
  step(at, m.follow_up_timeline_progress({}, { locale }), text, showEvidence(files, locale), locale);

const outcomeSteps = ({ at, kind, onDay, text, files, responses }: OutcomeView, locale: Locale): ShownStep[] => {
  const kindWords = KIND_WORDS[kind]({}, { locale });
  const said = onDay
    ? m.follow_up_outcome_on({ kind: kindWords, day: legalDate(onDay, locale) }, { locale })
    : kindWords;
  const title = m.follow_up_timeline_outcome({ kind: said }, { locale });
  const reported = step(at, title, text, showEvidence(files, locale), locale);
  return [reported, ...responses.map((response) => wordStep(response, locale))];
};

const wordStep = ({ at, verdict, text }: OutcomeView['responses'][number], locale: Locale): ShownStep => {
  const word = verdict === 'confirmed' ? m.follow_up_timeline_confirmed : m.follow_up_timeline_disputed;
  return step(at, word({}, { locale }), text, [], locale);
};
