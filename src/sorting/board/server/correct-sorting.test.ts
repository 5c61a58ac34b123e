import { beforeAll, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { now } from '#platform/server/system-clock.ts';
import { fillReference } from '#registry/server/index.ts';
import { staff, system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { madeGroup, madeResult } from '../../../../tests/support/sorted.ts';
import { askSorting } from '../../server/ask-sorting.ts';
import { cancelSorting } from '../../server/cancel-sorting.ts';
import { recordSorting } from '../../server/record-sorting.ts';
import { judgedPairs } from '../../server/judged-pairs.views.ts';
import { ofMeeting } from '../../scope.ts';
import { correctionsOf, countQuestions } from '../../server/sorting.views.ts';
import { fillTaxonomy } from '../../taxonomy/server/fill-taxonomy.ts';
import { boardQuestions, boardSorting, boardStanding, saidOfGroup, sortingsOfBodies, undoable } from './board.views.ts';
import { correctSorting } from './correct-sorting.ts';
import { undoCorrection } from './undo-correction.ts';

useDatabase();
beforeAll(async () => {
  await fillReference(now());
  await fillTaxonomy(now());
});

const heldAt = Temporal.Instant.from('2026-10-08T05:00:00Z');
const at = { at: heldAt.add({ hours: 30 }) };
const later = { at: heldAt.add({ hours: 31 }) };
const analyst = staff('analyst');
const colleague = { ...staff('analyst'), person: 'another-analyst' };
const refusal = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) });

/** A held meeting of four questions, of which the machine holds the first two for one. */
const sortedMeeting = async () => {
  const meeting = await meetingRow({ status: 'held', startsAt: heldAt });
  const ids: string[] = [];
  for (let made = 0; made < 4; made += 1) {
    const askedAt = heldAt.subtract({ hours: 24 - made });
    const text = `Ауылда дәрігер қашан болады? ${meeting.id} ${made}`;
    ids.push((await questionRow(meeting.id, { askedAt, publishedAt: askedAt, text })).id);
  }
  const [a = '', b = '', c = '', d = ''] = ids;
  const asked = await askSorting(analyst, { meeting: meeting.id }, at);
  if (!asked.ok) throw new Error(asked.refusal.reason);
  const { sorting } = asked.value;
  const groups = [madeGroup([a, b], 1), madeGroup([c], 2), madeGroup([d], 3)];
  const result = madeResult(groups, { doubts: [{ one: c, other: d, probability: 0.6, why: [] }] });
  await recordSorting(system, { sorting, answer: { proposal: result, result } }, at);
  return { meeting, sorting, ids: [a, b, c, d] as const };
};
const groupsOf = async (sorting: string): Promise<string[][]> =>
  ((await boardSorting(sorting))?.result?.groups ?? []).map(({ questions }) => [...questions]);

test('an analyst of the body corrects, nobody else; it stands at once, is journaled, and binds every later sorting', async () => {
  const { sorting, ids } = await sortedMeeting();
  const [a, b, c, d] = ids;
  const merge = { sorting, edition: '2', act: 'merge', group: d, place: '2' };
  for (const actor of [visitor(), staff('analyst', 'labour'), staff('executor'), staff('press-officer')])
    expect(await correctSorting(actor, merge, at)).toEqual(refusal('not-permitted'));
  expect(await correctSorting(analyst, { ...merge, place: '9' }, at)).toMatchObject({
    refusal: { issues: [{ field: 'place', code: 'not-listed' }] }
  });
  expect(await correctSorting(analyst, { ...merge, place: '' }, at)).toMatchObject({
    refusal: { issues: [{ field: 'place', code: 'required' }] }
  });
  expect(await correctSorting(analyst, merge, { ...at, receipt: 'once' })).toEqual({
    ok: true,
    value: { sorting, group: c, act: 'merge' }
  });
  await correctSorting(analyst, merge, { ...at, receipt: 'once' });
  expect(await groupsOf(sorting)).toEqual([
    [a, b],
    [c, d]
  ]);
  expect((await boardSorting(sorting))?.result?.doubts).toEqual([]);
  expect(await correctionsOf(ids)).toEqual([{ kind: 'together', questions: [c, d], value: null }]);
  const rows = await database()
    .selectFrom('journal')
    .select('type')
    .where('type', 'in', ['SortingCorrected', 'SortingReshaped'])
    .orderBy('seq')
    .execute();
  expect(rows.map(({ type }) => type)).toEqual(['SortingCorrected', 'SortingReshaped']);
});

test('two analysts work at once: on other groups both go through, on the same one the second is told', async () => {
  const { sorting, ids } = await sortedMeeting();
  const [a, b, c, d] = ids;
  const read = { sorting, edition: '2' };
  expect(await correctSorting(analyst, { ...read, act: 'title', group: a, title: 'Дәрігер' }, at)).toMatchObject({
    ok: true
  });
  expect(await correctSorting(colleague, { ...read, act: 'split', group: a, questions: [b] }, at)).toEqual(
    refusal('changed-meanwhile')
  );
  expect(await correctSorting(colleague, { ...read, act: 'merge', group: d, place: '2' }, at)).toEqual(
    refusal('changed-meanwhile')
  );
  expect(await correctSorting(colleague, { ...read, act: 'different', group: c, target: d }, at)).toMatchObject({
    ok: true
  });
  expect(await boardStanding(sorting)).toMatchObject({ edition: 4, state: 'proposed' });
});

test('what an analyst says of a pair is learned from until it is taken back, and of two words the last counts', async () => {
  const { sorting, ids } = await sortedMeeting();
  const texts = new Map(
    (
      await database()
        .selectFrom('questions')
        .select(['id', 'text'])
        .where('id', 'in', [...ids])
        .execute()
    ).map(({ id, text }) => [id, text])
  );
  const [a, , c, d] = ids.map((id) => texts.get(id) ?? '');
  const among = async () =>
    (await judgedPairs()).filter(({ one, other }) => [one, other].every((text) => [a, c, d].includes(text)));
  const judge = (act: string, target: string, edition: string) =>
    correctSorting(analyst, { sorting, edition, act, group: ids[2], target }, at);
  await judge('different', ids[3], '2');
  expect(await among()).toEqual([{ one: c, other: d, same: false }]);
  await undoCorrection(analyst, { sorting }, at);
  expect(await among()).toEqual([]);
  await judge('different', ids[3], '4');
  await judge('same', ids[3], '5');
  expect((await among()).map(({ same }) => same)).toEqual([true]);
  await undoCorrection(analyst, { sorting }, at);
  expect((await among()).map(({ same }) => same)).toEqual([false]);
  await undoCorrection(analyst, { sorting }, at);
  await judge('same', ids[0], '8');
  expect((await among()).map(({ one, other, same }) => [new Set([one, other]), same])).toEqual([
    [new Set([a, c]), true]
  ]);
});

test('one takes back what one did last, unless somebody has moved on', async () => {
  const { sorting, ids } = await sortedMeeting();
  const [a, b, c, d] = ids;
  const before = await boardSorting(sorting);
  expect(await undoCorrection(analyst, { sorting }, at)).toEqual(refusal('sorting-moved-on'));
  await correctSorting(analyst, { sorting, edition: '2', act: 'move', group: a, target: c, questions: b }, at);
  expect(await groupsOf(sorting)).toEqual([[b, c], [a], [d]]);
  expect(await undoable(sorting, analyst.person)).toBe('move');
  expect(await undoCorrection(staff('analyst', 'labour'), { sorting }, at)).toEqual(refusal('not-permitted'));
  expect(await undoCorrection(colleague, { sorting }, at)).toEqual(refusal('sorting-moved-on'));
  expect(await undoCorrection(analyst, { sorting }, later)).toMatchObject({ ok: true });
  expect(await groupsOf(sorting)).toEqual([[a, b], [c], [d]]);
  expect((await boardSorting(sorting))?.result?.doubts).toEqual(before?.result?.doubts);
  expect(await correctionsOf(ids)).toEqual([]);
  await correctSorting(analyst, { sorting, edition: '4', act: 'split', group: a, questions: [b] }, later);
  await correctSorting(colleague, { sorting, edition: '5', act: 'title', group: b, title: 'Бөлек' }, later);
  expect(await undoCorrection(analyst, { sorting }, later)).toEqual(refusal('sorting-moved-on'));
  expect(await undoCorrection(colleague, { sorting }, later)).toMatchObject({ ok: true });
  expect(await undoCorrection(analyst, { sorting }, later)).toMatchObject({ ok: true });
  expect(await groupsOf(sorting)).toEqual([[a, b], [c], [d]]);
});

test('a theme must stand in the taxonomy; with it comes who answers; the route may be said apart', async () => {
  const { sorting, ids } = await sortedMeeting();
  const say = { sorting, edition: '2', group: ids[0] };
  expect(await correctSorting(analyst, { ...say, act: 'theme', theme: 'nowhere' }, at)).toMatchObject({
    refusal: { issues: [{ field: 'theme', code: 'not-listed' }] }
  });
  expect(await correctSorting(analyst, { ...say, act: 'route', route: 'heaven' }, at)).toMatchObject({
    refusal: { issues: [{ field: 'route', code: 'not-listed' }] }
  });
  expect(await correctSorting(analyst, { ...say, act: 'theme', theme: 'roads-republican' }, at)).toMatchObject({
    ok: true
  });
  expect((await boardSorting(sorting))?.result?.groups[0]).toMatchObject({
    theme: 'roads-republican',
    route: 'ministry',
    body: 'transport',
    certain: true
  });
  expect((await saidOfGroup([ids[1]])).map(({ kind }) => kind).toSorted()).toEqual(['route', 'theme']);
});

test('computing can be called off by those of the body; what comes of it is dropped', async () => {
  const { meeting, sorting } = await sortedMeeting();
  expect(await cancelSorting(analyst, { sorting }, at)).toEqual(refusal('not-found'));
  await askSorting(analyst, { meeting: meeting.id }, at);
  expect(await cancelSorting(staff('analyst', 'labour'), { sorting }, at)).toEqual(refusal('not-permitted'));
  expect(await cancelSorting(analyst, { sorting }, at)).toEqual({ ok: true, value: { sorting } });
  expect(await boardSorting(sorting)).toMatchObject({ state: 'proposed', lastRun: 'cancelled', edition: 2 });
});

test('the lists of the board ask the same number of questions for one row and for many', async () => {
  const { meeting, ids } = await sortedMeeting();
  await sortedMeeting();
  expect(await countQueries(() => sortingsOfBodies(['health'], { limit: 1, offset: 0 }))).toBe(2);
  expect(await countQueries(() => sortingsOfBodies(['health'], { limit: 30, offset: 0 }))).toBe(2);
  expect(await countQueries(() => boardQuestions(ids))).toBe(1);
  expect(await countQuestions(ofMeeting(meeting.id))).toBe(4);
});
