import { expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { groundOf } from '#questions/index.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { recordAnswer } from '../../server/record-answer.ts';
import { editMinutes } from './edit-minutes.ts';
import { minutesDraft, signedMinutes, unsignedMinutes } from './minutes.views.ts';
import { signMinutes } from './sign-minutes.ts';

useDatabase();

const openedAt = Temporal.Instant.from('2026-10-08T05:00:00Z');
const closedAt = openedAt.add({ minutes: 110 });
const at = { at: closedAt.add({ hours: 20 }) };
const head = staff('first-head');

const heldMeeting = async (): Promise<{ id: string; number: string }> => {
  const meeting = await meetingRow({ status: 'held', startsAt: openedAt });
  const code = Array.from(
    newId()
      .replace(/[^0-9a-f]/g, '')
      .slice(-6),
    (digit) => 'ABCDEFGHIJKLMNOP'[parseInt(digit, 16)]
  );
  await database()
    .insertInto('liveSessions')
    .values({ meeting: meeting.id, code: code.join(''), openedAt, closedAt })
    .execute();
  const turn = (kind: 'report' | 'answer', from: number, to: number) => ({
    id: newId(),
    meeting: meeting.id,
    kind,
    startedAt: openedAt.add({ minutes: from }),
    endedAt: openedAt.add({ minutes: to })
  });
  await database()
    .insertInto('floorTurns')
    .values([turn('report', 0, 25), turn('answer', 25, 110)])
    .execute();
  return meeting;
};

const draftOf = async (meeting: string): Promise<NonNullable<Awaited<ReturnType<typeof minutesDraft>>>> => {
  const draft = await minutesDraft(meeting);
  if (!draft) throw new Error('no minutes');
  return draft;
};

const russian = async (meeting: string, part: string): Promise<string[] | undefined> =>
  (await draftOf(meeting)).parts.find((one) => one.part === part)?.written.ru.split('\n');

test('the minutes say what the record says: floor, doors, answers, promises, what was declined and why', async () => {
  const { id } = await heldMeeting();
  const { id: question, number } = await questionRow(id, {
    door: 'paper',
    text: 'Когда\nбудет дорога?',
    language: 'ru'
  });
  const declined = await questionRow(id, { status: 'declined', publishedAt: null });
  const ground = 'personal-data';
  await database()
    .insertInto('moderations')
    .values({ id: newId(), question: declined.id, verdict: 'decline', ground, decidedAt: openedAt })
    .execute();
  const promise = { kind: 'under-control', text: 'Берём', body: 'labour', task: 'Дорога', dueOn: '2026-11-20' };
  await recordAnswer(system, { question, ...promise }, { at: closedAt });
  expect(await russian(id, 'floor')).toEqual([
    'Доклад: 25:00',
    'Доклад занял 21 % запланированного времени; допускается одна четверть, 30 минут (подпункт 3) пункта 1). Требование соблюдено.',
    'Вопросы: 0:00',
    'Ответы: 1:25:00',
    'Перерывы: 0:00'
  ]);
  expect(await russian(id, 'questions')).toEqual(['Всего вопросов: 2', 'Бумага: 1', 'Сайт: 1']);
  expect(await russian(id, 'answers')).toEqual([
    `1. Вопрос № ${number}: Когда будет дорога?`,
    'Взято на контроль: Берём',
    'Ответственный: Проба; срок: 20 ноября 2026 года'
  ]);
  expect(await russian(id, 'moderation')).toEqual([
    'Опубликовано: 1',
    'Объединено с похожими: 0',
    'Направлено для рассмотрения в ином порядке: 0',
    'Ожидает модерации: 0',
    'Отклонено: 1. По основаниям:',
    `${groundOf(ground)?.names.ru}: 1`
  ]);
});

test('a part is edited by those of the body, never over what another wrote meanwhile, and given back to the record', async () => {
  const { id } = await heldMeeting();
  const edit = { meeting: id, part: 'remarks', edition: '0', textKk: 'Ескертпе', textRu: 'Замечание' };
  expect(await editMinutes(staff('press-officer', 'labour'), edit, at)).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  const press = staff('press-officer');
  expect(await editMinutes(press, edit, at)).toMatchObject({ ok: true });
  expect(await editMinutes(press, { ...edit, textKk: 'Басқа' }, at)).toEqual({
    ok: false,
    refusal: { reason: 'changed-meanwhile' }
  });
  expect(await editMinutes(press, edit, at)).toMatchObject({ ok: true });
  expect(await editMinutes(press, { ...edit, edition: '1', textRu: '' }, at)).toMatchObject({
    refusal: { issues: [{ field: 'textRu', code: 'required' }] }
  });
  const remarks = async (): Promise<unknown> =>
    (await draftOf(id)).parts.find(({ part }) => part === 'remarks')?.edited ?? null;
  expect(await remarks()).toEqual({ kk: 'Ескертпе', ru: 'Замечание' });
  expect(await editMinutes(press, { ...edit, edition: '1', textKk: '', textRu: '' }, at)).toMatchObject({ ok: true });
  expect(await remarks()).toBeNull();
  const rows = await database()
    .selectFrom('journal')
    .select('facts')
    .where('type', '=', 'MinutesEdited')
    .orderBy('seq')
    .execute();
  expect(rows.map(({ facts }) => facts)).toEqual([
    { part: 'remarks', edition: 1, ownWords: true },
    { part: 'remarks', edition: 2, ownWords: false }
  ]);
});

test('a head signs what was read; signing again is a correction with a reason, the old version stands', async () => {
  const { id, number } = await heldMeeting();
  const first = { meeting: id, seen: (await draftOf(id)).seen };
  expect(await signMinutes(staff('moderator'), first, at)).toEqual({ ok: false, refusal: { reason: 'not-permitted' } });
  expect(await signMinutes(head, { ...first, seen: '0'.repeat(64) }, at)).toEqual({
    ok: false,
    refusal: { reason: 'minutes-other-text' }
  });
  expect(await unsignedMinutes(['health'], openedAt)).toContainEqual(expect.objectContaining({ number }));
  expect(await signMinutes(head, first, { ...at, receipt: 'once' })).toEqual({
    ok: true,
    value: { number, version: 1 }
  });
  expect(await signMinutes(head, first, { ...at, receipt: 'once' })).toEqual({
    ok: true,
    value: { number, version: 1 }
  });
  expect(await signMinutes(head, first, at)).toEqual({ ok: false, refusal: { reason: 'nothing-new-to-publish' } });
  expect((await unsignedMinutes(['health'], openedAt)).map((one) => one.number)).not.toContain(number);
  const edit = { meeting: id, part: 'remarks', edition: '0', textKk: 'Түзету', textRu: 'Исправление' };
  await editMinutes(head, edit, at);
  const again = { meeting: id, seen: (await draftOf(id)).seen };
  expect(await signMinutes(head, again, at)).toMatchObject({ refusal: { issues: [{ field: 'reasonKk' }] } });
  const reason = { reasonKk: 'Толықтырылды', reasonRu: 'Дополнено' };
  expect(await signMinutes(head, { ...again, ...reason }, at)).toEqual({ ok: true, value: { number, version: 2 } });
  const [old, now] = [await signedMinutes(number, 1), await signedMinutes(number)];
  expect(old?.minutes.parts.at(-1)).toEqual({ part: 'remarks', written: { kk: '', ru: '' }, edited: null });
  expect(now?.minutes.reason).toEqual({ kk: 'Толықтырылды', ru: 'Дополнено' });
  expect(now?.minutes.signed).toEqual({ post: { kk: 'Министр', ru: 'Министр', en: 'Minister' }, on: '2026-10-09' });
  expect(now?.minutes.parts.at(-1)?.edited).toEqual({ kk: 'Түзету', ru: 'Исправление' });
});

test('a meeting that was not held has no minutes to edit or sign', async () => {
  const { id } = await meetingRow();
  const refusal = { ok: false, refusal: { reason: 'minutes-not-yet' } };
  expect(await signMinutes(head, { meeting: id, seen: '0'.repeat(64) }, at)).toEqual(refusal);
  expect(await editMinutes(head, { meeting: id, part: 'floor', edition: '0' }, at)).toEqual(refusal);
});
