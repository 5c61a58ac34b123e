import { error } from '@sveltejs/kit';
import { firstDayOf, periodBefore, periodCode, periodOf, periodsOf } from '#decree/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime, groupedNumber, periodName } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { bodiesSortedFor, type PeriodScope, regionsSortedFor, REPUBLIC } from '#sorting/index.ts';
import {
  askPeriodSorting,
  askSorting,
  type ListedPeriod,
  type ListedSorting,
  sortingsOfBodies,
  sortingsOfPeriods
} from '#sorting/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { newReceipt, submit } from '../../submit.server.ts';
import { ownerName, periodWords } from './scope-words.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 30;

const pageOf = (url: URL): number =>
  Math.min(1_000, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));

/** What the reader may have sorted: the held meetings of his bodies, p(1,6), and the periods of his bodies and regions. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const [bodies, regions] = [bodiesSortedFor(actor), regionsSortedFor(actor)];
  if (bodies.length === 0 && regions.length === 0) error(403);
  const page = pageOf(event.url);
  const [{ total, rows }, register, periods] = await Promise.all([
    sortingsOfBodies(bodies, { limit: PAGE, offset: (page - 1) * PAGE }),
    registerNames(locale, today(now)),
    sortingsOfPeriods({ bodies, regions })
  ]);
  const names = { locale, body: register.body, region: register.region };
  return {
    choices: {
      of: ownersOf(bodies, regions === 'all' ? [REPUBLIC, ...register.regions.map(({ value }) => value)] : regions).map(
        (owner) => ({ value: codeOf(owner), text: ownerName(owner, names) })
      ),
      period: periodChoices(today(now), locale),
      /** The last quarter that is over: what is most often asked for. */
      usual: periodCode(periodBefore(periodOf('quarter', today(now))))
    },
    periods: periods.map((row) => showPeriod(row, names)),
    meetings: total > 0 || regions.length === 0,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    receipt: newReceipt(event),
    rows: rows.map((row) => showMeeting(row, { names, isOne: bodies.length === 1 }))
  };
};

type Names = { locale: Locale; body: (id: string) => string; region: (id: string) => string };

const figure = (count: number | null, locale: Locale): string => (count === null ? '' : groupedNumber(count, locale));

const showPeriod = ({ id, scope, state, questions, groups, doubts }: ListedPeriod, names: Names) => ({
  id,
  state,
  name: periodWords(scope, names),
  href: localizeHref(`/office/sorting/${id}`),
  questions: figure(questions, names.locale),
  groups: figure(groups, names.locale),
  doubts: figure(doubts, names.locale)
});

const showMeeting = (
  { startsAt, themeKk, themeRu, body, region, questions, groups, doubts, ...row }: ListedSorting,
  { names, isOne }: { names: Names; isOne: boolean }
) => ({
  ...row,
  theme: inTwo(themeKk, themeRu, names.locale),
  when: fullDateTime(startsAt, names.locale),
  where: names.region(region),
  body: isOne ? null : names.body(body),
  questions: figure(questions, names.locale),
  groups: figure(groups, names.locale),
  doubts: figure(doubts, names.locale),
  href: row.sorting === null ? null : localizeHref(`/office/sorting/${row.sorting}`)
});

type Owned = Pick<PeriodScope, 'kind' | 'of'>;

/** Whose periods can be chosen: those of bodies, then of the republic and regions. */
const ownersOf = (bodies: readonly string[], regions: readonly string[]): Owned[] => [
  ...bodies.map((of) => ({ kind: 'body' as const, of })),
  ...regions.map((of) => ({ kind: of === REPUBLIC ? ('republic' as const) : ('region' as const), of }))
];

const codeOf = ({ kind, of }: Owned): string => (kind === 'republic' ? kind : `${kind}-${of}`);

/** The periods of this year and the last that have begun, the latest first: quarters, halves, years. */
const periodChoices = (now: Temporal.PlainDate, locale: Locale): { value: string; text: string }[] =>
  (['quarter', 'half-year', 'year'] as const).flatMap((kind) =>
    [now.year - 1, now.year]
      .flatMap((year) => periodsOf(kind, year))
      .filter((period) => Temporal.PlainDate.compare(firstDayOf(period), now) <= 0)
      .toReversed()
      .map((period) => ({ value: periodCode(period), text: periodName(periodCode(period), locale) }))
  );

export const actions: Actions = {
  askPeriod: (event) =>
    submit(event, askPeriodSorting, { to: ({ sorting }) => `/office/sorting/${sorting}?done=asked` }),
  ask: (event) => submit(event, askSorting, { to: ({ sorting }) => `/office/sorting/${sorting}?done=asked` })
};
