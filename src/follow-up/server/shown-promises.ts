import type { WorkingCalendar } from '#decree/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { shortDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames, listRegions, workingCalendar } from '#registry/server/index.ts';
import { htmlLang } from '#text/index.ts';
import { excerpt } from '../excerpt.ts';
import type { OutcomeKind } from '../outcome.ts';
import { type CountedDays, countDays, type Promised, type PromiseState, promiseState } from '../promise.ts';
import {
  countPromises,
  listPromises,
  newestOutcomes,
  type PromiseCounts,
  type PromiseFilter,
  PROMISES_A_PAGE
} from './promises.views.ts';

/** So many characters of a text stand in a list. */
const LISTED = 180;

/** An outcome ready to show. */
export type ShownOutcome = {
  kind: OutcomeKind;
  text: string;
  lang: Lang;
  onDay: string | null;
  reportedOn: string;
};

/** The language of a text that people typed, as `lang` says it; undefined where the text does not tell. */
type Lang = string | undefined;

/** asked → promised → done, ready to show: names and days in words, states as codes. */
export type ShownPromise = {
  number: string;
  meeting: string;
  asked: string;
  region: string;
  body: string;
  coExecutors: string;
  task: string;
  lang: { asked: Lang; task: Lang };
  dueOn: string;
  dueDay: string;
  state: PromiseState;
  days: CountedDays;
  outcome: ShownOutcome | null;
};

/** A page of promises with the counts of all that the filter leaves. */
export type ShownPromises = { promises: ShownPromise[]; counts: PromiseCounts; page: number; pages: number };

/** In which words and on which day something is shown. */
export type Showing = { now: Temporal.Instant; locale: Locale };

/** The promises of a meeting (its id), a region, a body, or all, ready for PromiseTable. */
export const promisesOf = async (
  filter: PromiseFilter,
  { now, locale }: Showing,
  page = 1,
  size = PROMISES_A_PAGE
): Promise<ShownPromises> => {
  const today = dayOf(now);
  const [rows, counts, show] = await Promise.all([
    listPromises(filter, today, page, size),
    countPromises(filter, today),
    inWords(today, locale)
  ]);
  const total = filter.state === undefined ? counts.all : counts[filter.state];
  const promises = rows.map((row) => ({
    ...show(row),
    meeting: row.meeting,
    coExecutors: row.coExecutors.map(show.body).join(', ')
  }));
  return { promises, counts, page, pages: Math.max(1, Math.ceil(total / size)) };
};

/** How many promises there are in all and in each group, on the day of this instant. */
export const promiseCounts = (now: Temporal.Instant): Promise<PromiseCounts> => countPromises({}, dayOf(now));

/** An outcome of the newest, for the front page: asked → promised → done. */
export type NewestOutcome = Omit<ShownPromise, 'meeting' | 'coExecutors' | 'outcome'> & { outcome: ShownOutcome };

/** The newest outcomes of public questions. */
export const outcomesNewest = async (limit: number, { now, locale }: Showing): Promise<NewestOutcome[]> => {
  const [rows, show] = await Promise.all([newestOutcomes(limit), inWords(dayOf(now), locale)]);
  return rows.map((row) => ({ ...show(row), outcome: show.outcome(row.outcome) }));
};

type Row = Promised & { number: string; asked: string; region: string; body: string; task: string } & {
  outcome: RowOutcome | null;
};
type RowOutcome = NonNullable<Promised['outcome']> & { text: string };
type Common = Omit<ShownPromise, 'meeting' | 'coExecutors'>;
type Show = ((row: Row) => Common) & { body: (id: string) => string; outcome: (outcome: RowOutcome) => ShownOutcome };

const inWords = async (today: Temporal.PlainDate, locale: Locale): Promise<Show> => {
  const [bodies, regions, calendar] = await Promise.all([bodyNames(), listRegions(), workingCalendar()]);
  const regionWords = new Map(regions.map((one) => [one.id, nameOf(one.names, locale)]));
  const body = (id: string): string => nameOf(bodies.get(id), locale);
  const outcome = (reported: RowOutcome): ShownOutcome => outcomeInWords(reported, locale);
  const show = (row: Row): Common => ({
    ...commonOf(row, today, calendar),
    region: regionWords.get(row.region) ?? row.region,
    body: body(row.body),
    dueOn: shortDate(row.dueOn, locale),
    outcome: row.outcome && outcome(row.outcome)
  });
  return Object.assign(show, { body, outcome });
};

const commonOf = (
  row: Row,
  today: Temporal.PlainDate,
  calendar: WorkingCalendar
): Pick<Common, 'number' | 'asked' | 'task' | 'lang' | 'dueDay' | 'state' | 'days'> => ({
  number: row.number,
  asked: excerpt(row.asked, LISTED),
  task: excerpt(row.task, LISTED),
  lang: { asked: htmlLang(row.asked), task: htmlLang(row.task) },
  dueDay: row.dueOn.toString(),
  state: promiseState(row, today),
  days: countDays(row, today, calendar)
});

const outcomeInWords = ({ kind, text, onDay, reportedOn }: RowOutcome, locale: Locale): ShownOutcome => ({
  kind,
  text: excerpt(text, LISTED),
  lang: htmlLang(text),
  onDay: onDay && shortDate(onDay, locale),
  reportedOn: shortDate(reportedOn, locale)
});
