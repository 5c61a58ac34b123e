import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { now } from '#platform/server/system-clock.ts';
import { fillReference } from '#registry/server/index.ts';
import { staff, system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { madeGroup, madeResult } from '../../../tests/support/sorted.ts';
import { adoptSorting } from '../adoption/server/adopt-sorting.ts';
import { boardSorting, boardStanding } from '../board/server/board.views.ts';
import { correctSorting } from '../board/server/correct-sorting.ts';
import type { UrgencySignal } from '../result.ts';
import { fillTaxonomy } from '../taxonomy/server/fill-taxonomy.ts';
import { askSorting } from './ask-sorting.ts';
import { cancelSorting } from './cancel-sorting.ts';
import { carryOutSorting } from './carry-out-sorting.ts';
import { recordSorting } from './record-sorting.ts';
import { saidMark } from './said-mark.ts';
import { endSortingThread } from './sort-in-thread.ts';
import type { SortingAnswer } from './sorting-worker.ts';
import { beginSorting } from './sorting.store.ts';
import { allCorrectionsOf } from './sorting.views.ts';

useDatabase();
beforeAll(async () => {
  await fillReference(now());
  await fillTaxonomy(now());
});
afterAll(endSortingThread);

const heldAt = Temporal.Instant.from('2026-10-08T05:00:00Z');
const at = { at: heldAt.add({ hours: 30 }) };
const analyst = staff('analyst');

const TEXTS = [
  'Когда отремонтируют дорогу между селом Аксу и районным центром?',
  'Почему в больнице нет узких специалистов?',
  'Мектепте орын жетіспейді, жаңа мектеп қашан салынады?'
];

const asked = async (texts: readonly string[] = TEXTS) => {
  const meeting = await meetingRow({ status: 'held', startsAt: heldAt });
  const ids: string[] = [];
  for (const [made, text] of texts.entries()) {
    const askedAt = heldAt.subtract({ hours: 24 }).add({ seconds: made });
    ids.push((await questionRow(meeting.id, { askedAt, publishedAt: askedAt, text })).id);
  }
  return { meeting: meeting.id, sorting: await askedAnew(meeting.id), ids };
};

const askedAnew = async (meeting: string): Promise<string> => {
  const outcome = await askSorting(analyst, { meeting }, at);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.sorting;
};

const events = async (sorting: string, type: string): Promise<number> => {
  const rows = await sql<{ count: number }>`select count(*)::int as count from journal
    where type = ${type} and object_id = ${sorting}`.execute(database());
  return rows.rows[0]?.count ?? 0;
};

const RUN = '00000000-0000-7000-8000-00000000a001';
const OTHER_RUN = '00000000-0000-7000-8000-00000000a002';

/** What a machine might answer: these groups of questions, each of this urgency. */
const answerOf = (all: readonly (readonly string[])[], signals: readonly UrgencySignal[] = []): SortingAnswer => {
  const groups = all.map((questions, place) => {
    const { ranks, ...group } = madeGroup(questions, place + 1);
    return {
      ...group,
      ranks: { ...ranks, urgency: { position: place + 1, reason: { column: 'urgency' as const, signals } } }
    };
  });
  const result = madeResult(groups);
  return { proposal: result, result };
};

/** Computes a sorting as a process would that begins now; `meanwhile` happens before its end. */
const computed = async (
  { sorting, ids }: { sorting: string; ids: readonly string[] },
  groups: readonly (readonly string[])[],
  { meanwhile, signals }: { meanwhile?: () => Promise<unknown>; signals?: readonly UrgencySignal[] } = {}
): Promise<void> => {
  const run = newId();
  expect(await beginSorting(sorting, run)).toMatchObject({ id: sorting });
  const said = saidMark(await allCorrectionsOf(ids));
  await meanwhile?.();
  const answer = answerOf(groups, signals);
  expect(await recordSorting(system, { sorting, run, said, answer }, at)).toMatchObject({ ok: true });
};

test('asked twice it is one sorting; a process that lives keeps it, one that died hands it on, and it is carried out once', async () => {
  const { meeting, sorting, ids } = await asked();
  expect(await askedAnew(meeting)).toBe(sorting);
  expect(await events(sorting, 'SortingAsked')).toBe(1);
  expect(await beginSorting(sorting, RUN)).toMatchObject({ id: sorting });
  expect(await beginSorting(sorting, OTHER_RUN)).toBeUndefined();
  await sql`update sortings set beaten_at = now() - interval '11 seconds' where id = ${sorting}`.execute(database());
  await carryOutSorting(sorting);
  expect(await boardStanding(sorting)).toMatchObject({ state: 'proposed', progress: 1, stage: null });
  await carryOutSorting(sorting);
  expect(await events(sorting, 'SortingComputed')).toBe(1);
  await askedAnew(meeting);
  await beginSorting(sorting, OTHER_RUN);
  const late = { sorting, run: RUN, answer: answerOf([ids]) };
  expect(await recordSorting(system, late, at)).toMatchObject({ refusal: { reason: 'not-found' } });
}, 120_000);

test('what is said while it computes makes it compute again, and groups keep their ids', async () => {
  const { meeting, sorting, ids } = await asked();
  const [a = '', b = '', c = ''] = ids;
  await computed({ sorting, ids }, [[a, b], [c]]);
  await askedAnew(meeting);
  const lock = { sorting, edition: '2', act: 'lock', group: a };
  await computed({ sorting, ids }, [[a], [b, c]], {
    async meanwhile() {
      expect(await correctSorting(analyst, lock, at)).toMatchObject({ ok: true });
      expect(await boardStanding(sorting)).toMatchObject({ state: 'computing', edition: 3 });
    }
  });
  expect(await boardSorting(sorting)).toMatchObject({ state: 'queued', edition: 3 });
  expect(await events(sorting, 'SortingAsked')).toBe(3);
  await computed({ sorting, ids }, [[b, c], [a]]);
  const standing = await boardSorting(sorting);
  expect(standing).toMatchObject({ state: 'proposed', edition: 4 });
  expect(standing?.result?.groups.map(({ id, questions }) => [id, questions])).toEqual([
    [c, [b, c]],
    [a, [a]]
  ]);
  const seenBefore = { sorting, edition: '3', act: 'unlock', group: a };
  expect(await correctSorting(analyst, seenBefore, at)).toMatchObject({ refusal: { reason: 'changed-meanwhile' } });
});

const runsOut = (daysLeft: number) => ({ signals: [{ kind: 'term', daysLeft } as const] });

test('what is adopted stays adopted where the same comes of it, and waits for its adoption where it does not', async () => {
  const { meeting, sorting, ids } = await asked();
  const apart = ids.map((id) => [id]);
  await computed({ sorting, ids }, apart, runsOut(3));
  expect(await adoptSorting(analyst, { sorting, edition: '2' }, at)).toMatchObject({ ok: true });
  await askedAnew(meeting);
  expect(await boardSorting(sorting)).toMatchObject({ state: 'queued', adoptedVersion: 1 });
  await computed({ sorting, ids }, apart, runsOut(2));
  expect(await boardSorting(sorting)).toMatchObject({ state: 'adopted', adoptedVersion: 1, edition: 3 });
  await askedAnew(meeting);
  expect(await cancelSorting(analyst, { sorting }, at)).toMatchObject({ ok: true });
  expect(await boardSorting(sorting)).toMatchObject({ state: 'adopted', lastRun: 'cancelled' });
  await askedAnew(meeting);
  await computed({ sorting, ids }, apart, { signals: [{ kind: 'reopened' }] });
  expect(await boardSorting(sorting)).toMatchObject({ state: 'proposed', adoptedVersion: 1 });
  await askedAnew(meeting);
  await computed({ sorting, ids }, [ids]);
  expect(await boardSorting(sorting)).toMatchObject({ state: 'proposed', adoptedVersion: 1, lastRun: null });
});

test('called off, the thread ends within a second, nothing of it is kept, and it may be asked for anew', async () => {
  const many = Array.from({ length: 1_500 }, (_, nth) => `${TEXTS[nth % 3]} Дом ${nth}, участок ${nth * 7 + 1}`);
  const { meeting, sorting } = await asked(many);
  const carried = carryOutSorting(sorting);
  const until = Date.now() + 30_000;
  while ((await boardStanding(sorting))?.state !== 'computing' && Date.now() < until)
    await new Promise((go) => setTimeout(go, 20));
  await cancelSorting(analyst, { sorting }, at);
  const begun = performance.now();
  await carried;
  expect(performance.now() - begun).toBeLessThan(1_500);
  expect(await boardSorting(sorting)).toMatchObject({ state: 'cancelled', result: null, stage: null });
  expect(await events(sorting, 'SortingCancelled')).toBe(1);
  expect(await askedAnew(meeting)).toBe(sorting);
  expect(await boardStanding(sorting)).toMatchObject({ state: 'queued' });
}, 60_000);
