import { keepRecording } from '#follow-up/server/index.ts';
import { act } from './act.ts';
import type { FilledMeeting } from './meetings.ts';

const RECORDED = 6;

/** Where the recordings of the last held meetings would stand: an address that is nobody's. */
export const nameRecordings = async (meetings: readonly FilledMeeting[], now: Temporal.Instant): Promise<void> => {
  for (const meeting of meetings.filter(({ fate }) => fate === 'held').slice(-RECORDED)) {
    const at = meeting.startsAt.add({ hours: 24 });
    const recording = {
      meeting: meeting.id,
      edition: '0',
      url: `https://video.kezdesu.example/${meeting.number}`,
      titleKk: 'Кездесудің толық жазбасы',
      titleRu: 'Полная запись встречи',
      aboutKk: 'Баяндама, сұрақтар мен жауаптар. Мәтіні хаттамада тұр.',
      aboutRu: 'Доклад, вопросы и ответы. Текст — в протоколе.',
      leadSeconds: '90'
    };
    await act(keepRecording, recording, Temporal.Instant.compare(at, now) <= 0 ? at : now);
  }
};
