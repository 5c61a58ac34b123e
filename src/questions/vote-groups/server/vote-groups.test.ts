import { expect, test } from 'vitest';
import { database, databasePool } from '#platform/server/database/database.ts';
import { verifyJournal } from '#platform/server/journal/verify-journal.views.ts';
import { staff, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { questionNumber } from '../../question-number.ts';
import { mergeQuestion } from '../../server/merge-question.ts';
import { moderationRecord } from '../../server/moderation-record.views.ts';
import { SupportIntake } from '../../server/support-intake.ts';
import { unmergeQuestion } from '../../server/unmerge-question.ts';
import { forgetVoteOrigins } from './forget-vote-origins.store.ts';
import { putVotesBack } from './put-votes-back.ts';
import { setVotesAside } from './set-votes-aside.ts';
import { setAsidesOf, voteGroups } from './vote-groups.views.ts';
import { voteOrigin } from './vote-origin.ts';

useDatabase();

const moderator = staff('moderator');
const device = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const done = (votes: number, support: number) => ({ ok: true, value: { votes, support } });
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });

let sequence = 0;
const asked = async (meeting: string) => {
  const number = questionNumber(2026, (sequence += 1));
  return { number, id: (await questionRow(meeting, { number })).id };
};

const supportOf = async (id: string): Promise<number> =>
  (await database().selectFrom('questions').select('support').where('id', '=', id).executeTakeFirstOrThrow()).support;

/** A question with seven votes of one program, three of another of the same block, and four of neighbours elsewhere. */
const voted = async () => {
  const meeting = await meetingRow();
  const question = await asked(meeting.id);
  const robot = voteOrigin(meeting.id, '10.1.2', 'curl/8');
  const neighbour = voteOrigin(meeting.id, '10.1.2', 'Mozilla/5.0');
  const village = voteOrigin(meeting.id, '10.9.9', 'Mozilla/5.0');
  const intake = new SupportIntake();
  const give = (from: number, to: number, origin: typeof robot, id = question.id) =>
    Promise.all(Array.from({ length: to - from }, (_, n) => intake.giveSupport(id, device(from + n), origin)));
  await give(0, 7, robot);
  await give(10, 13, neighbour);
  await give(20, 24, village);
  const aside = (more: Record<string, string> = {}, actor: Parameters<typeof setVotesAside>[0] = moderator) =>
    setVotesAside(actor, { question: question.id, ...robot, reason: 'one-program', ...more });
  return { meeting, question, robot, neighbour, village, intake, give, aside };
};

test('votes are shown by block and program, a block of several programs also as a whole; few votes are shown to nobody', async () => {
  const { meeting, question, robot } = await voted();
  const groups = await voteGroups(meeting.id);
  expect(
    groups.map(({ origin, votes, programs, number, support }) => ({ origin, votes, programs, number, support }))
  ).toEqual([
    { origin: { block: robot.block, agent: null }, votes: 10, programs: 2, number: question.number, support: 14 },
    { origin: robot, votes: 7, programs: 1, number: question.number, support: 14 }
  ]);
});

test('a group set aside no longer counts, those that come from there later neither, and put back all of them count', async () => {
  const { meeting, question, robot, intake, give, aside } = await voted();
  expect(await aside()).toEqual(done(7, 7));
  expect(await aside()).toEqual(refusal('votes-already-aside'));
  expect(await give(30, 32, robot)).toEqual(['given', 'given']);
  expect(await intake.giveSupport(question.id, device(0), robot)).toBe('already');
  expect(await intake.withdrawSupport(question.id, device(1))).toBe('withdrawn');
  expect(await supportOf(question.id)).toBe(7);
  const [standing] = await setAsidesOf(meeting.id);
  expect(standing).toMatchObject({
    number: question.number,
    origin: robot,
    reason: 'one-program',
    votes: 8,
    putBackAt: null
  });
  expect((await moderationRecord(meeting.id)).setAside).toEqual([{ reason: 'one-program', groups: 1, votes: 8 }]);
  const back = { aside: standing?.id ?? '', reason: 'Бұл — ауыл тұрғындары екен.' };
  expect(await putVotesBack(moderator, back)).toEqual(done(8, 15));
  expect(await putVotesBack(moderator, back)).toEqual(refusal('votes-already-back'));
  await give(40, 41, robot);
  expect(await supportOf(question.id)).toBe(16);
  expect((await moderationRecord(meeting.id)).setAside).toEqual([]);
});

test('a whole block set aside takes every program of it, and a second one of a part keeps out what the first lets in', async () => {
  const { meeting, question, robot, aside } = await voted();
  expect(await aside()).toEqual(done(7, 7));
  expect(await aside({ agent: '', reason: 'burst' })).toEqual(done(3, 4));
  const [newest, oldest] = await setAsidesOf(meeting.id);
  expect([newest?.origin, oldest?.origin]).toEqual([{ block: robot.block, agent: null }, robot]);
  expect(await putVotesBack(moderator, { aside: oldest?.id ?? '', reason: 'Қате.' })).toEqual(done(0, 4));
  expect(await putVotesBack(moderator, { aside: newest?.id ?? '', reason: 'Қате.' })).toEqual(done(10, 14));
  expect(await supportOf(question.id)).toBe(14);
});

test('what is set aside stays so through merging and taking apart, and a device with one vote of each counts once', async () => {
  const { meeting, question, robot, village, intake, give, aside } = await voted();
  const leader = await asked(meeting.id);
  await intake.giveSupport(leader.id, device(0), village);
  await give(50, 52, village, leader.id);
  await aside();
  await mergeQuestion(moderator, { question: question.id, into: leader.number });
  expect(await supportOf(leader.id)).toBe(7 + 3);
  expect(await intake.withdrawSupport(leader.id, device(0))).toBe('withdrawn');
  expect(await supportOf(leader.id)).toBe(9);
  expect(await aside({ agent: '', reason: 'burst' })).toEqual(done(3, 6));
  await unmergeQuestion(moderator, { question: question.id });
  expect([await supportOf(question.id), await supportOf(leader.id)]).toEqual([4, 2]);
  expect((await setAsidesOf(meeting.id)).map(({ votes }) => votes)).toEqual([3, 6]);
  expect(robot).not.toEqual(village);
});

test('votes that come while a group is set aside are counted or kept out, never lost and never twice', async () => {
  const { question, robot, village, give, aside } = await voted();
  await Promise.all([give(100, 400, robot), aside(), give(500, 800, village), give(400, 450, robot)]);
  const rows = await database().selectFrom('supports').select('setAside').where('question', '=', question.id).execute();
  expect(rows.length).toBe(14 + 300 + 300 + 50);
  expect(await supportOf(question.id)).toBe(rows.filter(({ setAside }) => setAside === null).length);
  expect(await supportOf(question.id)).toBe(7 + 300);
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true });
});

test('two who set the same group aside at once: one does it, the other is told', async () => {
  const { aside, question } = await voted();
  const both = await Promise.all([aside(), aside({}, staff('first-head'))]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual(refusal('votes-already-aside'));
  expect(await supportOf(question.id)).toBe(7);
});

test('only who moderates for the body sets votes aside or puts them back; the journal has the reason and no origin', async () => {
  const { aside, question, meeting } = await voted();
  for (const actor of [visitor(), staff('hall-operator'), staff('moderator', 'labour')])
    expect(await aside({}, actor)).toEqual(refusal('not-permitted'));
  expect(await aside({ reason: 'because' })).toMatchObject({ refusal: { reason: 'invalid' } });
  await aside({ note: 'Бір бағдарлама' });
  const row = await database()
    .selectFrom('journal')
    .select(['type', 'objectId', 'facts'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  expect(row).toEqual({
    type: 'VotesSetAside',
    objectId: question.id,
    facts: { meeting: meeting.id, body: 'health', reason: 'one-program', votes: 7, support: 7 }
  });
  const [standing] = await setAsidesOf(meeting.id);
  const back = { aside: standing?.id ?? '', reason: 'Қате.' };
  expect(await putVotesBack(staff('press-officer'), back)).toEqual(refusal('not-permitted'));
  expect(await putVotesBack(moderator, { ...back, reason: '' })).toMatchObject({ refusal: { reason: 'invalid' } });
});

test('where votes came from is forgotten a month after the meeting, what was set aside stays so', async () => {
  const { aside, question, meeting } = await voted();
  await aside();
  const closed = Temporal.Now.instant().subtract({ hours: 24 * 31 });
  await database()
    .insertInto('liveSessions')
    .values({ meeting: meeting.id, code: 'ABCDEF', openedAt: closed, closedAt: closed })
    .execute();
  await forgetVoteOrigins();
  expect(await voteGroups(meeting.id)).toEqual([]);
  const rows = await database()
    .selectFrom('supports')
    .select(['block', 'agent'])
    .where('question', '=', question.id)
    .execute();
  expect(new Set(rows.map(({ block, agent }) => `${block} ${agent}`))).toEqual(new Set(['null null']));
  expect(await supportOf(question.id)).toBe(7);
  expect((await setAsidesOf(meeting.id)).map(({ votes }) => votes)).toEqual([7]);
});
