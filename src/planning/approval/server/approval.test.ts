import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import type { Schedule } from '../../schedule.ts';
import { addEntry, amendEntry, createSchedule, findEntry, scheduleView } from '../../server/index.ts';
import { isSilent } from '../voices.ts';
import {
  agreeSchedule,
  agreeWithoutRemarks,
  answerRemark,
  approvalOf,
  approveSchedule,
  publishSchedule,
  remarkOnSchedule,
  returnSchedule,
  schedulesUnderWay,
  sendForRemarks,
  submitSchedule
} from './index.ts';

useDatabase();
useRegistry();

const noon = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T07:00:00Z`);
const at = noon('2026-12-01');
const government = staff('press-officer', 'government', ['government']);
const chancellery = staff('deputy-head', 'prime-ministers-office', ['prime-ministers-office']);
const media = staff('press-officer', 'culture-info', ['central-body', 'mass-media-body']);
const access = staff('press-officer', 'culture-info', ['central-body', 'access-to-information-body']);
const health = staff('press-officer', 'health');
const akim = staff('akim', 'akimat-abai', ['akimat']);

const terms = (year: number) => ({
  region: 'abai',
  plannedOn: `${year}-05-14`,
  precision: 'day',
  format: 'mixed',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина'
});
const refusal = (reason: string, more: object = {}) => ({ ok: false, refusal: { reason, ...more } });
const field = (name: string, code: string, more: object = {}) =>
  refusal('invalid', { issues: [{ field: name, code, ...more }] });
const notPermitted = refusal('not-permitted');
const reason = { reasonKk: 'Толықтыру керек', reasonRu: 'Нужно дополнить' };

/** A draft with one entry; returns its id. */
const drafted = async (year: number): Promise<string> => {
  await createSchedule(system, { year: String(year) });
  const added = await addEntry(health, { year: String(year), body: 'health', ...terms(year) }, { at });
  if (!added.ok) throw new Error(added.refusal.reason);
  return added.value.entry;
};

const send = (year: number, actor: Actor = media) =>
  sendForRemarks(actor, { year: String(year), remarksDueOn: '2026-12-05' }, { at });
const stands = async (year: number): Promise<Schedule | undefined> => (await scheduleView(year))?.schedule;
const status = async (year: number) => (await stands(year))?.status;

const remarkOf = async (actor: Actor, input: Record<string, string>): Promise<string> => {
  const made = await remarkOnSchedule(actor, input, { at });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.remark;
};

test('a schedule goes the whole way, each step by its own party, and each leaves its event and its step', async () => {
  const year = '2040';
  await drafted(2040);
  expect(await send(2040, health)).toEqual(notPermitted);
  expect(await send(2040)).toEqual({ ok: true, value: { year: 2040 } });
  const agree = (actor: Actor, early = 'on') => agreeSchedule(actor, { year, early }, { at });
  expect(await agree(akim)).toEqual(notPermitted);
  expect((await agree(media, '')).ok).toBe(false);
  expect(await agree(media)).toMatchObject({ ok: true });
  const submit = (actor: Actor) => submitSchedule(actor, { year, letter: '12-7' }, { at: noon('2039-12-16') });
  expect(await submit(media)).toEqual(notPermitted);
  expect(await submit(access)).toEqual({ ok: true, value: { year: 2040, late: true } });
  const document = { documentKind: 'resolution', document: '№ 4', approvedOn: '2040-01-09' };
  const approve = (actor: Actor) => approveSchedule(actor, { year, ...document }, { at: noon('2040-01-10') });
  expect(await approve(access)).toEqual(notPermitted);
  expect(await approve(government)).toMatchObject({ ok: true });
  expect(await publishSchedule(health, { year }, { at })).toEqual(notPermitted);
  expect(await publishSchedule(media, { year }, { at: noon('2040-01-11') })).toMatchObject({ ok: true });
  expect(await stands(2040)).toEqual({
    year: 2040,
    status: 'published',
    approvedOn: Temporal.PlainDate.from('2040-01-09'),
    documentKind: 'resolution',
    document: '4',
    round: 1,
    remarksDueOn: Temporal.PlainDate.from('2026-12-05')
  });
  const rows = await database()
    .selectFrom('journal')
    .select(['type', 'facts'])
    .where('objectKind', '=', 'schedule')
    .where('objectId', '=', year)
    .orderBy('seq')
    .execute();
  expect(rows.map(({ type }) => type)).toEqual([
    'ScheduleOpened',
    'ScheduleSentForRemarks',
    'ScheduleAgreed',
    'ScheduleSubmitted',
    'ScheduleApproved',
    'SchedulePublished'
  ]);
  expect(rows[3]?.facts).toEqual({ body: 'culture-info', late: true });
  const schedule = await stands(2040);
  const { steps } = schedule ? await approvalOf(schedule, Temporal.PlainDate.from('2040-01-12')) : { steps: [] };
  expect(steps.map(({ act, to, body, letter }) => [act, to, body, letter])).toEqual([
    ['send', 'agreeing', 'culture-info', null],
    ['agree', 'agreed', 'culture-info', null],
    ['submit', 'submitted', 'culture-info', '12-7'],
    ['approve', 'approved', 'government', null],
    ['publish', 'published', 'culture-info', null]
  ]);
});

test('only the Government approves, only what was submitted, and only once', async () => {
  await drafted(2041);
  const approve = (approvedOn: string) =>
    approveSchedule(government, { year: '2041', documentKind: 'order', document: '7', approvedOn }, { at });
  expect(await approve('2026-12-01')).toEqual(refusal('schedule-is-draft', { cites: [4, 3] }));
  await send(2041);
  await agreeSchedule(media, { year: '2041', early: 'on' }, { at });
  await submitSchedule(access, { year: '2041' }, { at });
  expect(await approve('2026-12-02')).toEqual(field('approvedOn', 'day-in-future'));
  expect(await approve('2026-12-01')).toMatchObject({ ok: true });
  expect(await approve('2026-12-01')).toEqual(refusal('schedule-is-approved', { cites: [4, 3] }));
});

test('who has it in hand sends it back with a reason, and from the approval on nobody does', async () => {
  await drafted(2042);
  const back = (actor: Actor, over: object = reason) => returnSchedule(actor, { year: '2042', ...over }, { at });
  expect((await back(media)).ok).toBe(false);
  await send(2042);
  expect(await back(chancellery)).toEqual(notPermitted);
  expect(await back(media, { reasonKk: 'Себеп' })).toEqual(field('reasonRu', 'required'));
  expect(await back(media)).toMatchObject({ ok: true });
  expect(await status(2042)).toBe('draft');
  await send(2042);
  await agreeSchedule(media, { year: '2042', early: 'on' }, { at });
  await submitSchedule(access, { year: '2042' }, { at });
  expect(await back(media)).toEqual(notPermitted);
  expect(await back(chancellery)).toMatchObject({ ok: true });
  expect(await stands(2042)).toMatchObject({ status: 'agreeing', round: 2 });
  await agreeSchedule(media, { year: '2042', early: 'on' }, { at });
  await submitSchedule(access, { year: '2042' }, { at });
  await approveSchedule(
    government,
    { year: '2042', documentKind: 'minutes', document: '1', approvedOn: '2026-12-01' },
    { at }
  );
  expect(await back(government)).toEqual(refusal('schedule-is-approved'));
});

test('who speaks for a body or an akimat remarks while the schedule is out, in one language at least', async () => {
  const entry = await drafted(2043);
  const said = { year: '2043', body: 'akimat-abai', entry, textKk: 'Егін жинау кезі' };
  expect(await remarkOnSchedule(akim, said, { at })).toEqual(refusal('schedule-not-out-for-remarks'));
  await send(2043);
  expect(await remarkOnSchedule(health, said, { at })).toEqual(notPermitted);
  expect(await remarkOnSchedule(visitor(), said, { at })).toEqual(notPermitted);
  expect(await remarkOnSchedule(akim, { ...said, textKk: ' ' }, { at })).toEqual(
    field('textKk', 'one-language-required')
  );
  expect(await remarkOnSchedule(akim, { ...said, entry: '00000000-0000-7000-8000-000000000009' }, { at })).toEqual(
    field('entry', 'not-listed')
  );
  const elsewhere = staff('akim', 'akimat-almaty', ['akimat']);
  expect(await remarkOnSchedule(elsewhere, { ...said, body: 'akimat-almaty' }, { at })).toEqual(
    refusal('not-asked-for-remarks')
  );
  expect(await remarkOnSchedule(akim, said, { at })).toMatchObject({ ok: true, value: { year: 2043 } });
});

test('a remark is accepted once the entry was changed, declined with a reason, and the schedule agreed when all are answered', async () => {
  const entry = await drafted(2044);
  await send(2044);
  const first = await remarkOf(akim, { year: '2044', body: 'akimat-abai', entry, textRu: 'Перенесите' });
  const second = await remarkOf(health, { year: '2044', body: 'health', textKk: 'Тағы бір кездесу керек' });
  const agreed = () => agreeSchedule(media, { year: '2044', early: 'on' }, { at });
  expect(await agreed()).toEqual(refusal('schedule-remarks-open', { params: { count: 2 } }));
  const accept = () => answerRemark(media, { remark: first, answer: 'accepted' }, { at });
  expect(await accept()).toEqual(refusal('remark-entry-unchanged'));
  const change = { ...terms(2044), entry, plannedOn: '2044-06-20' };
  expect(await amendEntry(health, change, { at })).toEqual(refusal('schedule-out-for-remarks'));
  expect(await amendEntry(media, change, { at })).toMatchObject({ ok: true });
  expect((await findEntry(entry))?.entry.amendments).toEqual([]);
  expect(await answerRemark(health, { remark: first, answer: 'accepted' }, { at })).toEqual(notPermitted);
  expect(await accept()).toMatchObject({ ok: true });
  expect(await accept()).toEqual(refusal('remark-answered'));
  const decline = (answerRu: string) => answerRemark(media, { remark: second, answer: 'declined', answerRu }, { at });
  expect(await decline('')).toEqual(field('answerKk', 'one-language-required'));
  expect(await decline('Мест больше нет')).toMatchObject({ ok: true });
  expect(await agreed()).toMatchObject({ ok: true });
  expect(await amendEntry(media, change, { at })).toEqual(refusal('schedule-is-agreed'));
  const schedule = await stands(2044);
  const { remarks } = schedule ? await approvalOf(schedule, Temporal.PlainDate.from('2026-12-01')) : { remarks: [] };
  expect(remarks.map(({ id, body, answer }) => [id, body, answer?.kind, answer?.by])).toEqual([
    [first, 'akimat-abai', 'accepted', 'culture-info'],
    [second, 'health', 'declined', 'culture-info']
  ]);
});

test('a body agrees once a round and not over its own open remark; the others are silent until they speak', async () => {
  await drafted(2045);
  await send(2045);
  const agree = (actor: Actor, body: string) => agreeWithoutRemarks(actor, { year: '2045', body }, { at });
  await remarkOf(akim, { year: '2045', body: 'akimat-abai', textKk: 'Кешке болсын' });
  expect(await agree(akim, 'akimat-abai')).toEqual(refusal('own-remarks-open'));
  expect(await agree(akim, 'health')).toEqual(notPermitted);
  expect(await agree(health, 'health')).toMatchObject({ ok: true });
  expect(await agree(health, 'health')).toEqual(refusal('agreed-already'));
  const schedule = await stands(2045);
  const { voices } = schedule ? await approvalOf(schedule, Temporal.PlainDate.from('2026-12-01')) : { voices: [] };
  const spoken = voices.filter((voice) => !isSilent(voice));
  expect(spoken).toEqual([
    { body: 'health', agreedAt: at, remarks: 0, open: 0 },
    { body: 'akimat-abai', agreedAt: null, remarks: 1, open: 1 }
  ]);
  expect(voices.map(({ body }) => body)).toContain('transport');
  expect(voices.map(({ body }) => body)).not.toContain('defence');
  expect((await schedulesUnderWay()).map(({ year }) => year)).toContain(2045);
  await returnSchedule(media, { year: '2045', ...reason }, { at });
  await send(2045);
  expect(await agree(health, 'health')).toMatchObject({ ok: true });
});

test('a schedule of three remarks is read with as many queries as one of one', async () => {
  const counts: number[] = [];
  await drafted(2047);
  await send(2047);
  const schedule = await stands(2047);
  if (!schedule) throw new Error('The schedule is gone.');
  for (const text of ['Бір', 'Екі', 'Үш']) {
    await remarkOf(akim, { year: '2047', body: 'akimat-abai', textKk: text });
    counts.push(await countQueries(() => approvalOf(schedule, Temporal.PlainDate.from('2026-12-01'))));
  }
  expect(new Set(counts).size).toBe(1);
});
