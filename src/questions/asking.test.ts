import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { refused, refusedField } from '#platform/result.ts';
import { staff, system, visitor } from '../../tests/support/actors.ts';
import { ask, isPublishedAtOnce, languageOf, readContact, takesQuestions } from './asking.ts';
import { canAsk, canModerate, canReadUnpublished, readableBodies } from './permissions.ts';
import { DOORS } from './question.ts';

const meeting = { id: 'm', body: 'health', region: 'abai', status: 'announced' };
const openTo = (actor: Actor) => DOORS.filter((door) => canAsk(actor, meeting, door));
const nobody = { name: null, contact: null, consent: false };

test('nothing has to be said of oneself', () => {
  expect(ask(meeting, nobody)).toEqual({ ok: true, contact: null });
});

test('a name or a contact is kept only with consent', () => {
  const contact = 'asker@example.kz';
  expect([
    ask(meeting, { ...nobody, name: 'А.' }),
    ask(meeting, { ...nobody, contact }),
    ask(meeting, { ...nobody, contact, consent: true }),
    ask(meeting, { ...nobody, contact: 'asker at example', consent: true })
  ]).toEqual([
    refusedField('consent', 'consent-needed'),
    refusedField('consent', 'consent-needed'),
    { ok: true, contact: { kind: 'email', value: contact } },
    refusedField('contact', 'not-a-contact')
  ]);
});

test('questions are taken before, during and after a meeting', () => {
  const statuses = ['draft', 'announced', 'live', 'held', 'cancelled'];
  expect(statuses.map(takesQuestions)).toEqual([false, true, true, true, false]);
  expect(ask({ ...meeting, status: 'cancelled' }, nobody)).toEqual(refused('meeting-takes-no-questions'));
});

test('a telephone is read without its punctuation', () => {
  expect(readContact('+7 (701) 000-00-00')).toEqual({ kind: 'phone', value: '+77010000000' });
});

test('anybody asks by the open doors, staff of the body write at the others', () => {
  expect([
    openTo(visitor()),
    openTo(staff('hall-operator', 'labour')),
    openTo(staff('hall-operator')),
    openTo(system)
  ]).toEqual([['web', 'hall-phone'], ['web', 'hall-phone'], [...DOORS], [...DOORS]]);
  expect(DOORS.filter(isPublishedAtOnce)).toEqual(DOORS.slice(2));
});

test('moderators and heads of the body decide, who controls only reads', () => {
  const question = { body: 'health' };
  const controller = staff('controller', 'administration', ['administration']);
  const actors = [
    staff('moderator'),
    staff('first-head'),
    staff('moderator', 'labour'),
    controller,
    staff('executor'),
    visitor()
  ];
  expect(actors.map((actor) => canModerate(actor, question))).toEqual([true, true, false, false, false, false]);
  expect(actors.map((actor) => canReadUnpublished(actor, question))).toEqual([true, true, false, true, true, false]);
  expect(readableBodies(controller)).toBe('all');
});

test('who heard a question says its language where the letters do not', () => {
  expect([languageOf('Вода', ''), languageOf('Вода', 'kk'), languageOf('Вода', 'ru')]).toEqual([
    languageOf('Вода', ''),
    'kk',
    'ru'
  ]);
  expect(languageOf('Auylda dariger qashan bolady?', 'kk')).toBe(languageOf('Auylda dariger qashan bolady?', ''));
});
