import { editions, type Norm } from '#decree/index.ts';
import { concernsRisk, type JudgedRow, numberBetween, readControlQuery, UPCOMING_DAYS } from '#oversight/index.ts';
import { dutySubjects, type SubjectWords, upcomingDuties } from '#oversight/server/index.ts';
import type { UpcomingDay } from '#oversight/ui/UpcomingDuties.svelte';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { daysLeft, fullDate, untilDay } from '#platform/words/index.ts';
import { numberedTitle } from './control-choices.server.ts';
import type { ControlFace } from './control-page.server.ts';
import { type Choice, registerNames, type RegisterNames } from './register-names.server.ts';

type Asking = { url: URL; locals: App.Locals };

const DUTIES_A_PAGE = 100;

/** What becomes overdue within fourteen days, by date, narrowed to a body or a point; the public is told nothing of risks. */
export const upcomingPage = async ({ url, locals: { locale, now } }: Asking, face: ControlFace) => {
  const today = dayOf(now);
  const asked = readControlQuery(url.searchParams);
  const [names, found] = await Promise.all([registerNames(locale, today), upcomingDuties(face.bodies, today)]);
  const all = found.filter((duty) => face.path === '/office/control' || !concernsRisk(normOf(duty)));
  const duties = all.filter(({ who, norm }) => (asked.body ?? who) === who && (asked.norm ?? norm) === norm);
  const page = numberBetween(url.searchParams.get('page'), 1, 9999) ?? 1;
  const shown = duties.slice((page - 1) * DUTIES_A_PAGE, page * DUTIES_A_PAGE);
  const subjectOf = await dutySubjects(shown, locale);
  return {
    path: `${face.path}/upcoming`,
    tableHref: localizeHref(`${face.path}?verdict=due-soon`),
    finding: m.control_upcoming_finding(
      { count: duties.length, until: untilDay(today.add({ days: UPCOMING_DAYS }), locale) },
      { locale }
    ),
    days: daysOf(shown, { locale, today, names, subjectOf, face }),
    public: face.path === '/control',
    query: { body: asked.body ?? '', norm: asked.norm ?? '' },
    choices: choicesOf(all, names, locale),
    narrowed: asked.body !== null || asked.norm !== null,
    page,
    pageHrefs: Array.from({ length: Math.ceil(duties.length / DUTIES_A_PAGE) }, (_, place) => pageHref(url, place + 1))
  };
};

const normOf = ({ edition, norm }: Pick<JudgedRow, 'edition' | 'norm'>): Norm => {
  const found = editions[edition].norms.find(({ id }) => id === norm);
  if (!found) throw new Error(`No norm ${norm} in ${edition}`);
  return found;
};

type Showing = {
  locale: Locale;
  today: Temporal.PlainDate;
  names: RegisterNames;
  subjectOf: (duty: JudgedRow) => SubjectWords;
  face: ControlFace;
};

/** The duties under their days. */
const daysOf = (duties: readonly JudgedRow[], showing: Showing): UpcomingDay[] =>
  [...Map.groupBy(duties, ({ dueOn }) => String(dueOn))].map(([day, due]) => ({
    day,
    title: fullDate(day, showing.locale),
    left: leftWords(Temporal.PlainDate.from(day), showing),
    count: due.length,
    rows: [...Map.groupBy(due, ({ who, subject }) => `${who}/${subject}`)].map(([id, together]) =>
      rowOf(id, together, showing)
    )
  }));

const leftWords = (day: Temporal.PlainDate, { today, locale }: Showing): string => {
  const { code, days } = daysLeft(day, today);
  return code === 'today' ? m.follow_up_days_today({}, { locale }) : m.follow_up_days_left({ days }, { locale });
};

/** What one body is to do for one meeting or period on that day. */
const rowOf = (id: string, together: readonly JudgedRow[], showing: Showing): UpcomingDay['rows'][number] => {
  const { locale, names, subjectOf, face } = showing;
  const [first] = together;
  const { text, lang } = first ? subjectOf(first) : { text: '', lang: null };
  return {
    id,
    body: names.body(first?.who ?? ''),
    subject: text,
    lang,
    duties: together
      .map((duty) => ({
        text: numberedTitle(normOf(duty), locale),
        href: localizeHref(
          face.path === '/control'
            ? `/control/${duty.year}/${duty.who}/${duty.norm}`
            : `/office/control/duties/${duty.obligation}`
        )
      }))
      .toSorted((one, other) => one.text.localeCompare(other.text, locale, { numeric: true }))
  };
};

/** What can be chosen: the bodies and points that have something to do. */
const choicesOf = (duties: readonly JudgedRow[], names: RegisterNames, locale: Locale) => {
  const choices = (all: string, list: readonly Choice[]): readonly Choice[] => [
    { value: '', text: all },
    ...[...new Map(list.map((one) => [one.value, one])).values()].toSorted((one, other) =>
      one.text.localeCompare(other.text, locale, { numeric: true })
    )
  ];
  return {
    bodies: choices(
      m.control_all_bodies({}, { locale }),
      duties.map(({ who }) => ({ value: who, text: names.body(who) }))
    ),
    norms: choices(
      m.control_all_norms({}, { locale }),
      duties.map((duty) => ({ value: duty.norm, text: numberedTitle(normOf(duty), locale) }))
    )
  };
};

const pageHref = ({ pathname, searchParams }: URL, page: number): string => {
  const query = new URLSearchParams(searchParams);
  query.set('page', String(page));
  return `${pathname}?${query}`;
};
