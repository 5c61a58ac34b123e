import { expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { sha256Of } from '#platform/server/publication/index.ts';
import { staff, system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { countQueries } from '../../../tests/support/queries.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { addProgress } from './add-progress.ts';
import { countPromises, listPromises, newestOutcomes } from './promises.views.ts';
import { publishQuarter } from './publish-quarter.ts';
import { quarterlyPublication } from './quarter.views.ts';
import { recordAnswer } from './record-answer.ts';
import { reportOutcome } from './report-outcome.ts';

useDatabase();

const third = { kind: 'quarter', year: 2026, number: 3 } as const;
const on = (day: string): { at: Temporal.Instant } => ({ at: Temporal.Instant.from(`${day}T06:00:00Z`) });
const press = staff('press-officer', 'labour');
const quarter = { body: 'labour', quarter: '2026-3' };

const assigned = async (meeting: string, dueOn = '2026-08-20'): Promise<string> => {
  const { id: question } = await questionRow(meeting);
  const control = { kind: 'under-control', text: 'Бақылауда', body: 'labour', task: 'Жөндеу', coExecutors: 'health' };
  const outcome = await recordAnswer(system, { question, ...control, dueOn }, on('2026-07-20'));
  if (!outcome.ok || outcome.value.assignment === null) throw new Error('not assigned');
  return outcome.value.assignment;
};

const publish = (over: object = {}, day = '2026-10-08'): ReturnType<typeof publishQuarter> =>
  publishQuarter(press, { ...quarter, ...over }, on(day));

test('a quarter is published when it is over, by the press officer of the body', async () => {
  await meetingRow();
  expect(await publish({}, '2026-09-30')).toEqual({
    ok: false,
    refusal: { reason: 'quarter-not-over', cites: [1, 7] }
  });
  expect(await publishQuarter(staff('press-officer'), quarter, on('2026-10-08'))).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  expect(await publish({ body: 'nobody' })).toEqual({ ok: false, refusal: { reason: 'not-found' } });
  expect(await publish({ quarter: '2026-9' })).toMatchObject({ ok: false, refusal: { reason: 'invalid' } });
  expect(await publish({ noteKk: 'Бір тілде' })).toMatchObject({ refusal: { issues: [{ field: 'noteRu' }] } });
});

test('what is published is frozen with its hash, and only a change makes a new version', async () => {
  const { id: meeting } = await meetingRow();
  const assignment = await assigned(meeting);
  expect(await publish()).toEqual({ ok: true, value: { ...quarter, version: 1 } });
  await addProgress(system, { assignment, text: 'Қазанда' }, on('2026-10-09'));
  expect(await publish()).toEqual({ ok: false, refusal: { reason: 'nothing-new-to-publish' } });
  expect(await publish({ noteKk: 'Түзету', noteRu: 'Исправление' })).toMatchObject({ value: { version: 2 } });
  const first = await quarterlyPublication('labour', third, 1);
  expect(first?.sha256).toBe(sha256Of(first?.content ?? ''));
  expect(first?.versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(JSON.parse(first?.content ?? '')).toMatchObject({ figures: { all: 1, late: 1, open: 1 } });
  const journal = await database()
    .selectFrom('journal')
    .select('facts')
    .where('type', '=', 'QuarterPublished')
    .execute();
  expect(journal[0]?.facts).toEqual({
    quarter: '2026-3',
    publication: 'quarterly-progress/labour/2026-3',
    version: 1,
    sha256: first?.sha256
  });
});

test('promises are listed as they are awaited, with the same number of queries for one and for three', async () => {
  const today = Temporal.PlainDate.from('2026-08-10');
  const { id: meeting } = await meetingRow();
  const soon = await assigned(meeting);
  const list = (): ReturnType<typeof listPromises> => listPromises({ meeting }, today);
  const forOne = await countQueries(list);
  const late = await assigned(meeting, '2026-08-01');
  const done = await assigned(meeting);
  await reportOutcome(system, { assignment: done, kind: 'no', text: 'Қаражат жоқ' }, on('2026-08-02'));
  expect(await countQueries(list)).toBe(forOne);
  expect((await list()).map(({ assignment, outcome }) => [assignment, outcome?.kind ?? null])).toEqual([
    [late, null],
    [soon, null],
    [done, 'no']
  ]);
  const counts = { all: 3, open: 2, late: 1, soon: 1, reported: 1, confirmed: 0, disputed: 0 };
  expect(await countPromises({ meeting, state: 'late' }, today)).toEqual(counts);
  expect((await listPromises({ meeting, state: 'late' }, today)).map(({ assignment }) => assignment)).toEqual([late]);
  expect(await countPromises({ meeting, body: 'health' }, today)).toEqual(counts);
  expect((await countPromises({ meeting, body: 'finance' }, today)).all).toBe(0);
  expect((await newestOutcomes(3)).map(({ outcome }) => outcome.text)).toEqual(['Қаражат жоқ']);
});

test('a question that is no longer public takes its promise out of the lists', async () => {
  const { id: meeting } = await meetingRow();
  await assigned(meeting);
  await database().updateTable('questions').set({ status: 'declined' }).where('meeting', '=', meeting).execute();
  const today = Temporal.PlainDate.from('2026-08-10');
  expect(await listPromises({ meeting }, today)).toEqual([]);
  expect((await listPromises({ meeting, hidden: true }, today)).length).toBe(1);
});
