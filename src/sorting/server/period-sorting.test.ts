import { beforeAll, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import type { Actor, Duty, Staff } from '#platform/actor.ts';
import { staff, system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow, withRegistry } from '../../../tests/support/rows.ts';
import { madeGroup, madeResult } from '../../../tests/support/sorted.ts';
import { adoptSorting } from '../adoption/server/adopt-sorting.ts';
import { adoptedPeriods, adoptedPlace, publishedSorting } from '../adoption/server/adopted.views.ts';
import { boardSorting, boardStanding, sortingsOfPeriods } from '../board/server/board.views.ts';
import { correctSorting } from '../board/server/correct-sorting.ts';
import { type PeriodScope, REPUBLIC } from '../scope.ts';
import { askPeriodSorting } from './ask-period-sorting.ts';
import { cancelSorting } from './cancel-sorting.ts';
import { pastOf } from './past-of-scope.ts';
import { recordSorting } from './record-sorting.ts';
import { countQuestions, questionsToSort } from './sorting.views.ts';

useDatabase();

const at = { at: Temporal.Instant.from('2026-10-20T05:00:00Z') };
const refusal = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) });
const third = { kind: 'quarter', year: 2026, number: 3 } as const;
const ofHealth: PeriodScope = { kind: 'body', of: 'health', period: third };

const ofAkimat = (region: string, duty: Duty = 'akim'): Staff => {
  const akim = staff(duty, `${region}-akimat`, ['akimat']);
  return { ...akim, posts: akim.posts.map((post) => ({ ...post, region })) };
};
const analyst = staff('analyst');
const government = staff('first-head', 'government', ['government']);
const controller = staff('controller', 'administration', ['administration']);

const heldOn = async (day: string, texts: readonly string[], body = 'health'): Promise<string[]> => {
  const startsAt = Temporal.Instant.from(`${day}T05:00:00Z`);
  const meeting = await meetingRow({ status: 'held', startsAt, body });
  const ids: string[] = [];
  for (const [made, text] of texts.entries()) {
    const askedAt = startsAt.add({ minutes: made });
    ids.push((await questionRow(meeting.id, { text, askedAt, publishedAt: askedAt })).id);
  }
  return ids;
};

let asked: { july: string[]; september: string[] };
beforeAll(async () => {
  await withRegistry();
  await heldOn('2025-08-01', ['Дәрігер қашан келеді?']);
  await heldOn('2026-04-02', ['Мектеп қашан салынады?', 'Дәрігер қашан келеді?']);
  const [july, september] = [
    await heldOn('2026-07-01', ['Дәрігер қашан келеді?', 'Емхана қашан ашылады?']),
    await heldOn('2026-09-30', ['Когда приедет врач?'])
  ];
  // Its first hour in Kazakhstan is of the fourth quarter, in UTC it is still September.
  const fourth = await meetingRow({ status: 'held', startsAt: Temporal.Instant.from('2026-09-30T19:30:00Z') });
  await questionRow(fourth.id, { text: 'Тоқсан басында сұралды' });
  const coming = await meetingRow({ startsAt: Temporal.Instant.from('2026-08-01T05:00:00Z') });
  await questionRow(coming.id, { text: 'Өткізілмеген кездесу' });
  await heldOn('2026-08-02', ['Кто ответит за зарплату?'], 'labour');
  asked = { july, september };
});

const ask = (actor: Actor, of: string, period = '2026-Q3') => askPeriodSorting(actor, { of, period }, at);

test('the questions of a period are those of its held meetings, of the body, the region or all', async () => {
  expect((await questionsToSort(ofHealth)).map(({ id }) => id)).toEqual([...asked.july, ...asked.september]);
  const counts = await Promise.all([
    countQuestions({ kind: 'region', of: 'abai', period: third }),
    countQuestions({ kind: 'republic', of: REPUBLIC, period: { kind: 'half-year', year: 2026, number: 2 } }),
    countQuestions({ ...ofHealth, period: { kind: 'year', year: 2026, number: 1 } }),
    countQuestions({ ...ofHealth, of: 'labour' }),
    countQuestions({ ...ofHealth, period: { kind: 'quarter', year: 2026, number: 1 } })
  ]);
  expect(counts).toEqual([4, 5, 6, 1, 0]);
});

test('the year before is what a period is compared with, without the periods in which nobody asked', async () => {
  const today = Temporal.PlainDate.from('2026-10-20');
  expect(await pastOf(ofHealth, today)).toEqual({
    days: 92,
    earlier: [
      { days: 92, texts: ['Дәрігер қашан келеді?'] },
      { days: 91, texts: ['Мектеп қашан салынады?', 'Дәрігер қашан келеді?'] }
    ]
  });
  const fourth = { ...ofHealth, period: { kind: 'quarter', year: 2026, number: 4 } as const };
  expect((await pastOf(fourth, today)).days).toBe(20);
});

test('a body sorts its own period, an akimat its region, those above all any region and the republic; nobody else', async () => {
  const may: [Actor, string][] = [
    [analyst, 'body-health'],
    [ofAkimat('abai'), 'region-abai'],
    [government, 'republic'],
    [controller, 'region-abai']
  ];
  for (const [actor, of] of may) expect(await ask(actor, of), of).toMatchObject({ ok: true });
  const mayNot: [Actor, string][] = [
    [staff('analyst', 'labour'), 'body-health'],
    [government, 'body-health'],
    [staff('press-officer'), 'body-health'],
    [analyst, 'region-abai'],
    [ofAkimat('astana'), 'region-abai'],
    [ofAkimat('abai', 'press-officer'), 'region-abai'],
    [ofAkimat('abai'), 'republic'],
    [analyst, 'republic']
  ];
  for (const [actor, of] of mayNot) expect(await ask(actor, of), of).toEqual(refusal('not-permitted'));
  for (const of of ['body-nobody', 'region-nowhere', 'meeting', 'body'])
    expect(await ask(analyst, of), of).toEqual(refusal('not-found'));
});

test('asked by two at once a period is one sorting; of what has not begun or was never asked there is none', async () => {
  const [one, two] = await Promise.all([
    ask(analyst, 'body-health', '2026'),
    ask(staff('first-head'), 'body-health', '2026')
  ]);
  expect(one.ok && two.ok && one.value.sorting === two.value.sorting).toBe(true);
  expect(await ask(analyst, 'body-health', '2027')).toMatchObject({
    refusal: { issues: [{ field: 'period', code: 'not-begun' }] }
  });
  expect(await ask(analyst, 'body-health', '2024-Q1')).toEqual(refusal('sorting-nothing-asked'));
  const halves = await ask(analyst, 'body-health', '2026-H1');
  expect(one.ok && halves.ok && one.value.sorting !== halves.value.sorting).toBe(true);
});

const TREND = { now: 2, before: 1, ratio: 2, low: 0.5, high: 6 };
const sorted = async (period: string): Promise<string> => {
  const outcome = await ask(analyst, 'body-health', period);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  const [a = '', b = ''] = asked.july;
  const over = { trend: TREND };
  const result = madeResult([madeGroup([a, ...asked.september], 1, over), madeGroup([b], 2, over)], over);
  await recordSorting(system, { sorting: outcome.value.sorting, answer: { proposal: result, result } }, at);
  return outcome.value.sorting;
};

test('a period is adopted when it is over: frozen and published by its code, proving nothing of a meeting', async () => {
  const sorting = await sorted('2026-Q3');
  expect(await boardSorting(sorting)).toMatchObject({ scope: ofHealth, owner: { body: 'health', region: null } });
  expect(await adoptSorting(staff('analyst', 'labour'), { sorting, edition: '2' }, at)).toEqual(
    refusal('not-permitted')
  );
  expect(await adoptSorting(analyst, { sorting, edition: '2' }, at)).toMatchObject({
    ok: true,
    value: { code: 'body-health-2026-Q3', version: 1 }
  });
  const published = await publishedSorting('body-health-2026-Q3');
  expect(published?.sorting).toMatchObject({ kind: 'body', of: 'health', period: '2026-Q3', name: { kk: 'Сынақ' } });
  expect(published?.sorting.groups[0]?.trend).toEqual(TREND);
  expect(await adoptedPlace(asked.july[0] ?? '')).toBeUndefined();
  const row = await database()
    .selectFrom('journal')
    .select('facts')
    .where('type', '=', 'SortingAdopted')
    .where('objectId', '=', sorting)
    .executeTakeFirst();
  expect(row?.facts).toMatchObject({ meeting: null, scope: 'body', version: 1 });
  expect(await adoptedPeriods({ limit: 5 })).toMatchObject({ total: 1, rows: [{ scope: ofHealth }] });
  expect(await adoptedPeriods({ of: { kind: 'body', of: 'labour' }, limit: 5 })).toEqual({ total: 0, rows: [] });
  const open = await sorted('2026-Q4').catch((error: unknown) => String(error));
  expect(await adoptSorting(analyst, { sorting: open, edition: '2' }, at)).toEqual(refusal('sorting-period-open'));
});

test('the board of a period is corrected and called off by its owner; a trend goes with what people change', async () => {
  const sorting = await sorted('2026-H2');
  const [a, b] = asked.july;
  const merge = { sorting, edition: '2', act: 'merge', group: b, target: a };
  expect(await correctSorting(government, merge, at)).toEqual(refusal('not-permitted'));
  expect(await correctSorting(analyst, merge, at)).toMatchObject({ ok: true });
  const result = (await boardSorting(sorting))?.result;
  expect(result?.groups.map(({ questions, trend }) => [questions.length, trend])).toEqual([[3, null]]);
  expect(result?.themes.map(({ trend }) => trend)).toEqual([TREND]);
  await ask(analyst, 'body-health', '2026-H2');
  expect(await boardStanding(sorting)).toMatchObject({ state: 'queued', owner: { body: 'health' } });
  expect(await cancelSorting(ofAkimat('abai'), { sorting }, at)).toEqual(refusal('not-permitted'));
  expect(await cancelSorting(analyst, { sorting }, at)).toMatchObject({ ok: true });
});

const names = (rows: Awaited<ReturnType<typeof sortingsOfPeriods>>): string[] =>
  rows.map(({ scope }) => `${scope.kind} ${scope.of} ${scope.period.kind}`);

test('one sees the periods of one’s bodies and regions, the latest first', async () => {
  expect(names(await sortingsOfPeriods({ bodies: ['labour'], regions: [] }))).toEqual([]);
  expect(names(await sortingsOfPeriods({ bodies: [], regions: ['abai'] }))).toEqual(['region abai quarter']);
  expect(names(await sortingsOfPeriods({ bodies: [], regions: 'all' })).toSorted()).toEqual([
    'region abai quarter',
    'republic kz quarter'
  ]);
  expect((await sortingsOfPeriods({ bodies: ['health'], regions: [] }))[0]?.questions).toBe(3);
});
