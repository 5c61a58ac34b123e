import type { Actor } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import { workingCalendar } from '#registry/server/index.ts';
import type { JudgedRow } from '../control.ts';
import type { DutyPlace } from '../deed-address.ts';
import { postNaming } from '../permissions.ts';
import { proposedDay } from '../risk-proposal.ts';
import { meetingDueOn } from './risk-path.ts';
import { type RiskOnRecord, risksByIds, risksOpen } from './risks.views.ts';
import { type ShownRisk, riskNames, shownRisk } from './shown-risks.ts';

/** A risk behind duties on a desk: its theme, the day proposed for its meeting, and the meeting once there is one. */
export type DeskRisk = {
  readonly theme: { readonly kk: string; readonly ru: string } | null;
  /** Null once a meeting is planned, or refused. */
  readonly proposedOn: Temporal.PlainDate | null;
  readonly place: DutyPlace | null;
};

type Subjects = readonly Pick<JudgedRow, 'subjectKind' | 'subject'>[];

/** The risks behind these duties, by id, in as many queries for one as for many. */
export const deskRisks = async (
  duties: Subjects,
  today: Temporal.PlainDate
): Promise<ReadonlyMap<string, DeskRisk>> => {
  const ids = [...new Set(duties.flatMap(({ subjectKind, subject }) => (subjectKind === 'risk' ? [subject] : [])))];
  if (ids.length === 0) return new Map();
  const [risks, calendar] = await Promise.all([risksByIds(ids), workingCalendar()]);
  return new Map(
    risks.map((risk) => [
      risk.id,
      {
        theme: risk.theme,
        proposedOn:
          risk.track.meeting === 'proposed'
            ? proposedDay(today, meetingDueOn(risk, calendar, dayOf), calendar).day
            : null,
        place: placeOf(risk)
      }
    ])
  );
};

const placeOf = ({ id, body, region, theme, meeting, track }: RiskOnRecord): DutyPlace | null =>
  meeting && (track.meeting === 'planned' || track.meeting === 'held')
    ? {
        id,
        number: meeting.number,
        draft: meeting.status === 'draft',
        body,
        region,
        day: dayOf(meeting.startsAt),
        theme: theme ?? { kk: '', ru: '' }
      }
    : null;

/** A high risk for which the Government has not yet said who takes part; the day of the meeting, in words, once it is planned. */
export type ParticipationAsked = ShownRisk & { meetingDay: string | null };

/** What the Government is asked for, p(4,4): for its heads alone. */
export const participationsAsked = async (actor: Actor, locale: Locale): Promise<ParticipationAsked[]> => {
  if (!postNaming(actor)) return [];
  const [risks, names] = await Promise.all([risksOpen(null), riskNames(locale)]);
  return risks
    .filter(({ track }) => track.participation === 'asked')
    .map((risk) => ({
      ...shownRisk(risk, names, locale),
      meetingDay:
        risk.meeting && risk.track.meeting === 'planned' ? legalDate(dayOf(risk.meeting.startsAt), locale) : null
    }));
};
