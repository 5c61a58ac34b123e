import { canEditMinutes } from '#follow-up/index.ts';
import { correctTimeMark, keepRecording, recordingOf, timeMarksOf } from '#follow-up/server/index.ts';
import { printLength } from '#live/index.ts';
import { langOf } from '#questions/ui/question-words.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { openMeeting } from '../meeting-rooms.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where the recording of a held meeting is seen, and from which second each question is heard. */
export const load: PageServerLoad = async (event) => {
  const { meeting } = await openMeeting(event.params.meeting, event.locals, 'recording');
  const recording = await recordingOf(meeting.id);
  const marks = await timeMarksOf(meeting.id, recording?.leadSeconds ?? 0);
  const values: Record<string, string> = {
    edition: String(recording?.edition ?? 0),
    url: recording?.url ?? '',
    titleKk: recording?.titleKk ?? meeting.themeKk,
    titleRu: recording?.titleRu ?? meeting.themeRu,
    aboutKk: recording?.aboutKk ?? '',
    aboutRu: recording?.aboutRu ?? '',
    leadSeconds: String(recording?.leadSeconds ?? 0)
  };
  return {
    meeting: meeting.id,
    values,
    marks: marks.map(({ question, number, text, language, seconds, corrected, edition }) => ({
      question,
      number,
      text,
      lang: langOf(language),
      mark: printLength(seconds * 1000),
      corrected,
      edition: String(edition)
    })),
    mayEdit: canEditMinutes(event.locals.actor, meeting),
    done: event.url.searchParams.get('done') === 'saved',
    receipt: newReceipt(event)
  };
};

const back = ({ number }: { number: string }): string => `/office/meetings/${number}/recording?done=saved`;

export const actions: Actions = {
  keep: (event) => submit(event, keepRecording, { to: back }),
  mark: (event) => submit(event, correctTimeMark, { to: back })
};
