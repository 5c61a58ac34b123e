import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { database, databasePool } from '#platform/server/database/database.ts';
import { newLinkSecret } from '#platform/server/ids.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { evidence } from '../../../tests/support/evidence.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { addProgress } from './add-progress.ts';
import { assignmentOfQuestion, evidenceIsPublic } from './assignment.views.ts';
import { recordAnswer } from './record-answer.ts';
import { reportOutcome } from './report-outcome.ts';
import { respondToOutcome } from './respond-to-outcome.ts';
import { urgencyOfQuestions } from './urgency-of-questions.views.ts';

useDatabase();

const at = Temporal.Instant.from('2026-09-01T06:00:00Z');
const afterDays = (days: number): Temporal.Instant => at.add({ hours: 24 * days });
const moderator = staff('moderator');
const executor = staff('executor', 'labour');
const refusal = (reason: string): object => ({ ok: false, refusal: { reason } });
const wrong = (field: string, code: string): object => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

let question: string;
let link: string;

beforeEach(async () => {
  link = newLinkSecret();
  const { id: meeting } = await meetingRow();
  question = (await questionRow(meeting, { linkHash: createHash('sha256').update(link).digest() })).id;
});

const control = {
  kind: 'under-control',
  text: 'Бақылауға алынды',
  body: 'labour',
  coExecutors: ['health', 'labour'],
  dueOn: '2026-10-01',
  task: 'Дәрігер жіберу'
};

const assigned = async (): Promise<string> => {
  const outcome = await recordAnswer(moderator, { question, ...control }, { at });
  if (!outcome.ok || outcome.value.assignment === null) throw new Error('not assigned');
  return outcome.value.assignment;
};

const reported = async (assignment: string, kind = 'yes', onDay = '2026-09-05', days = 5): Promise<string> => {
  const input = { assignment, kind, text: 'Жіберілді', onDay };
  const outcome = await reportOutcome(executor, input, { at: afterDays(days) });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.outcome;
};

const respond = (outcome: string, verdict: string, text = '', days = 6): ReturnType<typeof respondToOutcome> =>
  respondToOutcome(visitor(), { link, outcome, verdict, text }, { at: afterDays(days) });

const standingNow = async (): Promise<object> => {
  const { status, awaitedOn } = (await assignmentOfQuestion(question)) ?? {};
  return { status, awaitedOn: awaitedOn?.toString() ?? null };
};

test('a question under control becomes an assignment with a body, co-executors and a day', async () => {
  await assigned();
  expect(await assignmentOfQuestion(question)).toMatchObject({
    body: 'labour',
    coExecutors: ['health'],
    task: 'Дәрігер жіберу',
    status: 'in-work',
    public: true,
    dueOn: Temporal.PlainDate.from('2026-10-01'),
    awaitedOn: Temporal.PlainDate.from('2026-10-01'),
    notes: [],
    outcomes: []
  });
  const journal = await database()
    .selectFrom('journal')
    .select(['type', 'facts'])
    .where('facts', '@>', JSON.stringify({ question }))
    .execute();
  expect(journal).toEqual([
    { type: 'AssignmentMade', facts: { question, body: 'labour', coExecutors: ['health'], dueOn: '2026-10-01' } }
  ]);
});

test('an answer needs its own body, a published question and complete terms', async () => {
  const answer = (over: object): ReturnType<typeof recordAnswer> =>
    recordAnswer(moderator, { question, ...control, ...over }, { at });
  expect(await recordAnswer(staff('moderator', 'labour'), { question, ...control }, { at })).toEqual(
    refusal('not-permitted')
  );
  expect(await answer({ dueOn: '2026-08-31' })).toEqual(wrong('dueOn', 'day-in-past'));
  expect(await answer({ dueOn: '2199-01-01' })).toEqual(wrong('dueOn', 'day-too-far'));
  expect(await answer({ dueOn: '9999-01-01' })).toEqual(wrong('dueOn', 'not-a-day'));
  expect(await answer({ dueOn: '' })).toEqual(wrong('dueOn', 'required'));
  expect(await answer({ body: '' })).toEqual(wrong('body', 'required'));
  expect(await answer({ body: 'nowhere' })).toEqual(wrong('body', 'body-unknown'));
  expect(await answer({ coExecutors: 'nowhere' })).toEqual(wrong('coExecutors', 'body-unknown'));
  expect(await answer({ question: '00000000-0000-7000-8000-00000000000f' })).toEqual(refusal('not-found'));
  await database().updateTable('questions').set({ status: 'declined' }).where('id', '=', question).execute();
  expect(await answer({})).toEqual(refusal('question-not-published'));
});

test('a question is taken under control once, also by two at once', async () => {
  const both = await Promise.all([1, 2].map(() => recordAnswer(moderator, { question, ...control }, { at })));
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual(refusal('already-under-control'));
});

test('an answered question can still be taken under control, but is not answered twice', async () => {
  const answer = { question, kind: 'answered', text: 'Келесі айда' };
  expect(await recordAnswer(moderator, answer, { at })).toMatchObject({ ok: true, value: { assignment: null } });
  expect(await recordAnswer(moderator, answer, { at })).toEqual(refusal('already-answered'));
  expect((await recordAnswer(moderator, { question, ...control }, { at })).ok).toBe(true);
});

test('the body and its co-executors note progress with evidence, strangers do not', async () => {
  const assignment = await assigned();
  const files = [{ name: 'Акт.pdf', bytes: evidence.pdf }];
  const note = (actor = executor): ReturnType<typeof addProgress> =>
    addProgress(actor, { assignment, text: 'Конкурс жарияланды', files }, { at: afterDays(2) });
  expect((await note()).ok).toBe(true);
  expect((await note(staff('executor', 'health'))).ok).toBe(true);
  expect(await note(staff('executor', 'finance'))).toEqual(refusal('not-permitted'));
  expect(await note(staff('moderator', 'labour'))).toEqual(refusal('not-permitted'));
  const { notes = [] } = (await assignmentOfQuestion(question)) ?? {};
  expect(notes.map(({ text, files: kept }) => [text, kept.map(({ name }) => name)])).toEqual([
    ['Конкурс жарияланды', ['Акт.pdf']],
    ['Конкурс жарияланды', ['Акт.pdf']]
  ]);
  const file = notes[0]?.files[0]?.file ?? '';
  expect(await evidenceIsPublic(file)).toBe(true);
  await database().updateTable('questions').set({ status: 'declined' }).where('id', '=', question).execute();
  expect(await evidenceIsPublic(file)).toBe(false);
  expect(await evidenceIsPublic(assignment)).toBeNull();
});

test('one bad file among good ones leaves nothing behind', async () => {
  const assignment = await assigned();
  const files = [
    { name: 'Акт.pdf', bytes: evidence.pdf },
    { name: 'page.pdf', bytes: Buffer.from('<html>') }
  ];
  expect(await addProgress(executor, { assignment, text: 'Жұмыс', files })).toEqual({
    ok: false,
    refusal: {
      reason: 'invalid',
      issues: [{ field: 'files', code: 'file-kind', params: { name: 'page.pdf', megabytes: 10 } }]
    }
  });
  expect((await assignmentOfQuestion(question))?.notes).toEqual([]);
  const many = Array.from({ length: 6 }, () => ({ name: 'a.pdf', bytes: evidence.pdf }));
  expect(await addProgress(executor, { assignment, text: 'Жұмыс', files: many })).toMatchObject({ ok: false });
});

test('the asker confirms a reported outcome by the private link, once', async () => {
  const outcome = await reported(await assigned());
  expect(await standingNow()).toEqual({ status: 'outcome-reported', awaitedOn: null });
  expect(await respondToOutcome(visitor(), { link: newLinkSecret(), outcome, verdict: 'confirmed' })).toEqual(
    refusal('not-found')
  );
  const answers = await Promise.all([1, 2, 3].map(() => respond(outcome, 'confirmed')));
  expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { verdict: 'confirmed' } }]);
  expect(answers.find(({ ok }) => !ok)).toEqual(refusal('already-responded'));
  expect(await standingNow()).toEqual({ status: 'confirmed', awaitedOn: null });
  const { rows } = await databasePool().query('select count(*) as n from asker_responses where outcome = $1', [
    outcome
  ]);
  expect(rows).toEqual([{ n: 1 }]);
});

test('a disputed outcome opens the assignment again, and only the newest outcome can be judged', async () => {
  const assignment = await assigned();
  const first = await reported(assignment);
  expect(await respond(first, 'disputed')).toEqual(wrong('text', 'required'));
  expect((await respond(first, 'disputed', 'Дәрігер келген жоқ')).ok).toBe(true);
  expect(await standingNow()).toEqual({ status: 'disputed', awaitedOn: '2026-10-01' });
  expect(await respond(first, 'confirmed')).toEqual(refusal('already-responded'));
  const second = await reported(assignment, 'no', '', 8);
  expect(await respond(first, 'confirmed', '', 9)).toEqual(refusal('outcome-replaced'));
  expect((await respond(second, 'confirmed', '', 9)).ok).toBe(true);
  expect(await addProgress(executor, { assignment, text: 'Тағы' })).toEqual(refusal('assignment-closed'));
});

test('an outcome with a day ahead leaves the body awaited by that day', async () => {
  const assignment = await assigned();
  const promise = await reported(assignment, 'yes', '2026-12-01');
  expect(await standingNow()).toEqual({ status: 'outcome-reported', awaitedOn: '2026-12-01' });
  expect(await respond(promise, 'confirmed')).toEqual(refusal('nothing-to-confirm-yet'));
  expect(await reported(assignment, 'yes', '2026-11-20', 80)).not.toBe(promise);
  expect(await standingNow()).toEqual({ status: 'outcome-reported', awaitedOn: null });
  const again = { assignment, kind: 'no', text: 'Қаражат жоқ' };
  expect(await reportOutcome(executor, again, { at: afterDays(81) })).toEqual(refusal('outcome-awaits-asker'));
});

test('only the responsible body reports, and studying needs a day ahead', async () => {
  const assignment = await assigned();
  const study = { assignment, kind: 'to-be-studied', text: 'Зерделенеді', onDay: '2026-09-01' };
  expect(await reportOutcome(staff('executor', 'health'), study, { at })).toEqual(refusal('not-permitted'));
  expect(await reportOutcome(executor, study, { at })).toEqual(wrong('onDay', 'day-not-ahead'));
  expect(await reportOutcome(executor, { ...study, onDay: '' }, { at })).toEqual(wrong('onDay', 'required'));
  expect((await reportOutcome(system, { ...study, onDay: '2026-09-02' }, { at })).ok).toBe(true);
});

test('an outcome after its day is journaled as late', async () => {
  const outcome = await reported(await assigned(), 'another-way', '', 40);
  const row = await database()
    .selectFrom('journal')
    .select('facts')
    .where('facts', '@>', JSON.stringify({ outcome }))
    .executeTakeFirst();
  expect(row?.facts).toEqual({ question, outcome, kind: 'another-way', onDay: null, late: true });
});

const urgency = async (day: string): Promise<unknown> =>
  (await urgencyOfQuestions([question], Temporal.PlainDate.from(day))).get(question);

test('sorting hears of a question under control: the days left, that it was promised before, that it is open again', async () => {
  expect(await urgency('2026-09-01')).toBeUndefined();
  const assignment = await assigned();
  expect(await urgency('2026-09-01')).toEqual([{ kind: 'term', daysLeft: 30 }]);
  expect(await urgency('2026-10-03')).toEqual([{ kind: 'term', daysLeft: -2 }, { kind: 'promised' }]);
  const outcome = await reported(assignment);
  expect(await urgency('2026-09-06')).toEqual([{ kind: 'promised' }]);
  await respond(outcome, 'disputed', 'Жоқ');
  expect(await urgency('2026-09-25')).toEqual([
    { kind: 'term', daysLeft: 6 },
    { kind: 'reopened' },
    { kind: 'promised' }
  ]);
});
