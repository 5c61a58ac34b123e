import type { ProposalTerms } from '#planning/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { PlannedMeeting } from './year.ts';

/** What a body does with its proposals for a year, and when; a day that has not come is null. */
export type PlannedPackage = {
  readonly body: string;
  readonly lines: readonly ProposalTerms[];
  readonly preparedOn: Temporal.PlainDate;
  readonly submittedOn: Temporal.PlainDate | null;
  /** Given back with remarks, and submitted anew ten days later. */
  readonly returnedOn: Temporal.PlainDate | null;
  readonly submittedAgainOn: Temporal.PlainDate | null;
  readonly acceptedOn: Temporal.PlainDate | null;
};

/** The words of justifications, and the districts of a region. */
export type ProposalWords = {
  readonly justifications: readonly { readonly kk: string; readonly ru: string }[];
  readonly districts: (region: string) => readonly string[];
};

/** Of so many bodies one is never heard of, one is late, one gets its proposals back. */
const SILENT = 13;
const LATE = 9;
const RETURNED = 4;
/** Always among those who still prepare before the last days. */
const LAST_MOMENT = 'transport';

const windowAround = (day: Temporal.PlainDate, turn: number): Pick<ProposalTerms, 'from' | 'to'> => {
  if (turn % 3 === 2) return { from: day, to: day };
  const first = day.with({ day: 1 });
  return turn % 3 === 0
    ? { from: first, to: first.with({ day: first.daysInMonth }) }
    : { from: day.with({ day: Math.max(1, day.day - 6) }), to: day.with({ day: Math.min(28, day.day + 6) }) };
};

const lineOf = (meeting: PlannedMeeting, place: number, around: Around): ProposalTerms => {
  const { words, bodies, regions } = around;
  const said = words.justifications[place % words.justifications.length];
  const next = regions[(regions.indexOf(meeting.region) + 1) % regions.length];
  const partner = bodies[(bodies.indexOf(meeting.body) + 1) % bodies.length];
  return {
    regions: [meeting.region, ...(place % 2 === 0 && next && next !== meeting.region ? [next] : [])],
    districts: words.districts(meeting.region).slice(0, place % 3),
    ...windowAround(dayOf(meeting.startsAt), place),
    format: meeting.format,
    themeKk: meeting.theme.kk,
    themeRu: meeting.theme.ru,
    justificationKk: said?.kk ?? '',
    justificationRu: said?.ru ?? '',
    participants: 150 + 50 * (place % 6),
    jointWith: place % 12 === 7 && partner ? [partner] : []
  };
};

type Around = { words: ProposalWords; bodies: readonly string[]; regions: readonly string[] };

/** The days on which a body acts in the autumn before the year. */
const daysOf = (year: number, body: string, place: number) => {
  const autumn = (monthDay: string): Temporal.PlainDate => Temporal.PlainDate.from(`${year - 1}-${monthDay}`);
  const inTime = body === LAST_MOMENT ? autumn('11-28') : autumn('11-05').add({ days: (place * 5) % 25 });
  const submittedOn = place % LATE === 5 ? autumn('12-03') : inTime;
  const returns = place % RETURNED === 3 && body !== LAST_MOMENT;
  return {
    preparedOn: (body === LAST_MOMENT ? autumn('11-05') : submittedOn).subtract({ days: 8 + (place % 9) }),
    submittedOn,
    returnedOn: returns ? submittedOn.add({ days: 2 }) : null,
    submittedAgainOn: returns ? submittedOn.add({ days: 12 }) : null,
    acceptedOn: submittedOn.add({ days: returns ? 14 : 4 })
  };
};

/**
 * Which of the bodies have submitted what they propose for a year before today: their meetings come into its draft from the chosen
 * plan, those of the others were added by hand.
 */
export const submittedBy = (year: number, bodies: readonly string[], today: Temporal.PlainDate): ReadonlySet<string> =>
  new Set(
    bodies.filter((body, place) => {
      const { submittedOn } = daysOf(year, body, place);
      return place % SILENT !== 11 && Temporal.PlainDate.compare(submittedOn, today) < 0;
    })
  );

/**
 * What the bodies propose for a year, of the meetings that it has, and what came of it before today: most in time, some late,
 * some returned and submitted anew, one never. Always the same for the same year and day.
 */
export const plannedPackages = (
  year: number,
  meetings: readonly PlannedMeeting[],
  today: Temporal.PlainDate,
  around: Around
): readonly PlannedPackage[] => {
  const isPast = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, today) < 0;
  const past = (day: Temporal.PlainDate | null): Temporal.PlainDate | null => (day && isPast(day) ? day : null);
  return around.bodies.flatMap((body, place) => {
    const days = daysOf(year, body, place);
    const own = meetings.filter((meeting) => meeting.body === body);
    if (place % SILENT === 11 || !isPast(days.preparedOn) || own.length === 0) return [];
    return [
      {
        body,
        lines: own.map((meeting, turn) => lineOf(meeting, place + turn, around)),
        preparedOn: days.preparedOn,
        submittedOn: past(days.submittedOn),
        returnedOn: past(days.returnedOn),
        submittedAgainOn: past(days.submittedAgainOn),
        acceptedOn: past(days.acceptedOn)
      }
    ];
  });
};
