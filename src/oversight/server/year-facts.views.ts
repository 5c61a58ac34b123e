import type { BodyFacts, MeetingFacts, MeetingTrait, RiskFacts, RoleOfBody, YearFacts } from '#decree/index.ts';
import { type Occasion, occasionsBetween } from '#meetings/server/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import { database } from '#platform/server/database/database.ts';
import { type Body, isValidOn } from '#registry/index.ts';
import { listBodies, workingCalendar } from '#registry/server/index.ts';
import type { Places } from '../journal-evidence.ts';
import { type DecidedAbout, type RiskDecision, standing } from '../risk.ts';
import { decisionsOn } from './risk.store.ts';

const ROLES_OF_DECREE: readonly RoleOfBody[] = [
  'central-body',
  'akimat',
  'government',
  'administration',
  'mass-media-body',
  'access-to-information-body'
];

/** The facts of a year as the decree's rules need them, and what rows of the journal are read against. */
export const yearFacts = async (year: number): Promise<{ facts: YearFacts; places: Places }> => {
  const [bodies, calendar, risks, occasions] = await Promise.all([
    listBodies(),
    workingCalendar(),
    risksOf(year),
    occasionsBetween(year - 1, year + 1)
  ]);
  const meetings = occasions.filter(({ day }) => day.year === year).map(meetingFacts);
  return {
    facts: { year, calendar, bodies: bodies.map(bodyFacts), meetings, risks },
    places: places(bodies, occasions)
  };
};

const isOfDecree = (role: string): role is RoleOfBody => ROLES_OF_DECREE.some((one) => one === role);

const bodyFacts = ({ id, region, roles }: Body): BodyFacts => ({
  id,
  region,
  roles: roles.flatMap(({ role, validFrom, validTo }) =>
    isOfDecree(role) ? [{ role, from: validFrom, to: validTo }] : []
  )
});

const STATES = {
  planned: 'planned',
  announced: 'planned',
  live: 'planned',
  held: 'held',
  cancelled: 'cancelled'
} as const;

const meetingFacts = ({ id, body, region, day, status, videoLink, districtHalls }: Occasion): MeetingFacts => {
  const traits: MeetingTrait[] = [];
  if (videoLink) traits.push('video-link');
  if (districtHalls) traits.push('district-halls');
  return { id, body, region, day, state: STATES[status], traits };
};

const risksOf = async (year: number): Promise<RiskFacts[]> => {
  const rows = await database()
    .selectFrom('risks')
    .select(['id', 'body', 'region', 'high', 'recordedAt', 'closedAt'])
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
  const decisions = await decisionsOn(
    database(),
    rows.map(({ id }) => id)
  );
  const byRisk = Map.groupBy(decisions, ({ risk }) => risk);
  return rows
    .map(({ recordedAt, closedAt, ...risk }) => ({
      ...risk,
      recordedOn: dayOf(recordedAt),
      closedOn: closedAt && dayOf(closedAt),
      meetingRefusedOn: refusedOn(byRisk.get(risk.id), 'meeting'),
      participationRefusedOn: refusedOn(byRisk.get(risk.id), 'participation')
    }))
    .filter(({ recordedOn, closedOn }) => recordedOn.year <= year && (closedOn === null || closedOn.year >= year));
};

/** The day of the refusal that counts; null where the newest decision is none. */
const refusedOn = (decisions: readonly RiskDecision[] = [], about: DecidedAbout): Temporal.PlainDate | null => {
  const last = standing(decisions, about);
  return last?.verdict === 'refused' ? dayOf(last.at) : null;
};

const places = (bodies: readonly Body[], occasions: readonly Occasion[]): Places => {
  const byMeeting = new Map<string, Occasion>();
  for (const occasion of occasions) for (const id of [occasion.id, ...occasion.meetings]) byMeeting.set(id, occasion);
  return {
    occasionOf: (meeting) => byMeeting.get(meeting),
    bearerOf: (role, day) =>
      bodies.find(({ roles }) => roles.some((held) => held.role === role && isValidOn(held, day)))?.id
  };
};
