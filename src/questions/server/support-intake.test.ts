import { type Arbitrary, array, assert, asyncProperty, constantFrom, nat, record, sample } from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { database, databasePool } from '#platform/server/database/database.ts';
import { Listening } from '#platform/server/database/listening.ts';
import { verifyJournal } from '#platform/server/journal/verify-journal.views.ts';
import { system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../tests/support/rows.ts';
import { questionNumber } from '../question-number.ts';
import { readSupportNotice, type SupportChange } from '../support.ts';
import { mergeQuestion } from './merge-question.ts';
import { SupportIntake } from './support-intake.ts';
import { unmergeQuestion } from './unmerge-question.ts';

useDatabase();

let sequence = 0;
const askedOf = async (meeting: string): Promise<{ id: string; number: string }> => {
  const number = questionNumber(2026, (sequence += 1));
  const { id } = await questionRow(meeting, { number });
  return { id, number };
};
const device = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const counts = async (ids: readonly string[]): Promise<number[]> => {
  const rows = await database()
    .selectFrom('questions')
    .select(['id', 'support'])
    .where('id', 'in', [...ids])
    .execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.support ?? -1);
};

const three = async () => {
  const meeting = await meetingRow();
  return [await askedOf(meeting.id), await askedOf(meeting.id), await askedOf(meeting.id)];
};

test('two thousand votes at once over three questions are counted exactly', async () => {
  const questions = await three();
  const intake = new SupportIntake();
  const heard = new Map<string, SupportChange>();
  intake.onSupportChanged((changes) => changes.forEach((change) => heard.set(change.question, change)));
  const votes = Array.from({ length: 2000 }, (_, n) => ({
    question: questions[n % 3]?.id ?? '',
    device: device(n % 500)
  }));
  const answers = await Promise.all(votes.map((vote) => intake.giveSupport(vote.question, vote.device)));
  const distinct = questions.map(({ id }) => new Set(votes.filter((v) => v.question === id).map((v) => v.device)).size);
  expect(await counts(questions.map(({ id }) => id))).toEqual(distinct);
  expect(answers.filter((answer) => answer === 'given').length).toBe(distinct.reduce((a, b) => a + b));
  expect(questions.map(({ id }) => heard.get(id)?.support)).toEqual(distinct);
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true });
});

test('the journal has the figures of all batches and no device', async () => {
  const [question] = await three();
  const intake = new SupportIntake();
  await intake.giveSupport(question?.id ?? '', device(1));
  await intake.withdrawSupport(question?.id ?? '', device(1));
  const rows = await database()
    .selectFrom('journal')
    .select(['actorId', 'type', 'objectKind', 'facts'])
    .orderBy('seq', 'desc')
    .limit(2)
    .execute();
  const event = { actorId: '', type: 'SupportGathered', objectKind: 'meeting' };
  expect(rows).toEqual([
    { ...event, facts: { given: 0, withdrawn: 1 } },
    { ...event, facts: { given: 1, withdrawn: 0 } }
  ]);
});

test('a vote is answered for what it did', async () => {
  const meeting = await meetingRow();
  const open = await askedOf(meeting.id);
  const waiting = await questionRow(meeting.id, { status: 'awaiting-moderation', publishedAt: null });
  const intake = new SupportIntake();
  expect(
    await Promise.all([
      intake.giveSupport(open.id, device(1)),
      intake.giveSupport(open.id, device(1)),
      intake.withdrawSupport(open.id, device(1)),
      intake.withdrawSupport(open.id, device(1)),
      intake.giveSupport(open.id, device(1)),
      intake.giveSupport(waiting.id, device(1)),
      intake.giveSupport('not an id', device(1)),
      intake.giveSupport(device(99), device(1))
    ])
  ).toEqual(['given', 'already', 'withdrawn', 'not-given', 'given', 'closed', 'unknown', 'unknown']);
  expect(await counts([open.id])).toEqual([1]);
});

test('votes on many questions at once, in any order and by any node, are all counted and told to all', async () => {
  const meeting = await meetingRow();
  const ids: string[] = [];
  for (let n = 0; n < 200; n += 1) ids.push((await askedOf(meeting.id)).id);
  const told = new Map<string, number>();
  const notices: SupportChange[][] = [];
  const hear = (payload: string): void => void notices.push(readSupportNotice(payload));
  const listening = new Listening(databasePool().options.connectionString ?? '', { support: hear }, () => undefined);
  await listening.start();
  const orders = [ids, ids.toReversed(), ids.toSorted(), ids.toSorted().toReversed()];
  const given = orders.flatMap((order, voter) => {
    const intake = new SupportIntake();
    return order.map((id) => intake.giveSupport(id, device(voter)));
  });
  expect(new Set(await Promise.all(given))).toEqual(new Set(['given']));
  expect(await counts(ids)).toEqual(ids.map(() => 4));
  await expect.poll(() => notices.flat().filter(({ support }) => support === 4).length).toBe(200);
  notices.flat().forEach(({ question, support }) => told.set(question, support));
  expect(ids.map((id) => told.get(id))).toEqual(ids.map(() => 4));
  await listening.stop();
});

test('when the database refuses, the vote is refused and the next one is taken', async () => {
  const [question] = await three();
  const id = question?.id ?? '';
  const intake = new SupportIntake();
  await sql`alter table supports add constraint broken check (device <> '00000000-0000-4000-8000-000000004242')`.execute(
    database()
  );
  const [good, bad] = await Promise.allSettled([
    intake.giveSupport(id, device(6)),
    intake.giveSupport(id, device(4242))
  ]);
  expect([good?.status, bad?.status, await intake.giveSupport(id, device(8))]).toEqual([
    'rejected',
    'rejected',
    'given'
  ]);
  expect(await counts([id])).toEqual([1]);
  await sql`alter table supports drop constraint broken`.execute(database());
});

type Step = { act: 'give' | 'withdraw' | 'merge' | 'undo'; one: number; other: number; device: number };

const step: Arbitrary<Step> = record({
  act: constantFrom('give', 'give', 'give', 'withdraw', 'merge', 'undo'),
  one: nat(3),
  other: nat(3),
  device: nat(3)
});

/** The naive model: who supports what, and who was merged into whom. */
class Model {
  given = new Set<string>();
  parent = new Map<number, number>();
  leader(question: number): number {
    const up = this.parent.get(question);
    return up === undefined ? question : this.leader(up);
  }
  group(question: number): number[] {
    return [0, 1, 2, 3].filter((other) => this.leader(other) === this.leader(question));
  }
  supports(question: number, who: number): string[] {
    return this.group(question)
      .map((member) => `${member} ${who}`)
      .filter((vote) => this.given.has(vote));
  }
  counts(): number[] {
    const supporters = (question: number) =>
      [0, 1, 2, 3].filter((who) => this.supports(question, who).length > 0).length;
    return [0, 1, 2, 3].map((question) => (this.parent.has(question) ? 0 : supporters(question)));
  }
  take({ act, one, other, device: who }: Step): void {
    if (act === 'give' && this.supports(one, who).length === 0) this.given.add(`${one} ${who}`);
    if (act === 'withdraw') for (const vote of this.supports(one, who)) this.given.delete(vote);
    if (act === 'merge' && one !== other && !this.parent.has(one) && !this.parent.has(other))
      this.parent.set(one, other);
    if (act === 'undo') this.parent.delete(one);
  }
}

const carryOut = (intake: SupportIntake, of: readonly { id: string; number: string }[]) => async (one: Step) => {
  const [id, into] = [of[one.one]?.id ?? '', of[one.other]?.number];
  if (one.act === 'give') await intake.giveSupport(id, device(one.device));
  if (one.act === 'withdraw') await intake.withdrawSupport(id, device(one.device));
  if (one.act === 'merge') await mergeQuestion(system, { question: id, into });
  if (one.act === 'undo') await unmergeQuestion(system, { question: id });
};

test('support over merges and their undoing agrees with a naive model', async () => {
  const meeting = await meetingRow();
  await assert(
    asyncProperty(array(step, { maxLength: 25 }), async (steps) => {
      const questions = [
        await askedOf(meeting.id),
        await askedOf(meeting.id),
        await askedOf(meeting.id),
        await askedOf(meeting.id)
      ];
      const act = carryOut(new SupportIntake(), questions);
      const model = new Model();
      for (const one of steps) {
        await act(one);
        model.take(one);
      }
      expect(await counts(questions.map(({ id }) => id))).toEqual(model.counts());
    }),
    { numRuns: 60 }
  );
});

test('votes, merges and undoings at once leave counts that agree with the votes', async () => {
  const meeting = await meetingRow();
  const questions = [
    await askedOf(meeting.id),
    await askedOf(meeting.id),
    await askedOf(meeting.id),
    await askedOf(meeting.id)
  ];
  const acts = [carryOut(new SupportIntake(), questions), carryOut(new SupportIntake(), questions)];
  const steps = sample(step, { numRuns: 400, seed: 7 });
  await Promise.all(steps.map((one, at) => acts[at % 2]?.(one)));
  const ids = questions.map(({ id }) => id);
  const { rows } = await sql<{ id: string; support: number }>`
    select q.id, count(distinct s.device) as support from questions q
    left join questions member on coalesce(member.merged_into, member.id) = q.id
    left join supports s on s.question = member.id
    where q.id = any(${ids}::uuid[]) group by q.id`.execute(database());
  expect(await counts(ids)).toEqual(ids.map((id) => rows.find((row) => row.id === id)?.support ?? 0));
});
