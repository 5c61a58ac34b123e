import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { sha256Of } from '#platform/server/publication/index.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { madeGroup, madeResult } from '../../../../tests/support/sorted.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { contestSorting } from '../../contest/server/contest-sorting.ts';
import { contestsOfQuestion, waitingContests } from '../../contest/server/contest.views.ts';
import { decideContest } from '../../contest/server/decide-contest.ts';
import type { SortedGroup } from '../../result.ts';
import { askSorting } from '../../server/ask-sorting.ts';
import { recordSorting } from '../../server/record-sorting.ts';
import { ofMeeting } from '../../scope.ts';
import { awaitingAdoption, correctionsOf, questionsToSort, sortingOfMeeting } from '../../server/sorting.views.ts';
import { adoptSorting } from './adopt-sorting.ts';
import { adoptedPlace, publishedSorting, textsOf } from './adopted.views.ts';

useDatabase();

const heldAt = Temporal.Instant.from('2026-10-08T05:00:00Z');
const at = { at: heldAt.add({ hours: 30 }) };
const analyst = staff('analyst');
const refusal = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) });

const ROADS: Partial<SortedGroup> = {
  theme: 'roads-republican',
  route: 'ministry',
  body: 'health',
  certain: true,
  best: [{ theme: 'roads-republican', probability: 0.9 }],
  terms: { kk: [], ru: ['дорога'] }
};
const group = (questions: readonly string[], position: number, over: Partial<SortedGroup> = {}): SortedGroup =>
  madeGroup(questions, position, {
    ...ROADS,
    title: { text: 'Дорога', lang: 'ru', question: questions[0] ?? null },
    places: [{ region: 'abai', questions: questions.length }],
    ...over
  });

/** A held meeting with two questions that the machine holds for one and a third; sorted, not adopted. */
const sortedMeeting = async () => {
  const meeting = await meetingRow({ status: 'held', startsAt: heldAt });
  const questions = [
    await questionRow(meeting.id, { linkHash: createHash('sha256').update(`one-${meeting.id}`).digest() }),
    await questionRow(meeting.id, { linkHash: createHash('sha256').update(`two-${meeting.id}`).digest() }),
    await questionRow(meeting.id)
  ] as const;
  const [one, two, three] = questions.map(({ id }) => id);
  const groups = [group([one ?? '', two ?? ''], 1), group([three ?? ''], 2)];
  const asked = await askSorting(analyst, { meeting: meeting.id }, at);
  if (!asked.ok) throw new Error(asked.refusal.reason);
  const { sorting } = asked.value;
  const answer = { proposal: madeResult(groups), result: madeResult(groups) };
  await recordSorting(system, { sorting, answer }, at);
  return { meeting, questions, sorting, groups, answer };
};

test('a meeting is sorted when it was held, by those of its body, and waits for its adoption', async () => {
  const { meeting, sorting, answer, questions } = await sortedMeeting();
  const coming = await meetingRow();
  expect(await askSorting(analyst, { meeting: coming.id }, at)).toEqual(refusal('sorting-meeting-not-held'));
  expect(await askSorting(staff('analyst', 'labour'), { meeting: meeting.id }, at)).toEqual(refusal('not-permitted'));
  expect(await recordSorting(analyst, { sorting, answer }, at)).toEqual(refusal('not-found'));
  expect(await sortingOfMeeting(meeting.id)).toEqual({
    id: sorting,
    state: 'proposed',
    edition: 2,
    computedAt: at.at,
    adoptedVersion: null,
    ...answer
  });
  expect((await awaitingAdoption(['health'])).map(({ number }) => number)).toContain(meeting.number);
  expect((await questionsToSort(ofMeeting(meeting.id))).map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
});

test('what is adopted is what was read: frozen, published, with each question in its place, and proves p(1,6)', async () => {
  const { meeting, sorting, questions } = await sortedMeeting();
  const adopt = { sorting, edition: '2' };
  expect(await adoptSorting(staff('moderator'), adopt, at)).toEqual(refusal('not-permitted'));
  expect(await adoptSorting(staff('analyst', 'labour'), adopt, at)).toEqual(refusal('not-permitted'));
  expect(await adoptSorting(analyst, { ...adopt, edition: '1' }, at)).toEqual(refusal('sorting-other-state'));
  expect(await adoptSorting(analyst, adopt, { ...at, receipt: 'once' })).toMatchObject({ ok: true });
  expect(await adoptSorting(analyst, adopt, { ...at, receipt: 'once' })).toMatchObject({ ok: true });
  const published = await publishedSorting(meeting.number);
  expect(published?.sorting).toMatchObject({
    format: 'kezdesu/sorting/1',
    meeting: meeting.number,
    adopted: { post: { kk: 'Министр', ru: 'Министр', en: 'Minister' }, on: '2026-10-09' },
    reason: null,
    method: { version: '1', seed: 1, inputHash: 'a'.repeat(64) },
    differences: [],
    groups: [{ questions: questions.slice(0, 2).map(({ number }) => number) }, {}]
  });
  expect(published?.sha256).toBe(sha256Of(published?.content ?? ''));
  expect(await adoptedPlace(questions[1].id)).toMatchObject({
    meeting: meeting.number,
    version: 1,
    group: { people: 2 }
  });
  const row = await database()
    .selectFrom('journal')
    .select('facts')
    .where('type', '=', 'SortingAdopted')
    .where('objectId', '=', sorting)
    .executeTakeFirst();
  expect(row?.facts).toMatchObject({ meeting: meeting.id, scope: 'meeting', version: 1, sha256: published?.sha256 });
  expect((await awaitingAdoption(['health'])).map(({ number }) => number)).not.toContain(meeting.number);
});

test('adopting again is a correction with its reason, beside the old version', async () => {
  const { meeting, sorting, groups, questions } = await sortedMeeting();
  await adoptSorting(analyst, { sorting, edition: '2' }, at);
  const reason = { reasonKk: 'Түзетілді', reasonRu: 'Исправлено' };
  expect(await adoptSorting(analyst, { sorting, edition: '2', ...reason }, at)).toEqual(
    refusal('nothing-new-to-publish')
  );
  await askSorting(analyst, { meeting: meeting.id }, at);
  expect(await adoptSorting(analyst, { sorting, edition: '2', ...reason }, at)).toEqual(refusal('sorting-not-yet'));
  const proposal = madeResult(groups);
  const apart = madeResult([
    group([questions[0].id], 1),
    group([questions[1].id], 2),
    group([questions[2].id], 3, { theme: null })
  ]);
  await recordSorting(system, { sorting, answer: { proposal, result: apart } }, at);
  expect(await adoptSorting(analyst, { sorting, edition: '3' }, at)).toMatchObject({
    refusal: { issues: [{ field: 'reasonKk', code: 'required' }] }
  });
  expect(await adoptSorting(analyst, { sorting, edition: '3', ...reason }, at)).toEqual({
    ok: true,
    value: { code: meeting.number, version: 2 }
  });
  const [old, now] = [await publishedSorting(meeting.number, 1), await publishedSorting(meeting.number)];
  expect(old?.sorting.groups.map(({ questions: all }) => all.length)).toEqual([2, 1]);
  expect(now?.sorting.reason).toEqual({ kk: 'Түзетілді', ru: 'Исправлено' });
  expect(now?.sorting.differences.map(({ kind }) => kind)).toEqual(['split', 'split', 'theme']);
  expect((await adoptedPlace(questions[1].id))?.group.questions).toEqual([questions[1].number]);
});

test('an asker contests by the private link, once at a time; an analyst of the body decides; it binds later sortings', async () => {
  const { meeting, sorting, questions } = await sortedMeeting();
  const link = `two-${meeting.id}`;
  const contest = { link, kind: 'not-the-same', text: 'Бұл басқа сұрақ' };
  expect(await contestSorting(system, contest, at)).toEqual(refusal('not-found'));
  await adoptSorting(analyst, { sorting, edition: '2' }, at);
  expect(await contestSorting(system, { ...contest, link: 'nobody' }, at)).toEqual(refusal('not-found'));
  expect(await contestSorting(system, contest, at)).toMatchObject({ ok: true });
  expect(await contestSorting(system, contest, at)).toEqual(refusal('contest-waits'));
  const [waiting] = (await waitingContests(['health'])).contests;
  expect(waiting).toMatchObject({
    question: questions[1].id,
    kind: 'not-the-same',
    place: { people: 2 },
    decision: null
  });
  const decide = { contest: waiting?.id ?? '', verdict: 'accepted', text: 'Келісемін' };
  expect(await decideContest(staff('analyst', 'labour'), decide, at)).toEqual(refusal('not-permitted'));
  expect(await decideContest(analyst, decide, at)).toMatchObject({ ok: true });
  expect(await decideContest(analyst, decide, at)).toEqual(refusal('contest-decided'));
  expect(await contestsOfQuestion(questions[1].id)).toMatchObject([
    { decision: { verdict: 'accepted', text: 'Келісемін' } }
  ]);
  expect(await correctionsOf(questions.map(({ id }) => id))).toEqual([
    { kind: 'apart', questions: [questions[1].id, questions[0].id], value: null }
  ]);
});

test('a wrong addressee accepted needs a theme that stands; a question alone in its group is the same as no other', async () => {
  const { meeting, sorting } = await sortedMeeting();
  await adoptSorting(analyst, { sorting, edition: '2' }, at);
  const link = `one-${meeting.id}`;
  await contestSorting(system, { link, kind: 'wrong-addressee', text: 'Басқа орган' }, at);
  const waiting = (await waitingContests(['health'])).contests.at(-1);
  const decide = { contest: waiting?.id ?? '', verdict: 'accepted', text: 'Жоқ', theme: 'nowhere' };
  expect(await decideContest(analyst, decide, at)).toMatchObject({ refusal: { issues: [{ field: 'theme' }] } });
  expect(await decideContest(analyst, { ...decide, verdict: 'declined' }, at)).toMatchObject({ ok: true });
});

test('texts of questions that are no longer public are withheld, in one query for any number', async () => {
  const meeting = await meetingRow({ status: 'held' });
  const [one, two] = [await questionRow(meeting.id), await questionRow(meeting.id, { status: 'declined' })];
  const texts = await textsOf([one.number, two.number]);
  expect([texts.get(one.number)?.text, texts.get(two.number)?.text]).toEqual(['Ауылда дәрігер қашан болады?', null]);
  expect(await countQueries(() => waitingContests(['health']))).toBe(1);
});
