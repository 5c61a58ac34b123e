import type { Meeting } from '#meetings/index.ts';
import { liveMeetings, nextMeetings, scheduleWithMeetings } from '#meetings/server/index.ts';
import { outcomesNewest, promiseCounts } from '#follow-up/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { NO_FILTERS, stands } from '#planning/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime, groupedNumber } from '#platform/words/index.ts';
import { questionsAskedIn } from '#questions/server/index.ts';
import { REGION_SHORT_NAMES } from '#ui/region-tiles.ts';
import { themeAndPlace } from '../live-meeting.server.ts';
import { registerNames, type RegisterNames } from '../register-names.server.ts';
import type { PageServerLoad } from './$types';

const SHORT_NAMES: Partial<Record<string, Readonly<Record<Locale, string>>>> = REGION_SHORT_NAMES;
const OUTCOMES = 3;
const NEXT = 3;

export const load: PageServerLoad = async ({ locals }) => {
  const { now, locale, region } = locals;
  const today = dayOf(now);
  const names = await registerNames(locale, today);
  const [live, near, anywhere, outcomes, figures] = await Promise.all([
    liveMeetings(),
    region ? nextMeetings({ region, limit: 1, now }) : [],
    nextMeetings({ region: null, limit: NEXT, now }),
    outcomesNewest(OUTCOMES, { now, locale }),
    yearInFigures(today.year, now, locale)
  ]);
  const shown = near.length > 0 ? near : anywhere.slice(0, 1);
  const show = (meeting: Meeting) => meetingCard(meeting, names, locale);
  return {
    region: region === null ? null : { id: region, name: names.region(region), empty: near.length === 0 },
    tiles: tilesOf(names, locale, region),
    live: live.map(show),
    next: shown.map(show),
    later: anywhere.filter(({ id }) => id !== shown[0]?.id).map(show),
    outcomes: outcomes.map(({ number, asked, task, lang, body, region: place, dueOn, outcome, state }) => ({
      number,
      asked,
      task,
      lang,
      body,
      place,
      dueOn,
      outcome,
      state
    })),
    year: today.year,
    figures
  };
};

const meetingCard = (meeting: Meeting, names: RegisterNames, locale: Locale) => ({
  number: meeting.number,
  ...themeAndPlace(meeting, locale),
  body: names.body(meeting.body),
  region: names.region(meeting.region),
  when: fullDateTime(meeting.startsAt.toString(), locale),
  startsAt: meeting.startsAt.toString()
});

const tilesOf = (names: RegisterNames, locale: Locale, chosen: string | null) =>
  names.regions.map(({ value: id, text: name }) => ({
    id,
    name,
    short: SHORT_NAMES[id]?.[locale] ?? name,
    href: localizeHref(`/my-region/${id}`, { locale }),
    current: id === chosen
  }));

/** The year in one row: each figure with what it is a part of. */
const yearInFigures = async (year: number, now: Temporal.Instant, locale: Locale) => {
  const [schedule, asked, { all, open }] = await Promise.all([
    scheduleWithMeetings(year, NO_FILTERS),
    questionsAskedIn(year),
    promiseCounts(now)
  ]);
  const standing = (schedule?.rows ?? []).filter((row) => stands(row.standing));
  const held = standing.filter((row) => row.standing === 'held').length;
  const words = (figure: number): string => groupedNumber(figure, locale);
  return {
    held: { value: words(held), of: words(standing.length), share: share(held, standing.length) },
    asked: { value: words(asked) },
    done: { value: words(all - open), of: words(all), share: share(all - open, all) }
  };
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
