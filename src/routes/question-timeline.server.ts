import type { Locale } from '#platform/locale.ts';
import { followUpTimeline } from '#follow-up/server/index.ts';
import { boardTimeline } from '#live/server/index.ts';
import { timelineItems, type TimelineItem } from '#questions/index.ts';
import { questionTimeline } from '#questions/server/index.ts';

/** The whole path of a question: what its moderator, the meeting and the follow-up did with it. */
export const wholeTimeline = async (question: string, locale: Locale): Promise<TimelineItem[]> => {
  const parts = [
    questionTimeline(question, locale),
    boardTimeline(question, locale),
    followUpTimeline(question, locale)
  ];
  return timelineItems((await Promise.all(parts)).flat(), locale);
};
