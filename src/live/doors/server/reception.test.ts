import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { hashOf } from '#platform/server/link-secret.ts';
import { staff, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { factsOf } from '../../../../tests/support/journal.ts';
import { meetingRow } from '../../../../tests/support/rows.ts';
import { askAtReception } from './ask-at-reception.ts';
import { leaveReception } from './leave-reception.ts';
import { peopleAtDesk, receptionOf, ticketByLink } from './reception.views.ts';
import { registerForReception } from './register-for-reception.ts';
import { stepReception } from './step-reception.ts';
import { ticketLinkOf } from './ticket-link.ts';

useDatabase();

const operator = staff('hall-operator');
const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const after = (minutes: number) => start.add({ minutes });
const notPermitted = { ok: false, refusal: { reason: 'not-permitted' } };

let meeting: { id: string; number: string };

const withReception = async (minutes = 60) => {
  await database()
    .insertInto('meetingParts')
    .values({
      id: newId(),
      meeting: meeting.id,
      kind: 'personal-reception',
      startsAt: start,
      minutes,
      placeKk: '2-кабинет',
      placeRu: 'Кабинет 2'
    })
    .execute();
};

beforeEach(async () => {
  meeting = await meetingRow({ startsAt: start });
});

const register = async (more: Record<string, string> = {}, actor: Actor = visitor(), receipt?: string) => {
  const input = { meeting: meeting.id, name: 'Айгүл', firstOf: 'none', consent: 'on', ...more };
  return registerForReception(actor, input, { at: after(-30), ...(receipt ? { receipt } : {}) });
};
const ticketOf = (outcome: Awaited<ReturnType<typeof register>>) => (outcome.ok ? outcome.value.ticket : '');
const step = (ticket: string, act: string, from: string, minutes: number, actor: Actor = operator) =>
  stepReception(actor, { ticket, step: act, from }, { at: after(minutes) });
const statuses = async () => (await receptionOf(meeting.id))?.tickets.map(({ number, status }) => [number, status]);

test('anybody takes a place without a sign-up, once for a receipt, and holds it by a private link', async () => {
  await withReception();
  const [one, again] = [await register({}, visitor(), 'a'), await register({}, visitor(), 'a')];
  expect(again).toEqual(one);
  await register({ firstOf: 'disability' });
  expect(await statuses()).toEqual([
    [1, 'waiting'],
    [2, 'waiting']
  ]);
  const secret = ticketLinkOf(ticketOf(one)).slice('/reception/'.length);
  expect(await ticketByLink(hashOf(secret))).toEqual({ id: ticketOf(one), meeting: meeting.id, erased: false });
  expect(JSON.stringify(await factsOf(meeting.id))).not.toContain('Айгүл');
});

test('no place without consent, without a reception, when it is over', async () => {
  expect(await register()).toEqual({ ok: false, refusal: { reason: 'not-found' } });
  await withReception();
  expect(await register({ consent: '' })).toEqual({
    ok: false,
    refusal: { reason: 'invalid', issues: [{ field: 'consent', code: 'consent-needed' }] }
  });
  await database().updateTable('meetings').set({ status: 'held' }).where('id', '=', meeting.id).execute();
  expect(await register()).toEqual({ ok: false, refusal: { reason: 'reception-closed' } });
});

test('when the time is used up only the desk goes on', async () => {
  await withReception(10);
  await register();
  expect(await register()).toEqual({ ok: false, refusal: { reason: 'reception-full' } });
  expect(await register({}, operator)).toMatchObject({ ok: true, value: { number: 2 } });
});

test('the desk calls, receives and ends; the second of two at the desk is told', async () => {
  await withReception();
  const ticket = ticketOf(await register());
  expect(await peopleAtDesk(meeting.id)).toEqual(new Map());
  await step(ticket, 'call', 'waiting', 0);
  expect(await peopleAtDesk(meeting.id)).toEqual(new Map([[ticket, { name: 'Айгүл', about: null }]]));
  expect(await step(ticket, 'call', 'waiting', 1)).toEqual({
    ok: false,
    refusal: { reason: 'ticket-changed', params: { number: 1 } }
  });
  await step(ticket, 'receive', 'called', 2);
  await step(ticket, 'finish', 'receiving', 9);
  expect(await statuses()).toEqual([[1, 'done']]);
  expect((await factsOf(meeting.id)).map(({ facts }) => facts['step'] ?? 'given')).toEqual([
    'given',
    'call',
    'receive',
    'finish'
  ]);
});

test('called three times and not come: absent', async () => {
  await withReception();
  const ticket = ticketOf(await register());
  for (const minutes of [0, 10, 20]) {
    await step(ticket, 'call', 'waiting', minutes);
    await step(ticket, 'miss', 'called', minutes + 2);
  }
  expect(await statuses()).toEqual([[1, 'absent']]);
});

test('others may neither call nor put questions nor erase', async () => {
  await withReception();
  const ticket = ticketOf(await register());
  for (const actor of [visitor(), staff('executor'), staff('hall-operator', 'labour')]) {
    expect(await step(ticket, 'call', 'waiting', 0, actor)).toEqual(notPermitted);
    expect(await askAtReception(actor, { ticket, text: 'Су?', consent: 'on' })).toEqual(notPermitted);
    expect(await leaveReception(actor, { ticket })).toEqual(notPermitted);
  }
});

test('what was asked enters the one queue with consent, without a name', async () => {
  await withReception();
  const ticket = ticketOf(await register());
  await step(ticket, 'call', 'waiting', 0);
  await step(ticket, 'receive', 'called', 1);
  expect(await askAtReception(operator, { ticket, text: 'Су қашан?' })).toMatchObject({
    refusal: { issues: [{ field: 'consent', code: 'visitor-consent-needed' }] }
  });
  await askAtReception(operator, { ticket, text: 'Су қашан?', consent: 'on' });
  const rows = await database()
    .selectFrom('questions as q')
    .leftJoin('askers as a', 'a.question', 'q.id')
    .select(['q.text', 'q.door', 'a.name'])
    .where('q.meeting', '=', meeting.id)
    .execute();
  expect(rows).toEqual([{ text: 'Су қашан?', door: 'reception', name: null }]);
});

test('who leaves by the private link is forgotten, and his place is free', async () => {
  await withReception();
  const secret = ticketLinkOf(ticketOf(await register())).slice('/reception/'.length);
  expect(await leaveReception(visitor(), { secret })).toEqual({ ok: true, value: { number: 1 } });
  expect(await statuses()).toEqual([[1, 'withdrawn']]);
  const left = database().selectFrom('receptionPeople as p').innerJoin('receptionTickets as t', 't.id', 'p.ticket');
  expect(await left.select('p.name').where('t.meeting', '=', meeting.id).execute()).toEqual([]);
  expect(await leaveReception(visitor(), { secret })).toEqual({ ok: false, refusal: { reason: 'no-visitor' } });
});
