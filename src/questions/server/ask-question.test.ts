import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { staff, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { readQuestionNumber } from '../question-number.ts';
import { askQuestion } from './ask-question.ts';
import { confirmContact } from './confirm-contact.ts';
import { eraseAsker } from './erase-asker.ts';
import { openContact } from './open-contact.ts';
import { confirmationTokenOf } from './private-link.ts';
import { questionByLink } from './question.views.ts';

useDatabase();

const text = 'Ауылда дәрігер қашан болады?';

const asked = async (over: Record<string, string> = {}, actor: Actor = visitor()) => {
  const meeting = await meetingRow();
  const outcome = await askQuestion(actor, { meeting: meeting.id, text, ...over });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return { ...outcome.value, secret: outcome.value.link.slice('/q/'.length) };
};

test('a question gets a number and a private link, and waits for its moderator', async () => {
  const { number, secret } = await asked();
  expect(readQuestionNumber(number)).toBe(number);
  const found = await questionByLink(secret);
  expect(found).toMatchObject({
    number,
    text,
    language: 'kk',
    status: 'awaiting-moderation',
    door: 'web',
    asker: null
  });
});

test('numbers have no gaps, also when many ask at once and some are refused', async () => {
  const meeting = await meetingRow();
  const cancelled = await meetingRow({ status: 'cancelled' });
  const before = await database().selectFrom('questionNumbers').select('last').executeTakeFirst();
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      askQuestion(visitor(), { meeting: n % 3 === 0 ? cancelled.id : meeting.id, text })
    )
  );
  const numbers = outcomes.flatMap((outcome) => (outcome.ok ? [Number(outcome.value.number.slice(3, -2))] : []));
  const first = (before?.last ?? 0) + 1;
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => first + n));
});

test('sent twice with one receipt, a question is asked once and its link is the same', async () => {
  const meeting = await meetingRow();
  const send = () => askQuestion(visitor(), { meeting: meeting.id, text }, { receipt: 'draft-1' });
  const [one, other] = await Promise.all([send(), send()]);
  expect(one).toEqual(other);
  const kept = await database().selectFrom('commandReceipts').select('outcome').executeTakeFirstOrThrow();
  const link = one.ok ? one.value.link : '';
  expect(JSON.stringify(kept.outcome)).not.toContain(link.slice(3));
});

test('what staff of the body write down is published at once, others may not write', async () => {
  const operator = staff('hall-operator');
  const { secret } = await asked({ door: 'hall-microphone' }, operator);
  expect(await questionByLink(secret)).toMatchObject({ status: 'published', door: 'hall-microphone' });
  const meeting = await meetingRow();
  const input = { meeting: meeting.id, text, door: 'paper' };
  const refusal = { ok: false, refusal: { reason: 'not-permitted' } };
  expect([await askQuestion(visitor(), input), await askQuestion(staff('moderator', 'labour'), input)]).toEqual([
    refusal,
    refusal
  ]);
});

test('bad fields are named', async () => {
  const meeting = await meetingRow();
  const issuesOf = async (over: Record<string, unknown>) => {
    const outcome = await askQuestion(visitor(), { meeting: meeting.id, text, ...over });
    return outcome.ok ? [] : (outcome.refusal.issues ?? []).map(({ field, code }) => `${field} ${code}`);
  };
  expect([
    await issuesOf({ text: ' \u0000 ' }),
    await issuesOf({ text: 'a'.repeat(4001) }),
    await issuesOf({ district: 'no-such' }),
    await issuesOf({ hall: meeting.id }),
    await issuesOf({ contact: 'a@b.kz' }),
    await issuesOf({ door: 'window' }),
    await issuesOf({ meeting: '7' })
  ]).toEqual([
    ['text required'],
    ['text too-long'],
    ['district not-listed'],
    ['hall not-listed'],
    ['consent consent-needed'],
    ['door wrong-form'],
    ['meeting wrong-form']
  ]);
});

test('a contact is confirmed by the mailed token, once', async () => {
  const { question, number, link, secret } = await asked({ contact: 'a@example.kz', consent: 'on' });
  const token = confirmationTokenOf(question);
  expect(await confirmContact(visitor(), { token })).toEqual({ ok: true, value: { number, link } });
  expect(await confirmContact(visitor(), { token })).toMatchObject({ refusal: { reason: 'already-confirmed' } });
  expect(await confirmContact(visitor(), { token: 'x' })).toMatchObject({ refusal: { reason: 'not-found' } });
  expect((await questionByLink(secret))?.asker).toEqual({
    name: null,
    contact: 'a@example.kz',
    kind: 'email',
    confirmed: true
  });
});

test('only a moderator of the body opens a contact, and each look is in the journal', async () => {
  const { question } = await asked({ name: 'Айгүл', contact: 'a@example.kz', consent: 'on' });
  expect(await openContact(staff('moderator'), { question })).toEqual({
    ok: true,
    value: { name: 'Айгүл', contact: 'a@example.kz', confirmed: false }
  });
  expect(await openContact(staff('executor'), { question })).toMatchObject({ refusal: { reason: 'not-permitted' } });
  const looks = await database()
    .selectFrom('journal')
    .select(['actorId', 'objectId', 'facts'])
    .where('type', '=', 'ContactOpened')
    .execute();
  expect(looks).toMatchObject([{ actorId: 'moderator-of-health', objectId: question }]);
  expect(JSON.stringify(looks)).not.toContain('example');
});

test('the asker erases himself by the private link; strangers do not', async () => {
  const { question, number, secret } = await asked({ contact: 'a@example.kz', consent: 'on' });
  expect(await eraseAsker(visitor(), { question })).toMatchObject({ refusal: { reason: 'not-permitted' } });
  expect(await eraseAsker(visitor(), { secret })).toEqual({ ok: true, value: { number } });
  expect(await eraseAsker(visitor(), { secret })).toMatchObject({ refusal: { reason: 'no-contact' } });
  expect(await questionByLink(secret)).toMatchObject({ text, asker: null });
});
