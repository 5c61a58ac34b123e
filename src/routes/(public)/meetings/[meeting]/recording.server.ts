// The recording of a held meeting, and from which moment of it each question is heard.
import { linkAt } from '#follow-up/index.ts';
import { recordingOf, timeMarksOf } from '#follow-up/server/index.ts';
import { printLength } from '#live/index.ts';
import { embedOf, type Meeting } from '#meetings/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import { inTwo } from '#planning/index.ts';
import { langOf } from '#questions/ui/question-words.ts';

/** The recording with the marks of its questions; null where the meeting has none. */
export const shownRecording = async (meeting: Meeting, locale: Locale) => {
  const recording = meeting.status === 'held' ? await recordingOf(meeting.id) : undefined;
  if (!recording) return null;
  const marks = await timeMarksOf(meeting.id, recording.leadSeconds);
  return {
    url: recording.url,
    watchHref: embedOf(recording.url, config.EMBED_HOSTS)
      ? localizeHref(`/meetings/${meeting.number}/watch/recording`)
      : null,
    title: inTwo(recording.titleKk, recording.titleRu, locale),
    about: inTwo(recording.aboutKk, recording.aboutRu, locale),
    marks: marks.map(({ number, text, language, seconds }) => ({
      number,
      text,
      lang: langOf(language),
      time: printLength(seconds * 1000),
      watchHref: linkAt(recording.url, seconds),
      href: localizeHref(`/questions/${number}`)
    }))
  };
};
