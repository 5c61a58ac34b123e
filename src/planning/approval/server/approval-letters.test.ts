import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/server/ids.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { lastEvent } from '../../../../tests/support/journal.ts';
import { lettersTo as lettersToAddress } from '../../../../tests/support/letters.ts';
import { postHolder, useRegistry } from '../../../../tests/support/registry.ts';
import { addEntry, createSchedule } from '../../server/index.ts';
import { approvalLetters } from './approval-letters.ts';
import {
  agreeSchedule,
  answerRemark,
  remarkOnSchedule,
  returnSchedule,
  sendForRemarks,
  submitSchedule
} from './index.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2026-12-01T07:00:00Z');
const media = staff('press-officer', 'culture-info', ['central-body', 'mass-media-body']);
const access = staff('press-officer', 'culture-info', ['central-body', 'access-to-information-body']);
const chancellery = staff('deputy-head', 'prime-ministers-office', ['prime-ministers-office']);
const akim = staff('akim', 'akimat-abai', ['akimat']);
const [health, abai, elsewhere, executor] = [newId(), newId(), newId(), newId()].map(String);

beforeAll(async () => {
  await postHolder(health ?? '', 'health', 'press-officer');
  await postHolder(abai ?? '', 'akimat-abai', 'akim');
  await postHolder(elsewhere ?? '', 'akimat-almaty', 'akim');
  await postHolder(executor ?? '', 'health', 'executor');
});

const lettersTo = (person: string | undefined): Promise<string[]> => lettersToAddress(`${person}@example.kz`);
const counts = async (): Promise<number[]> =>
  Promise.all([health, abai, elsewhere, executor].map(async (person) => (await lettersTo(person)).length));

/** Hands an event to its subscription as the relay may: twice, at once. */
const tell = async (event: JournaledEvent): Promise<void> => {
  const told = approvalLetters.filter(({ on }) => on.includes(event.type));
  await Promise.all([...told, ...told].map(({ run }) => run(event)));
};

const send = async (year: number): Promise<void> => {
  await createSchedule(system, { year: String(year) });
  const themes = { themeKk: 'Ауыл медицинасы', themeRu: 'Сельская медицина' };
  const when = { region: 'abai', plannedOn: `${year}-05-14`, precision: 'day', format: 'mixed' };
  await addEntry(media, { year: String(year), body: 'health', ...when, ...themes }, { at });
  await sendForRemarks(media, { year: String(year), remarksDueOn: '2026-12-05' }, { at });
};

const remarkOf = async (year: number, text: object): Promise<string> => {
  const made = await remarkOnSchedule(akim, { year: String(year), body: 'akimat-abai', ...text }, { at });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.remark;
};

test('a schedule that goes out asks each body and each akimat in it once, in both languages', async () => {
  await send(2040);
  await tell(await lastEvent('ScheduleSentForRemarks'));
  expect(await counts()).toEqual([1, 1, 0, 0]);
  const [letter = ''] = await lettersTo(abai);
  expect([
    letter.includes('Мерзімі: 2026 жылғы 5 желтоқсан'),
    letter.includes('Срок: 5 декабря 2026 года'),
    letter.includes('/office/schedule/2040/remarks'),
    letter.includes('/ru/office/schedule/2040/remarks')
  ]).toEqual([true, true, true, true]);
});

test('a draft that was taken back meanwhile asks nobody, nor does the taking back', async () => {
  await send(2041);
  const sent = await lastEvent('ScheduleSentForRemarks');
  await returnSchedule(media, { year: '2041', reasonKk: 'Толықтыру керек', reasonRu: 'Нужно дополнить' }, { at });
  await tell(sent);
  await tell(await lastEvent('ScheduleReturned'));
  await sendForRemarks(media, { year: '2041', remarksDueOn: '2026-12-05' }, { at });
  await tell(sent);
  expect(await counts()).toEqual([1, 1, 0, 0]);
});

test('a schedule sent back from the Chancellery asks again, with the reason', async () => {
  await send(2042);
  await agreeSchedule(media, { year: '2042', early: 'on' }, { at });
  await submitSchedule(access, { year: '2042' }, { at });
  await returnSchedule(chancellery, { year: '2042', reasonKk: 'Абай аз', reasonRu: 'Мало Абая' }, { at });
  await tell(await lastEvent('ScheduleReturned'));
  expect(await counts()).toEqual([2, 2, 0, 0]);
  const [, letter = ''] = await lettersTo(health);
  expect([letter.includes('Себебі: Абай аз'), letter.includes('Причина: Мало Абая')]).toEqual([true, true]);
});

test('who made a remark learns what it was answered, nobody else does', async () => {
  await send(2043);
  const declined = await remarkOf(2043, { textKk: 'Егін жинау кезі' });
  await answerRemark(media, { remark: declined, answer: 'declined', answerRu: 'Других дней нет' }, { at });
  await tell(await lastEvent('ScheduleRemarkAnswered'));
  const accepted = await remarkOf(2043, { textRu: 'Добавьте район' });
  await answerRemark(media, { remark: accepted, answer: 'accepted' }, { at });
  await tell(await lastEvent('ScheduleRemarkAnswered'));
  expect(await counts()).toEqual([2, 4, 0, 0]);
  const [, , no = '', yes = ''] = await lettersTo(abai);
  expect([
    no.includes('Ескертуіңіз қабылданбады') &&
      no.includes('Егін жинау кезі') &&
      no.includes('Причина: Других дней нет'),
    yes.includes('Ваше замечание принято') && yes.includes('Добавьте район'),
    no.includes(`/office/schedule/2043/remarks#remark-${declined}`)
  ]).toEqual([true, true, true]);
});
