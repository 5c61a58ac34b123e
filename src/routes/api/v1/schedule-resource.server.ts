import type { Amendment } from '#planning/index.ts';
import type { ScheduleWithMeetings } from '#meetings/server/index.ts';
import { type Named, naming } from './named.server.ts';

type AmendmentResource = {
  kind: string;
  at: string;
  reason: { kk: string; ru: string };
  before: { plannedOn: string; precision: string; region: string; format: string } | null;
};

type EntryResource = {
  id: string;
  body: Named;
  region: Named;
  district: Named | null;
  /** Null where only the month is set. */
  day: string | null;
  month: string;
  format: string;
  theme: { kk: string; ru: string };
  state: string;
  meeting: { number: string; url: string } | null;
  amendments: AmendmentResource[];
};

type ScheduleResource = {
  year: number;
  approvedOn: string | null;
  /** `resolution`, `order`, `minutes`. */
  documentKind: string | null;
  document: string | null;
  entries: EntryResource[];
};

/** The approved schedule of a year as the open interface gives it. docs/api.md describes the shape. */
export const scheduleResource = async (
  { schedule, rows }: ScheduleWithMeetings,
  origin: string
): Promise<ScheduleResource> => {
  const { body, region, district } = await naming();
  return {
    year: schedule.year,
    approvedOn: schedule.approvedOn?.toString() ?? null,
    documentKind: schedule.documentKind,
    document: schedule.document && `№ ${schedule.document}`,
    entries: rows.map((row) => ({
      id: row.entry,
      body: body(row.body),
      region: region(row.region),
      district: district(row.district),
      day: row.precision === 'day' ? row.plannedOn.toString() : null,
      month: row.plannedOn.toString().slice(0, 7),
      format: row.format,
      theme: { kk: row.themeKk, ru: row.themeRu },
      state: row.standing,
      meeting: row.meeting && { number: row.meeting.number, url: `${origin}/meetings/${row.meeting.number}` },
      amendments: row.amendments.map(amendmentResource)
    }))
  };
};

const amendmentResource = ({ kind, amendedAt, reasonKk, reasonRu, was }: Amendment): AmendmentResource => ({
  kind,
  at: amendedAt.toString(),
  reason: { kk: reasonKk, ru: reasonRu },
  before: was && {
    plannedOn: was.plannedOn.toString(),
    precision: was.precision,
    region: was.region,
    format: was.format
  }
});
