import { today as dayOf, ZONE } from '#platform/clock.ts';
import { DEFAULT_EDITION, editions, isInScope, lastDayOf } from '#decree/index.ts';
import { pastQuarters, quarterCode } from '#follow-up/index.ts';
import { publishQuarter } from '#follow-up/server/index.ts';
import { publishJournalHead } from '#platform/server/journal/index.ts';
import { isValidOn } from '#registry/index.ts';
import { listBodies, listRegions } from '#registry/server/index.ts';
import { asScheduled, nearMeetings, recordedMeetings, yearOfMeetings, type PlannedMeeting } from '../year.ts';
import { fillAccounts } from './accounts.ts';
import { act } from './act.ts';
import { fillAttestations } from './attestations.ts';
import { demonstrationState } from './demonstration.views.ts';
import { askGoldQuestions, goldByMeeting } from './gold-questions.ts';
import { markDemonstration } from './mark-demonstration.ts';
import { signLastMinutes } from './minutes.ts';
import { fillMeeting, holdMeeting, type FilledMeeting } from './meetings.ts';
import { changeFates } from './changed-fates.ts';
import {
  askQuestions,
  comingUp,
  followQuestions,
  moderateQuestions,
  supportQuestions,
  voiceQuestions
} from './questions.ts';
import { fillPriorities, takeLatestFigures } from './priorities.ts';
import { fillDepartmentalPlans } from './departmental-plans.ts';
import { workTheFloor } from './floor.ts';
import { fillProposals } from './proposals.ts';
import { prepareComing } from './coming.ts';
import { nameRecordings } from './recordings.ts';
import { fillRisks } from './risks.ts';
import { fillSchedules } from './schedules.ts';
import { adoptSortings, sortLast } from './sorting.ts';
import { fillVariants } from './variants.ts';
import { seedMeetings, seedQuestions, seedThemes, type AskedQuestion } from './seed.ts';

/**
 * Fills an empty product with the demonstration: accounts, schedules, meetings, and questions in every state of their life.
 * After an interruption it goes on where it stopped; a product that is filled, or lived in by others, is left alone.
 */
export const fillDemonstration = async (now: Temporal.Instant, say: (line: string) => void): Promise<void> => {
  const state = await demonstrationState();
  if (state.kind === 'filled' || state.kind === 'foreign') return;
  say('Filling the demonstration year (once; about a minute) …');
  const begun = state.kind === 'begun' ? state.at : now;
  if (state.kind === 'none') await act(markDemonstration, { mark: 'Begun' }, begun);
  await fillAccounts(begun);
  const meetings = await fillMeetings(begun);
  say(`${meetings.length} meetings stand; now their questions …`);
  await fillQuestions(meetings, begun);
  // Learning takes some ten seconds: a thread does it while the filling goes on.
  const sorting = sortLast(meetings, begun);
  await signLastMinutes(meetings, begun);
  await nameRecordings(meetings, begun);
  await prepareComing(meetings, begun);
  await publishQuarters(begun);
  await proposeYears(begun);
  await planBodies(meetings.length, begun);
  await fillRisks(meetings.length + 1, begun);
  await fillPriorities(begun);
  await fillVariants(begun);
  await adoptSortings(await sorting, begun);
  say('Attesting and judging …');
  await fillAttestations(firstYearOf(meetings, begun), begun);
  await takeLatestFigures(begun);
  await act(markDemonstration, { mark: 'Filled' }, begun);
  await act(publishJournalHead, {}, begun);
};

/** What was proposed for this year, and is for the next: the meetings that these years have. */
const proposeYears = async (now: Temporal.Instant): Promise<void> => {
  const today = dayOf(now);
  const [bodies, regions] = [await inScope(today), await standingRegions(today)];
  const years = [today.year, today.year + 1];
  const meetings = years.flatMap((year) => yearOfMeetings(year, today, bodies, regions, seedThemes()));
  await fillProposals(meetings, { bodies, regions }, now);
};

/** p(1,4,3): the departmental plans of last year, this and the next. */
const planBodies = async (order: number, now: Temporal.Instant): Promise<void> => {
  const today = dayOf(now);
  await fillDepartmentalPlans({ bodies: await inScope(today), regions: await standingRegions(today), order }, now);
};

const standingRegions = async (today: Temporal.PlainDate): Promise<string[]> =>
  (await listRegions()).filter((region) => isValidOn(region, today)).map(({ id }) => id);

const firstYearOf = (meetings: readonly FilledMeeting[], now: Temporal.Instant): number =>
  Math.min(...[now, ...meetings.map(({ startsAt }) => startsAt)].map((instant) => dayOf(instant).year));

const QUARTERS_SHOWN = 4;

/** p(1,7): most bodies have published each of the last quarters on its sixth day after, some have not; the journal's head next night. */
const publishQuarters = async (now: Temporal.Instant): Promise<void> => {
  const today = dayOf(now);
  const bodies = await inScope(today);
  for (const [place, quarter] of pastQuarters(today, QUARTERS_SHOWN).toReversed().entries()) {
    const day = lastDayOf(quarter).add({ days: 6 });
    if (Temporal.PlainDate.compare(day, today) >= 0) continue;
    const at = day.toZonedDateTime({ timeZone: ZONE, plainTime: '16:00' }).toInstant();
    const keepers = bodies.filter((_, index) => (index + place * 5) % 8 !== 3);
    for (const body of keepers) await act(publishQuarter, { body, quarter: quarterCode(quarter) }, at);
    await act(publishJournalHead, {}, at.add({ hours: 9 }));
  }
};

const inScope = async (today: Temporal.PlainDate): Promise<string[]> => {
  const ministries = await listBodies({ on: today, kind: 'ministry' });
  return ministries.map(({ id }) => id).filter((id) => isInScope(editions[DEFAULT_EDITION], id));
};

const fillMeetings = async (now: Temporal.Instant): Promise<FilledMeeting[]> => {
  const planned = await plannedMeetings(now);
  const entries = await fillSchedules(planned, await inScope(dayOf(now)), now);
  const filled: FilledMeeting[] = [];
  for (const [order, meeting] of planned.entries()) {
    const entry = entries.get(meeting);
    if (entry && meeting.fate !== 'scheduled') filled.push(await fillMeeting(meeting, { entry }, order, now));
  }
  return changeFates(filled, now);
};

/** The newest held meetings, and those being held, show all that a floor knows. */
const WORKED_FLOORS = 6;

const fillQuestions = async (meetings: readonly FilledMeeting[], now: Temporal.Instant): Promise<void> => {
  const asked = shareOut(seedQuestions(), meetings);
  const gold = goldByMeeting(meetings);
  const held = meetings.filter(({ fate }) => fate === 'held').slice(-WORKED_FLOORS);
  const worked = new Set([...held, ...meetings.filter(({ fate }) => fate === 'live')]);
  for (const meeting of meetings) {
    const placed = await askQuestions(meeting, asked.get(meeting) ?? [], now);
    await moderateQuestions(meeting, placed, now);
    await supportQuestions(placed);
    await askGoldQuestions(meeting, gold.get(meeting) ?? []);
    if (meeting.fate === 'announced') continue;
    await holdMeeting(meeting, async (from) => {
      await voiceQuestions(meeting, placed, from);
      if (worked.has(meeting)) await workTheFloor(meeting, comingUp(placed), from);
    });
    if (meeting.fate === 'held') await followQuestions(meeting, placed, now);
  }
};

const plannedMeetings = async (now: Temporal.Instant): Promise<PlannedMeeting[]> => {
  const today = dayOf(now);
  const themes = seedThemes();
  const bodies = await inScope(today);
  const regions = await standingRegions(today);
  const years = [today.year, today.year + 1].flatMap((year) => yearOfMeetings(year, today, bodies, regions, themes));
  const all = [...recordedMeetings(seedMeetings(), today, themes), ...years, ...nearMeetings(now, today, themes)];
  return all
    .map((meeting) => asScheduled(meeting, today))
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
};

/**
 * Gives each question to a meeting of the body that is competent now: most to meetings just held, some to those being
 * held or soon to come, in turn; a body without one of these gets its last meeting.
 */
const shareOut = (
  questions: readonly AskedQuestion[],
  meetings: readonly FilledMeeting[]
): Map<FilledMeeting, AskedQuestion[]> => {
  const shared = new Map<FilledMeeting, AskedQuestion[]>();
  const turns = new Map<string, number>();
  for (const question of questions) {
    const own = meetings.filter(({ body }) => body === question.body);
    const recent = own.filter(({ fate }) => fate === 'held').slice(-2);
    const live = own.filter(({ fate }) => fate === 'live');
    const coming = own.filter(({ fate }) => fate === 'announced').slice(0, 1);
    const choice = [...recent, ...live, ...coming, ...live, ...live, ...recent.slice(-1)];
    const turn = turns.get(question.body) ?? 0;
    turns.set(question.body, turn + 1);
    const meeting = choice[turn % choice.length];
    if (meeting) shared.set(meeting, [...(shared.get(meeting) ?? []), question]);
  }
  return shared;
};
