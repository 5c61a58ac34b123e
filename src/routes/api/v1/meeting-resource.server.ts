import type { Meeting } from '#meetings/index.ts';
import type { MeetingPage } from '#meetings/server/index.ts';
import type { Named, Naming } from './named.server.ts';

type InBoth = { kk: string; ru: string };

/** A meeting as the open interface gives it. docs/api.md describes the shape. */
type MeetingResource = Pick<Meeting, 'number' | 'status' | 'postponed' | 'kind' | 'format'> &
  Pick<Meeting, 'plannedMinutes' | 'reportMinutes'> & {
    url: string;
    body: Named;
    holder: Meeting['holderTitles'];
    region: Named;
    district: Named | null;
    place: InBoth;
    theme: InBoth;
    startsAt: string;
  };

type WholeMeetingResource = MeetingResource & {
  offScheduleReason: InBoth | null;
  summary: InBoth | null;
  parts: { kind: string; title: InBoth | null; startsAt: string; minutes: number; place: InBoth }[];
  broadcasts: Pick<MeetingPage['broadcasts'][number], 'platform' | 'url' | 'commentsOpen'>[];
  halls: { name: InBoth; district: Named | null; main: boolean }[];
  changes: {
    kind: string;
    at: string;
    reason: InBoth | null;
    startsAtBefore: string | null;
    startsAt: string | null;
    placeBefore: InBoth | null;
  }[];
};

/** A meeting for the open interface. */
export const meetingResource = (
  meeting: Meeting,
  { body, region, district }: Naming,
  origin: string
): MeetingResource => ({
  number: meeting.number,
  url: `${origin}/meetings/${meeting.number}`,
  status: meeting.status,
  postponed: meeting.postponed,
  kind: meeting.kind,
  body: body(meeting.body),
  holder: meeting.holderTitles,
  region: region(meeting.region),
  district: district(meeting.district),
  place: { kk: meeting.placeKk, ru: meeting.placeRu },
  theme: { kk: meeting.themeKk, ru: meeting.themeRu },
  startsAt: meeting.startsAt.toString(),
  plannedMinutes: meeting.plannedMinutes,
  reportMinutes: meeting.reportMinutes,
  format: meeting.format
});

/** One meeting with its programme, broadcasts, halls, summary and history. */
export const wholeMeetingResource = (page: MeetingPage, naming: Naming, origin: string): WholeMeetingResource => {
  const { meeting, parts, broadcasts, halls, changes } = page;
  return {
    ...meetingResource(meeting, naming, origin),
    offScheduleReason: inBoth(meeting.offScheduleReason, meeting.offScheduleReasonRu),
    summary: inBoth(meeting.summaryKk, meeting.summaryRu),
    parts: parts.map((part) => ({
      kind: part.kind,
      title: inBoth(part.titleKk, part.titleRu),
      startsAt: part.startsAt.toString(),
      minutes: part.minutes,
      place: { kk: part.placeKk, ru: part.placeRu }
    })),
    broadcasts: broadcasts.map(({ platform, url, commentsOpen }) => ({ platform, url, commentsOpen })),
    halls: halls.map(({ nameKk, nameRu, district, main }) => ({
      name: { kk: nameKk, ru: nameRu },
      district: naming.district(district),
      main
    })),
    changes: changes.map((change) => ({
      kind: change.kind,
      at: change.changedAt.toString(),
      reason: inBoth(change.reasonKk, change.reasonRu),
      startsAtBefore: change.wasAt?.toString() ?? null,
      startsAt: change.nowAt?.toString() ?? null,
      placeBefore: inBoth(change.wasPlaceKk, change.wasPlaceRu)
    }))
  };
};

const inBoth = (kk: string | null, ru: string | null): InBoth | null => (kk === null ? null : { kk, ru: ru ?? kk });
