import type { Texts } from '#decree/index.ts';
import type { Format } from '#planning/index.ts';

/** By the approved schedule p(4,3), by the departmental plan p(1,4,3), or outside the schedule on a risk p(1,8). */
export const MEETING_KINDS = ['scheduled', 'departmental', 'off-schedule'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const PLATFORMS = ['youtube', 'facebook', 'instagram', 'tiktok', 'telegram', 'site'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const MEETING_STATUSES = ['draft', 'announced', 'live', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** What a meeting is to be: everything its officers may set. Lengths in minutes. */
export type MeetingPlan = {
  holder: string;
  region: string;
  district: string | null;
  placeKk: string;
  placeRu: string;
  themeKk: string;
  themeRu: string;
  startsAt: Temporal.Instant;
  plannedMinutes: number;
  reportMinutes: number;
  format: Format;
  offScheduleReason: string | null;
  offScheduleReasonRu: string | null;
};

/** A meeting as it stands. `number` is its address, `postponed` says that it once had another time. */
export type Meeting = MeetingPlan & {
  id: string;
  number: string;
  kind: MeetingKind;
  entry: string | null;
  /** The item of the departmental plan that it comes from. */
  planItem: string | null;
  body: string;
  holderTitles: Texts;
  status: MeetingStatus;
  postponed: boolean;
  announcedAt: Temporal.Instant | null;
  summaryKk: string | null;
  summaryRu: string | null;
  demo: boolean;
};

/** What a broadcast is called, and what can be read in place of it; each in both languages or not at all. */
export type BroadcastWords = {
  titleKk: string | null;
  titleRu: string | null;
  aboutKk: string | null;
  aboutRu: string | null;
};

export type Broadcast = { id: string; platform: Platform; url: string; commentsOpen: boolean } & BroadcastWords;

export type Hall = { id: string; district: string | null; nameKk: string; nameRu: string; main: boolean };

/** A step of the visible history. */
export type MeetingChange = {
  kind: 'announced' | 'postponed' | 'moved' | 'cancelled' | 'opened' | 'closed';
  reasonKk: string | null;
  reasonRu: string | null;
  wasAt: Temporal.Instant | null;
  nowAt: Temporal.Instant | null;
  wasPlaceKk: string | null;
  wasPlaceRu: string | null;
  changedAt: Temporal.Instant;
};

/** When the meeting is to end. */
export const endsAt = ({ startsAt, plannedMinutes }: Pick<Meeting, 'startsAt' | 'plannedMinutes'>): Temporal.Instant =>
  startsAt.add({ minutes: plannedMinutes });
