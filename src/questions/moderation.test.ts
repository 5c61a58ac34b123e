import { assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { GROUNDS } from './grounds.ts';
import { canHandOver } from './handing-over.ts';
import { merge, unmerge } from './merging.ts';
import { moderate, TRANSITIONS, VERDICTS, type Verdict } from './moderation.ts';
import { QUESTION_STATUSES, type Question } from './question.ts';

const noon = Temporal.Instant.from('2026-06-10T07:00:00Z');

const aQuestion = (over: Partial<Question> = {}): Question => ({
  id: 'q',
  number: '26-000001-R',
  meeting: 'm',
  body: 'health',
  status: 'awaiting-moderation',
  mergedInto: null,
  publishedAt: null,
  followers: 0,
  ...over
});

const decline = (ground: string): Verdict => ({ kind: 'decline', ground, note: null });
const refer = (outsideNumber: string | null): Verdict => ({ kind: 'refer', path: 'appeal', outsideNumber, note: null });

test('a waiting question is published, declined on a ground, or referred with its outside number', () => {
  const verdicts: Verdict[] = [{ kind: 'publish' }, decline('insult'), refer('ЖТ-2026-1')];
  expect(verdicts.map((verdict) => moderate(aQuestion(), verdict))).toEqual([
    { ok: true, status: 'published' },
    { ok: true, status: 'declined' },
    { ok: true, status: 'referred' }
  ]);
});

test('a question is declined only on a listed ground', () => {
  expect(moderate(aQuestion(), decline('unpleasant'))).toEqual(refusedField('ground', 'ground-not-listed'));
  expect(GROUNDS.map(({ id }) => moderate(aQuestion(), decline(id)).ok)).toEqual(GROUNDS.map(() => true));
});

test('a question is referred only with the number it got outside', () => {
  expect(moderate(aQuestion(), refer(null))).toEqual(refusedField('outsideNumber', 'required'));
});

test('the second moderator is told that it is decided', () => {
  expect(moderate(aQuestion({ status: 'published' }), decline('insult'))).toEqual(refused('already-moderated'));
});

test('a question that leads others is not taken back', () => {
  const leader = aQuestion({ status: 'published', followers: 2 });
  expect(moderate(leader, { kind: 'return', note: null })).toEqual(refused('leads-a-group'));
});

test('every decision can be taken back, and only a waiting question be decided', () => {
  assert(
    property(constantFrom(...QUESTION_STATUSES), constantFrom(...VERDICTS), (status, kind) => {
      const verdict = { kind, ground: 'insult', note: null, path: 'appeal', outsideNumber: '1' } as Verdict;
      const expected = TRANSITIONS[kind].from.includes(status);
      expect(moderate(aQuestion({ status }), verdict).ok).toBe(expected);
      expect(expected).toBe(
        kind === 'return' ? !['awaiting-moderation', 'merged'].includes(status) : status === 'awaiting-moderation'
      );
    })
  );
});

test('a question is merged into a published one of the same meeting', () => {
  const into = aQuestion({ id: 'leader', status: 'published', publishedAt: noon });
  expect([
    merge(aQuestion(), into),
    merge(aQuestion({ id: 'leader', status: 'published' }), into),
    merge(aQuestion({ status: 'declined' }), into),
    merge(aQuestion(), aQuestion({ id: 'leader' })),
    merge(aQuestion({ meeting: 'other' }), into)
  ]).toEqual([
    { ok: true },
    refused('merge-into-itself'),
    refused('already-moderated'),
    refused('merge-into-unpublished'),
    refused('merge-of-other-meeting')
  ]);
});

test('after the merge is undone a question is what it was', () => {
  const merged = { status: 'merged', mergedInto: 'leader' } as const;
  expect([
    unmerge(aQuestion(merged)),
    unmerge(aQuestion({ ...merged, publishedAt: noon })),
    unmerge(aQuestion({ status: 'published' }))
  ]).toEqual([{ ok: true, status: 'awaiting-moderation' }, { ok: true, status: 'published' }, refused('not-merged')]);
});

test('a question goes to another body while it waits or is public', () => {
  expect([
    canHandOver(aQuestion(), 'labour'),
    canHandOver(aQuestion({ status: 'published' }), 'labour'),
    canHandOver(aQuestion(), 'health'),
    canHandOver(aQuestion({ status: 'referred' }), 'labour')
  ]).toEqual([{ ok: true }, { ok: true }, refused('body-unchanged'), refused('not-handed-over-now')]);
});
