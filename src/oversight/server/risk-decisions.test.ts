import { beforeEach, expect, test } from 'vitest';
import { cancelMeeting } from '#meetings/server/index.ts';
import type { Actor } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { createPost, firstHeadPost } from '#registry/server/index.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { journalOf } from '../../../tests/support/journal.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { recordedRisk } from '../../../tests/support/risks.ts';
import { acceptParticipation } from './accept-participation.ts';
import { closeRisk } from './close-risk.ts';
import { judgedDuty } from './control.views.ts';
import { deskRisks, participationsAsked } from './desk-risks.ts';
import { judgeYear } from './judge-year.ts';
import { nameRiskMeeting, planRiskMeeting } from './plan-risk-meeting.ts';
import { refuseRisk } from './refuse-risk.ts';
import { findRisk } from './risks.views.ts';
import { riskToPlan } from './shown-risk-page.ts';

useDatabase();
useRegistry();

const noon = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T07:00:00Z`);
const at = noon('2026-09-01');
const controller = staff('controller', 'administration', ['administration']);
const premier = staff('first-head', 'government', ['government']);
const minister = staff('first-head', 'energy');
const press = staff('press-officer', 'energy');
const akim: Actor = {
  ...staff('akim', 'akimat-ulytau', ['akimat']),
  posts: [{ post: 'p', duty: 'akim', body: 'akimat-ulytau', region: 'ulytau', roles: ['akimat'] }]
};
const refusal = (reason: string): object => ({ ok: false, refusal: expect.objectContaining({ reason }) });
const wrong = (field: string): object => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code: 'not-of-risk' }], cites: [1, 8] }
});

let risk = '';
let plan: Record<string, string> = {};

beforeEach(async () => {
  await database()
    .updateTable('risks')
    .set({ closedAt: at, closedReason: 'Өтті' })
    .where('closedAt', 'is', null)
    .execute();
  risk = await recordedRisk(at, { high: 'on' });
  plan = {
    ...(await riskToPlan(risk, { actor: press, now: at })),
    holder: (await firstHeadPost('energy'))?.id ?? '',
    placeKk: 'Мәдениет үйі',
    placeRu: 'Дом культуры',
    plannedMinutes: '120',
    reportMinutes: '30',
    format: 'mixed'
  };
});

const planned = async (): Promise<{ meeting: string; number: string }> => {
  const outcome = await planRiskMeeting(press, plan, { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const trackNow = async () => (await findRisk(risk))?.track;
const dutyOf = async (day: string) => {
  await judgeYear(2026, noon(day));
  const { kind, reason } = (await judgedDuty(`draft-112/1-8/energy/${risk}`)) ?? {};
  return [kind, reason?.code];
};

test('the form of the meeting begins with the body, the region, the theme, the reason and a day that the term allows', () => {
  expect(plan).toMatchObject({
    kind: 'off-schedule',
    risk,
    body: 'energy',
    region: 'ulytau',
    themeKk: 'Жылу',
    themeRu: 'Тепло',
    startsAt: '2026-09-15T15:00',
    offScheduleReason: 'Өңірде жағдайдың нашарлау тәуекелі туындады'
  });
});

test('only who prepares the body’s meetings begins with it', async () => {
  for (const actor of [staff('press-officer', 'health'), staff('executor', 'energy'), akim, visitor()])
    expect(await riskToPlan(risk, { actor, now: at })).toBeUndefined();
});

test('a planned meeting is linked to its risk in one act, and once', async () => {
  const { meeting, number } = await planned();
  expect(await findRisk(risk)).toMatchObject({
    meeting: { id: meeting, number, status: 'draft' },
    track: { meeting: 'planned', participation: 'asked' }
  });
  expect([await journalOf(meeting), await journalOf(risk)]).toEqual([
    ['MeetingPlanned'],
    ['RiskRecorded', 'RiskMeetingAccepted']
  ]);
  expect(await planRiskMeeting(press, plan, { at })).toEqual(refusal('risk-has-meeting'));
  expect(
    (await deskRisks([{ subjectKind: 'risk', subject: risk }], at.toZonedDateTimeISO('UTC').toPlainDate())).get(risk)
  ).toMatchObject({ proposedOn: null, place: { number, draft: true, region: 'ulytau' } });
});

test('of two at once one plans the meeting', async () => {
  const both = await Promise.all([1, 2].map(() => planRiskMeeting(press, plan, { at })));
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
});

test('a meeting of another region, body or kind does not answer the risk', async () => {
  expect(await planRiskMeeting(press, { ...plan, region: 'abai' }, { at })).toEqual(wrong('region'));
  expect(await planRiskMeeting(press, { ...plan, body: 'health' }, { at })).toEqual(wrong('body'));
  expect(await planRiskMeeting(press, { ...plan, kind: 'scheduled' }, { at })).toEqual(wrong('kind'));
  expect(await planRiskMeeting(staff('press-officer', 'health'), plan, { at })).toEqual(refusal('not-permitted'));
  expect(await trackNow()).toEqual({ meeting: 'proposed', participation: 'asked' });
});

test('a meeting that was called off leaves the risk with its proposal; another may be named', async () => {
  const { meeting } = await planned();
  await cancelMeeting(press, { meeting, reasonKk: 'Боран', reasonRu: 'Буран' }, { at });
  await database().updateTable('meetings').set({ status: 'cancelled' }).where('id', '=', meeting).execute();
  expect((await trackNow())?.meeting).toBe('proposed');
  expect(await nameRiskMeeting(press, { risk, meeting }, { at })).toEqual(wrong('meeting'));
  const second = await planned();
  expect((await findRisk(risk))?.meeting?.id).toBe(second.meeting);
});

test('a meeting outside the schedule that is planned already is named', async () => {
  const { meeting } = await planned();
  const low = await recordedRisk(at);
  const naming = { risk: low, meeting };
  expect(await nameRiskMeeting(akim, naming, { at })).toEqual(refusal('not-permitted'));
  expect(await nameRiskMeeting(minister, naming, { at })).toMatchObject({ ok: true });
  expect((await findRisk(low))?.track).toEqual({ meeting: 'planned', participation: 'not-asked' });
});

test('the meeting is refused with a reason by the Government or the Administration, never by the body that owes it', async () => {
  const asked = { risk, about: 'meeting', reason: 'Министр бір апта бұрын кездесті' };
  for (const actor of [minister, press, akim, staff('analyst', 'government', ['government']), visitor()])
    expect(await refuseRisk(actor, asked, { at })).toEqual(refusal('not-permitted'));
  expect(await refuseRisk(premier, { ...asked, reason: '' }, { at })).toMatchObject({ refusal: { reason: 'invalid' } });
  expect(await dutyOf('2026-09-02')).toEqual(['not-due', 'time-left']);
  expect(await refuseRisk(premier, asked, { at })).toMatchObject({ ok: true });
  expect(await refuseRisk(controller, asked, { at })).toEqual(refusal('risk-decided-so'));
  expect((await trackNow())?.meeting).toBe('refused');
  expect(await dutyOf('2026-09-03')).toEqual(['not-applicable', 'meeting-refused']);
});

test('a refused meeting can be planned all the same, and binds again', async () => {
  await refuseRisk(premier, { risk, about: 'meeting', reason: 'Кейінірек' }, { at });
  await planned();
  expect((await trackNow())?.meeting).toBe('planned');
  expect(await dutyOf('2026-09-03')).toEqual(['not-due', 'time-left']);
  expect(await refuseRisk(premier, { risk, about: 'meeting', reason: 'Енді' }, { at })).toEqual(
    refusal('risk-has-meeting')
  );
});

test('the Government names a Deputy Prime Minister, and its desk asks no more', async () => {
  const titles = { titleKk: 'Вице-премьер', titleRu: 'Вице-премьер', titleEn: 'Deputy' };
  const made = await createPost(system, { body: 'government', duty: 'deputy-head', ...titles }, { at });
  if (!made.ok) throw new Error(made.refusal.reason);
  const { post } = made.value;
  const asked = async (): Promise<string[]> => (await participationsAsked(premier, 'kk')).map(({ id }) => id);
  expect(await asked()).toContain(risk);
  expect(await participationsAsked(minister, 'kk')).toEqual([]);
  expect(await acceptParticipation(minister, { risk, post }, { at })).toEqual(refusal('not-permitted'));
  expect(await acceptParticipation(premier, { risk, post: plan['holder'] }, { at })).toMatchObject({
    refusal: { issues: [{ field: 'post', code: 'not-deputy-prime-minister' }] }
  });
  expect(await acceptParticipation(premier, { risk, post }, { at })).toMatchObject({ ok: true });
  expect(await acceptParticipation(premier, { risk, post }, { at })).toEqual(refusal('risk-decided-so'));
  expect([(await trackNow())?.participation, (await asked()).includes(risk)]).toEqual(['named', false]);
});

test('the participation is refused by the Administration alone, and the duty of the meeting’s day follows', async () => {
  const asked = { risk, about: 'participation', reason: 'Облыс әкімі өзі қатысады' };
  expect(await refuseRisk(premier, asked, { at })).toEqual(refusal('not-permitted'));
  const { meeting } = await planned();
  await database().updateTable('meetings').set({ status: 'announced' }).where('id', '=', meeting).execute();
  const duty = async (): Promise<unknown[]> => {
    await judgeYear(2026, noon('2026-09-16'));
    const found = await judgedDuty(`draft-112/4-4/government/${meeting}`);
    return [found?.kind, found?.reason.code];
  };
  await database().updateTable('meetings').set({ status: 'held' }).where('id', '=', meeting).execute();
  expect(await duty()).toEqual(['overdue', 'nothing-recorded']);
  expect(await refuseRisk(controller, asked, { at })).toMatchObject({ ok: true });
  expect(await duty()).toEqual(['not-applicable', 'participation-refused']);
  expect((await findRisk(risk))?.participation).toEqual({
    obligation: `draft-112/4-4/government/${meeting}`,
    kind: 'not-applicable'
  });
});

test('a closed risk takes no decisions, and one that is not high asks for no participation', async () => {
  await closeRisk(controller, { risk, reason: 'Өтті' }, { at });
  expect(await planRiskMeeting(press, plan, { at })).toEqual(refusal('risk-closed-already'));
  expect(await refuseRisk(premier, { risk, about: 'meeting', reason: 'Енді' }, { at })).toEqual(
    refusal('risk-closed-already')
  );
  const low = await recordedRisk(at);
  const about = { risk: low, about: 'participation', reason: 'Керек емес' };
  expect(await refuseRisk(controller, about, { at })).toEqual(refusal('risk-not-high'));
});
