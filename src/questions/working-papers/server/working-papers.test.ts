import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { staff, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { saveDraft } from './save-draft.ts';
import { withdrawNote } from './withdraw-note.ts';
import { draftOf, draftVersions, notesOn } from './working-papers.views.ts';
import { writeNote } from './write-note.ts';

useDatabase();

const MINISTER = { kk: 'Министр', ru: 'Министр', en: 'Minister' };
const moderator = staff('moderator');
const presenter = staff('presenter');
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });

const question = async () => questionRow((await meetingRow()).id);

const save = (id: string, base: number, text: string, actor: Actor = moderator) =>
  saveDraft(actor, { question: id, base: String(base), text });

const lastEvent = () =>
  database().selectFrom('journal').select(['type', 'facts']).orderBy('seq', 'desc').limit(1).executeTakeFirst();

test('colleagues write notes on a question; each takes back only his own, and the journal has no word of them', async () => {
  const { id } = await question();
  await writeNote(moderator, { question: id, text: 'Көлік департаментінен сұраңыз.' });
  await writeNote(presenter, { question: id, text: 'Жоба бар.' });
  const notes = await notesOn(id, moderator.person);
  expect(notes.map(({ text, by, own }) => ({ text, by, own }))).toEqual([
    { text: 'Көлік департаментінен сұраңыз.', by: MINISTER, own: true },
    { text: 'Жоба бар.', by: MINISTER, own: false }
  ]);
  expect(JSON.stringify(await lastEvent())).not.toContain('Жоба');
  expect(await withdrawNote(moderator, { question: id, note: notes[1]?.id ?? '' })).toEqual(refusal('not-found'));
  expect(await withdrawNote(moderator, { question: id, note: notes[0]?.id ?? '' })).toMatchObject({ ok: true });
  expect((await notesOn(id, moderator.person)).map(({ text }) => text)).toEqual(['Жоба бар.']);
});

test('nobody of another body, and no visitor, writes a note or a draft; an empty one is refused', async () => {
  const { id } = await question();
  for (const actor of [visitor(), staff('moderator', 'labour')]) {
    expect(await writeNote(actor, { question: id, text: 'Сәлем' })).toEqual(refusal('not-permitted'));
    expect(await save(id, 0, 'Сәлем', actor)).toEqual(refusal('not-permitted'));
  }
  expect(await writeNote(moderator, { question: id, text: ' ' })).toMatchObject({ refusal: { reason: 'invalid' } });
  expect(await save(id, 0, ' ')).toMatchObject({ refusal: { reason: 'invalid' } });
});

test('the second of two who write a draft is told of the first, and saves over it knowingly; both versions stay', async () => {
  const { id } = await question();
  expect(await save(id, 0, 'Жөндейміз.')).toMatchObject({ ok: true, value: { version: 1 } });
  expect(await save(id, 0, 'Көктемде жөндейміз.', presenter)).toEqual({
    ok: false,
    refusal: { reason: 'draft-changed', params: { postKk: 'Министр', postRu: 'Министр', postEn: 'Minister' } }
  });
  expect((await draftOf(id)).text).toBe('Жөндейміз.');
  expect(await save(id, 1, 'Көктемде жөндейміз.', presenter)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await save(id, 0, 'Көктемде жөндейміз.')).toMatchObject({ ok: true, value: { version: 2 } });
  expect((await draftVersions(id)).map(({ version, text }) => [version, text])).toEqual([
    [2, 'Көктемде жөндейміз.'],
    [1, 'Жөндейміз.']
  ]);
});

test('of two who save at the same moment one is told', async () => {
  const { id } = await question();
  const both = await Promise.all([save(id, 0, 'Бірінші'), save(id, 0, 'Екінші', presenter)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect((await draftVersions(id)).length).toBe(1);
});
