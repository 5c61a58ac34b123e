import { expect, test } from 'vitest';
import { system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { promiseOfQuestion } from './promise-of-question.ts';
import { recordAnswer } from './record-answer.ts';
import { reportOutcome } from './report-outcome.ts';

useDatabase();

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const noon = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}T06:00:00Z`);

test('a question without an assignment has no promise, one under control says how it stands on the day', async () => {
  const { id: question, number } = await questionRow((await meetingRow()).id);
  expect(await promiseOfQuestion(question, day('2026-09-01'))).toBeNull();
  const control = { kind: 'under-control', text: 'Бақылауда', body: 'labour', task: 'Жөндеу', dueOn: '2026-10-01' };
  const given = await recordAnswer(system, { question, ...control }, { at: noon('2026-09-01') });
  if (!given.ok) throw new Error(JSON.stringify(given.refusal));
  const promise = { number, body: 'labour', dueOn: day('2026-10-01') };
  expect(await promiseOfQuestion(question, day('2026-09-02'))).toEqual({ ...promise, state: 'in-work' });
  expect(await promiseOfQuestion(question, day('2026-10-02'))).toEqual({ ...promise, state: 'late' });
  const outcome = { assignment: given.value.assignment, kind: 'yes', onDay: '2026-10-03', text: 'Жол жөнделді' };
  await reportOutcome(system, outcome, { at: noon('2026-10-03') });
  expect(await promiseOfQuestion(question, day('2026-10-04'))).toEqual({ ...promise, state: 'reported-late' });
});
