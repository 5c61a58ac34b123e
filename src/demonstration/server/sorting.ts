import { today as dayOf } from '#platform/clock.ts';
import { periodBefore, periodOf } from '#decree/index.ts';
import { askedAs, ofMeeting, type PeriodScope, REPUBLIC, type SortingResult } from '#sorting/index.ts';
import {
  adoptSorting,
  askPeriodSorting,
  askSorting,
  contestSorting,
  correctSorting,
  endSortingThread,
  recordSorting,
  sortScope
} from '#sorting/server/index.ts';
import { publishedSorting, sortingOfMeeting } from '#sorting/server/index.ts';
import { privateLinkOf, questionByNumber, questionsOfMeeting } from '#questions/server/index.ts';
import { act } from './act.ts';
import type { FilledMeeting } from './meetings.ts';

/** Of the last held meetings those with the most questions are sorted, two of the body that has an analyst's account. */
const LOOKED_AT = 120;
const OF_ANALYST = { body: 'transport', sorted: 2 } as const;
const OTHERS = 4;

/** What sorting a meeting came to, computed in a thread of its own while the filling goes on. */
export type SortedMeeting = { meeting: FilledMeeting; answer: Awaited<ReturnType<typeof sortScope>> };

/** What sorting a period came to. */
type SortedPeriod = { scope: PeriodScope; answer: SortedMeeting['answer'] };
/** What was sorted while the filling went on. */
export type Sorted = { meetings: readonly SortedMeeting[]; periods: readonly SortedPeriod[] };

/** The last quarter that is over: of the body that has an analyst's account, to be adopted, and of the republic, which waits. */
const lastQuarter = (day: Temporal.PlainDate): PeriodScope[] => {
  const period = periodBefore(periodOf('quarter', day));
  return [
    { kind: 'body', of: OF_ANALYST.body, period },
    { kind: 'republic', of: REPUBLIC, period }
  ];
};

const isSorted = ({ answer }: { answer: SortedMeeting['answer'] }): boolean => answer.result.groups.length > 0;

/** Begins to sort the last held meetings and the last quarter; the machine learns once for all of them. The last meeting waits for its adoption. */
export const sortLast = async (meetings: readonly FilledMeeting[], now: Temporal.Instant): Promise<Sorted> => {
  const last = meetings.filter(({ fate }) => fate === 'held').slice(-LOOKED_AT);
  const held = [
    ...(await mostAsked(
      last.filter(({ body }) => body !== OF_ANALYST.body),
      OTHERS
    )),
    ...(await mostAsked(
      last.filter(({ body }) => body === OF_ANALYST.body),
      OF_ANALYST.sorted
    ))
  ];
  const day = dayOf(now);
  const sorted = await Promise.all(
    held.map(async (meeting) => ({ meeting, answer: await sortScope(ofMeeting(meeting.id), day) }))
  );
  const periods = await Promise.all(
    lastQuarter(day).map(async (scope) => ({ scope, answer: await sortScope(scope, day) }))
  );
  await endSortingThread();
  return { meetings: sorted.filter(isSorted), periods: periods.filter(isSorted) };
};

const mostAsked = async (meetings: readonly FilledMeeting[], count: number): Promise<FilledMeeting[]> => {
  const counted = await Promise.all(
    meetings.map(async (meeting) => {
      const { total } = await questionsOfMeeting(meeting.id, { order: 'oldest', page: 1 });
      return { meeting, total };
    })
  );
  const most = counted.toSorted((one, other) => other.total - one.total).slice(0, count);
  return most
    .map(({ meeting }) => meeting)
    .toSorted((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt));
};

/** Records what was computed, and adopts all but the last within the term of p(1,6); one asker objects. */
export const adoptSortings = async ({ meetings: sorted, periods }: Sorted, now: Temporal.Instant): Promise<void> => {
  const notLater = (at: Temporal.Instant): Temporal.Instant => (Temporal.Instant.compare(at, now) <= 0 ? at : now);
  for (const [place, { meeting, answer }] of sorted.entries()) {
    const begun = notLater(meeting.startsAt.add({ hours: 20 }));
    const { sorting } = await act(askSorting, { meeting: meeting.id }, begun);
    await act(recordSorting, { sorting, answer }, begun);
    if (place === sorted.length - 2) await correct(sorting, answer.result, notLater(begun.add({ hours: 2 })));
    if (place === sorted.length - 1) continue;
    const standing = await sortingOfMeeting(meeting.id);
    if (!standing) throw new Error('A sorting is gone.');
    const adoptedAt = notLater(meeting.startsAt.add({ hours: 44 }));
    const { code } = await act(adoptSorting, { sorting, edition: String(standing.edition) }, adoptedAt);
    if (place === sorted.length - 2) await object(code, notLater(adoptedAt.add({ hours: 5 })));
  }
  for (const { scope, answer } of periods) {
    const { of, period } = askedAs(scope);
    const { sorting } = await act(askPeriodSorting, { of, period }, now);
    await act(recordSorting, { sorting, answer }, now);
    if (scope.kind === 'body') await act(adoptSorting, { sorting, edition: '2' }, now);
  }
};

/** An analyst decides the first doubt, and locks the group that most people stand behind. */
const correct = async (sorting: string, { groups, doubts }: SortingResult, at: Temporal.Instant): Promise<void> => {
  const [doubt] = doubts;
  const first = groups[0];
  if (first) await act(correctSorting, { sorting, edition: '2', act: 'lock', group: first.id }, at);
  if (!doubt || doubt.one === first?.id || doubt.other === first?.id) return;
  const pair = { group: doubt.one, target: doubt.other };
  await act(
    correctSorting,
    { sorting, edition: '3', act: doubt.probability > 0.6 ? 'same' : 'different', ...pair },
    at
  );
};

/** The asker of the last question of an adopted result says that it went to the wrong addressee. */
const object = async (meeting: string, at: Temporal.Instant): Promise<void> => {
  const asked = (await publishedSorting(meeting))?.sorting.groups.at(-1)?.questions[0];
  const question = asked === undefined ? undefined : (await questionByNumber(asked))?.id;
  if (question === undefined) return;
  const text = 'Бұл мәселе басқа органның құзыретінде деп ойлаймын, қайта қарап шығуыңызды сұраймын.';
  const link = privateLinkOf(question).replace('/q/', '');
  await act(contestSorting, { link, kind: 'wrong-addressee', text }, at);
};
