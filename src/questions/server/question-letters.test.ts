import { expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';
import { staff, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { lettersTo } from '../../../tests/support/letters.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { askQuestion } from './ask-question.ts';
import { confirmContact } from './confirm-contact.ts';
import { moderateQuestion } from './moderate-question.ts';
import { confirmationTokenOf } from './private-link.ts';
import { subscriptions } from './question-letters.ts';

useDatabase();

/** Hands the newest events to their subscribers, as the relay does: each twice. */
const deliver = async (type: string): Promise<number> => {
  const { seq, objectKind, objectId } = await database()
    .selectFrom('journal')
    .select(['seq', 'objectKind', 'objectId'])
    .where('type', '=', type)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const event: JournaledEvent = { seq, at: '', type, object: { kind: objectKind, id: objectId }, facts: {} };
  const answering = subscriptions.filter((subscription) => subscription.on.includes(type));
  for (const { run } of [...answering, ...answering]) await run(event);
  return seq;
};

test('an asker is written to once for each turn, after the address is confirmed', async () => {
  const { id: meeting } = await meetingRow();
  const contact = `asker-${newId()}@example.kz`;
  const input = { meeting, text: 'Когда починят дорогу в нашем селе?', contact, consent: 'on' };
  const asked = await askQuestion(visitor(), input);
  if (!asked.ok) throw new Error(asked.refusal.reason);
  const { question, link } = asked.value;
  const places = [`/ru/q/confirm/${confirmationTokenOf(question)}`, `/ru${link}`];
  const leadTo = async () =>
    (await lettersTo(contact)).map((letter) => places.filter((place) => letter.includes(place)));

  await deliver('EmailGiven');
  await moderateQuestion(staff('moderator'), { question, verdict: 'publish' });
  await deliver('QuestionPublished');
  expect(await leadTo()).toEqual([[places[0]]]);

  await confirmContact(visitor(), { token: confirmationTokenOf(question) });
  await deliver('QuestionPublished');
  expect(await leadTo()).toEqual([[places[0]], [places[1]]]);
});

test('who left no address is not written to', async () => {
  const { id: meeting } = await meetingRow();
  const asked = await askQuestion(visitor(), { meeting, text: 'Жол қашан жөнделеді?', name: 'Асқар', consent: 'on' });
  const events = await database()
    .selectFrom('journal')
    .select('type')
    .where('objectId', '=', asked.ok ? asked.value.question : '')
    .execute();
  expect(events).toEqual([{ type: 'QuestionAsked' }]);
});
