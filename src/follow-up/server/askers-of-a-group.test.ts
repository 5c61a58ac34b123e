import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newLinkSecret } from '#platform/server/ids.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { outcomeForAsker } from './askers-outcome.ts';
import { assignmentOfQuestion } from './assignment.views.ts';
import { recordAnswer } from './record-answer.ts';
import { reportOutcome } from './report-outcome.ts';
import { respondToOutcome } from './respond-to-outcome.ts';

useDatabase();

const at = Temporal.Instant.from('2026-09-01T06:00:00Z');
const later = at.add({ hours: 24 * 6 });
const refusal = (reason: string): object => ({ ok: false, refusal: { reason } });
const hashed = (secret: string): Buffer => createHash('sha256').update(secret).digest();

let meeting: string;
let question: string;
let link: string;

beforeEach(async () => {
  link = newLinkSecret();
  meeting = (await meetingRow()).id;
  question = (await questionRow(meeting, { linkHash: hashed(link) })).id;
});

const reportedOutcome = async (): Promise<string> => {
  const control = { kind: 'under-control', text: 'Бақылауда', body: 'labour', task: 'Жөндеу', dueOn: '2026-10-01' };
  const made = await recordAnswer(system, { question, ...control }, { at });
  const assignment = made.ok ? made.value.assignment : null;
  const reported = await reportOutcome(
    staff('executor', 'labour'),
    { assignment, kind: 'yes', text: 'Жөнделді', onDay: '2026-09-05' },
    { at: at.add({ hours: 24 * 5 }) }
  );
  if (!reported.ok) throw new Error(reported.refusal.reason);
  return reported.value.outcome;
};

const mergedQuestion = async (): Promise<{ id: string; link: string }> => {
  const secret = newLinkSecret();
  const { id } = await questionRow(meeting, { linkHash: hashed(secret), status: 'merged', mergedInto: question });
  return { id, link: secret };
};

const standingNow = async (): Promise<object> => {
  const { status, awaitedOn } = (await assignmentOfQuestion(question)) ?? {};
  return { status, awaitedOn: awaitedOn?.toString() ?? null };
};

test('those whose question was merged have a word of their own, and one who disputes opens what another confirmed', async () => {
  const outcome = await reportedOutcome();
  const [second, third] = [await mergedQuestion(), await mergedQuestion()];
  const say = (whose: string, verdict: string, text = ''): ReturnType<typeof respondToOutcome> =>
    respondToOutcome(visitor(), { link: whose, outcome, verdict, text }, { at: later });
  const showing = { now: later, locale: 'kk' as const };
  const { number } = (await assignmentOfQuestion(question)) ?? {};
  const seenBy = async ({ id }: { id: string }): Promise<object> => {
    const { of, reopened, said } = (await outcomeForAsker({ id, leader: { id: question } }, showing)) ?? {};
    return { of, reopened, said };
  };

  expect((await say(link, 'confirmed')).ok).toBe(true);
  expect((await say(second.link, 'confirmed')).ok).toBe(true);
  expect(await say(second.link, 'disputed', 'Жоқ')).toEqual(refusal('already-responded'));
  expect(await standingNow()).toEqual({ status: 'confirmed', awaitedOn: null });
  expect(await seenBy(third)).toEqual({ of: number, reopened: false, said: null });
  expect((await say(third.link, 'disputed', 'Біздің көшеде емес')).ok).toBe(true);
  expect(await standingNow()).toEqual({ status: 'disputed', awaitedOn: '2026-10-01' });
  expect(await seenBy(third)).toMatchObject({ said: { verdict: 'disputed', text: 'Біздің көшеде емес' } });
  const fourth = await mergedQuestion();
  expect(await seenBy(fourth)).toEqual({ of: number, reopened: true, said: null });
  expect(await say(fourth.link, 'confirmed')).toEqual(refusal('already-disputed'));
  expect((await say(fourth.link, 'disputed', 'Біздікінде де')).ok).toBe(true);

  const { outcomes = [] } = (await assignmentOfQuestion(question)) ?? {};
  expect(outcomes[0]?.responses.map((one) => [one.question, one.verdict])).toEqual([
    [question, 'confirmed'],
    [second.id, 'confirmed'],
    [third.id, 'disputed'],
    [fourth.id, 'disputed']
  ]);
});

test('who left the group has no word on its outcome any more', async () => {
  const outcome = await reportedOutcome();
  const other = await mergedQuestion();
  await database()
    .updateTable('questions')
    .set({ status: 'published', mergedInto: null })
    .where('id', '=', other.id)
    .execute();
  expect(await respondToOutcome(visitor(), { link: other.link, outcome, verdict: 'confirmed' })).toEqual(
    refusal('not-found')
  );
});
