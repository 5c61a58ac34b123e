import { closeSession, openSession, startTurn } from '#live/server/index.ts';
import { addBroadcast, addHall, announceMeeting, planMeeting, summariseMeeting } from '#meetings/server/index.ts';
import { planRiskMeeting } from '#oversight/server/index.ts';
import { findRegion, listDistricts } from '#registry/server/index.ts';
import { headOf } from './accounts.ts';
import { chooseItsTime, publish } from './preparation.ts';
import { steady } from '../life.ts';
import type { PlannedMeeting } from '../year.ts';
import { act, localText } from './act.ts';
import { openDoors } from './doors.ts';
import { seedWords } from './seed.ts';

const PLANNED_MINUTES = 120;
const REPORT_MINUTES = 25;
const DAYS_OF_CHOICE = 14;

/** A meeting as it now stands in the database. */
export type FilledMeeting = PlannedMeeting & { id: string; number: string; order: number };

/** What a meeting comes of: its entry of the schedule, an item of a departmental plan, or the risk and the reason for one outside both. */
type Origin =
  { entry: string } | { planItem: string; holder: string } | { risk: string; reason: { kk: string; ru: string } };

/** Days before the meeting on which it is planned and announced; one outside the schedule comes at short notice. */
const daysAhead = (origin: Origin): { planned: number; announced: number } =>
  'risk' in origin ? { planned: 7, announced: 5 } : { planned: 30, announced: 20 };

/** Plans, announces, and holds or opens a meeting, each act at its time. What is only scheduled stays an entry. */
export const fillMeeting = async (
  meeting: PlannedMeeting,
  origin: Origin,
  order: number,
  now: Temporal.Instant
): Promise<FilledMeeting> => {
  const days = daysAhead(origin);
  const planned = at(meeting.startsAt.subtract({ hours: 24 * days.planned }), now);
  const plan = await planOf(meeting, origin);
  const { meeting: id, number } =
    'risk' in origin
      ? await act(planRiskMeeting, { ...plan, risk: origin.risk }, planned)
      : await act(planMeeting, plan, planned);
  await furnish(meeting, id, order, planned);
  if (isTimeChosen(meeting, order, now))
    await chooseItsTime({ meeting: id, startsAt: meeting.startsAt, order }, planned);
  const announced = at(meeting.startsAt.subtract({ hours: 24 * days.announced }), now);
  await act(announceMeeting, { meeting: id }, announced);
  await publish({ meeting: id, startsAt: meeting.startsAt, order, announced }, now);
  return { ...meeting, id, number, order };
};

/** p(1,4,1): two of three meetings had their time checked; of those to come the far ones are still to be. */
const isTimeChosen = ({ startsAt }: PlannedMeeting, order: number, now: Temporal.Instant): boolean => {
  const days = now.until(startsAt).total('hours') / 24;
  return days > 0 ? days < DAYS_OF_CHOICE : order % 3 > 0;
};

/** Never later than now. */
const at = (wanted: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(wanted, now) < 0 ? wanted : now.subtract({ hours: 1 });

const originFields = (origin: Origin) => {
  if ('entry' in origin) return { kind: 'scheduled' as const, entry: origin.entry };
  if ('planItem' in origin) return { kind: 'departmental' as const, planItem: origin.planItem };
  return { kind: 'off-schedule' as const, offScheduleReason: origin.reason.kk, offScheduleReasonRu: origin.reason.ru };
};

const planOf = async (meeting: PlannedMeeting, origin: Origin) => {
  const region = await findRegion(meeting.region);
  const known = meeting.place ? { kk: meeting.place, ru: meeting.place } : seedWords.places.place;
  return {
    ...originFields(origin),
    body: meeting.body,
    holder: 'holder' in origin ? origin.holder : (await headOf(meeting.body)).id,
    region: meeting.region,
    placeKk: known.kk.replace('{centre}', region?.centre.kk ?? ''),
    placeRu: known.ru.replace('{centre}', region?.centre.ru ?? ''),
    themeKk: meeting.theme.kk,
    themeRu: meeting.theme.ru,
    startsAt: localText(meeting.startsAt),
    plannedMinutes: String(PLANNED_MINUTES),
    reportMinutes: String(REPORT_MINUTES),
    format: meeting.format,
    withParts: 'on',
    demo: 'on'
  };
};

const furnish = async (meeting: PlannedMeeting, id: string, order: number, when: Temporal.Instant): Promise<void> => {
  await act(addHall, { meeting: id, nameKk: 'Негізгі зал', nameRu: 'Основной зал', main: 'on' }, when);
  const districts = await listDistricts(meeting.region);
  for (const district of districts.slice(0, 2)) {
    await act(addHall, { meeting: id, district: district.id, nameKk: 'Мәдениет үйі', nameRu: 'Дом культуры' }, when);
  }
  if (meeting.format === 'offline') return;
  const url = `https://www.youtube.com/watch?v=kezdesu-${order}`;
  const { title, about } = seedWords.broadcast;
  const words = { titleKk: title.kk, titleRu: title.ru, aboutKk: about.kk, aboutRu: about.ru };
  await act(addBroadcast, { meeting: id, platform: 'youtube', url, commentsOpen: 'on', ...words }, when);
};

/** Opens the session at the meeting's time; a held one is also closed. `during` happens between the report and the end. */
export const holdMeeting = async (
  meeting: FilledMeeting,
  during: (from: Temporal.Instant) => Promise<void>
): Promise<void> => {
  const { id, startsAt, fate } = meeting;
  await act(openSession, { meeting: id }, startsAt);
  await openDoors(meeting);
  await act(startTurn, { meeting: id, kind: 'report' }, startsAt.add({ minutes: 1 }));
  const reportEnd = startsAt.add({ minutes: fate === 'live' ? 18 : 22 + steady(meeting.order, 14) });
  await act(startTurn, { meeting: id, kind: 'break' }, reportEnd);
  await during(reportEnd);
  if (fate !== 'held') return;
  const end = startsAt.add({ minutes: PLANNED_MINUTES + steady(meeting.order, 20) });
  await act(closeSession, { meeting: id }, end);
  const [summaryKk = '', summaryRu = ''] = [seedWords.summaries.kk[0], seedWords.summaries.ru[0]];
  await act(summariseMeeting, { meeting: id, summaryKk, summaryRu }, end.add({ hours: 20 }));
};
