import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { staff, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { askOnPaper } from './ask-on-paper.ts';

useDatabase();

const operator = staff('hall-operator');
let meeting: string;

beforeEach(async () => {
  meeting = (await meetingRow()).id;
});

const sheet = (number: string, text = 'Газ қашан келеді?', more: Record<string, string> = {}) => ({
  sheet: number,
  text,
  ...more
});
const kept = () =>
  database()
    .selectFrom('questions as q')
    .innerJoin('paperSheets as s', 's.question', 'q.id')
    .select(['s.sheet', 'q.text', 'q.door', 'q.status'])
    .where('q.meeting', '=', meeting)
    .orderBy('q.number')
    .execute();

test('a batch enters the queue in its order, and sent twice it counts once', async () => {
  const rows = [sheet('1'), sheet('2', 'Когда починят мост?')];
  const send = () => askOnPaper(operator, { meeting, rows }, { receipt: `batch-of-${meeting}` });
  const [one, other] = [await send(), await send()];
  expect(one).toEqual(other);
  expect(await kept()).toEqual([
    { sheet: '1', text: 'Газ қашан келеді?', door: 'paper', status: 'published' },
    { sheet: '2', text: 'Когда починят мост?', door: 'paper', status: 'published' }
  ]);
});

test('all faults are named in their rows, and nothing of the batch is kept', async () => {
  await askOnPaper(operator, { meeting, rows: [sheet('1')] });
  const name = { name: 'Айгүл' };
  const rows = [sheet('1'), sheet('2', 'Су?', name), sheet('3', 'Су?', { contact: 'x', consent: 'on' }), sheet('2')];
  expect(await askOnPaper(operator, { meeting, rows })).toEqual({
    ok: false,
    refusal: {
      reason: 'invalid',
      issues: [
        { field: 'rows.0.sheet', code: 'sheet-there' },
        { field: 'rows.3.sheet', code: 'sheet-there' },
        { field: 'rows.1.consent', code: 'consent-needed' },
        { field: 'rows.2.contact', code: 'not-a-contact' }
      ]
    }
  });
  expect(await askOnPaper(operator, { meeting, rows: [sheet('', '')] })).toMatchObject({
    refusal: {
      issues: [
        { field: 'rows.0.sheet', code: 'required' },
        { field: 'rows.0.text', code: 'required' }
      ]
    }
  });
  expect((await kept()).map((row) => row.sheet)).toEqual(['1']);
});

test('two who type the same sheet at once: one is told', async () => {
  const outcomes = await Promise.all([1, 2].map(() => askOnPaper(operator, { meeting, rows: [sheet('7')] })));
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(await kept()).toHaveLength(1);
});

test('others may not type paper in', async () => {
  for (const actor of [visitor(), staff('executor'), staff('hall-operator', 'labour')])
    expect(await askOnPaper(actor, { meeting, rows: [sheet('1')] })).toEqual({
      ok: false,
      refusal: { reason: 'not-permitted' }
    });
});
