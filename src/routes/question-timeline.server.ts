import type { Locale } from '#platform/locale.ts';
import { followUpTimeline } from '#follow-up/server/index.ts';
import { boardTimeline } from '#live/server/index.ts';
import { timelineItems, type TimelineItem } from '#questions/index.ts';
import { questionTimeline } from '#questions/server/index.ts';

type Followed = { id: string; leader: { id: string } | null };

/** The whole path of a question: what its moderator, the meeting and the follow-up did with it, or with its leader. */
export const wholeTimeline = async ({ id, leader }: Followed, locale: Locale): Promise<TimelineItem[]> => {
  const followed = leader ? [id, leader.id] : [id];
  const parts = [
    questionTimeline(id, locale),
    ...followed.flatMap((question) => [boardTimeline(question, locale), followUpTimeline(question, locale)])
  ];
  return timelineItems((await Promise.all(parts)).flat(), locale);
};
