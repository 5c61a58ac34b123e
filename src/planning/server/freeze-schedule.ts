import type { Frozen } from '#platform/event.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { freeze, type Json } from '#platform/server/publication/index.ts';
import type { Amendment, ScheduleEntry } from '../schedule.ts';
import { NO_FILTERS } from '../schedule-filters.ts';
import { scheduleView } from './schedule.views.ts';

/** What a schedule's publications are kept as. */
export const SCHEDULE = 'schedule';

/** The schedule of a year as it stands now, ready to be published; undefined when nothing changed since the last version. */
export const freezeSchedule = async (tx: Tx, year: number): Promise<Frozen | undefined> => {
  const view = await scheduleView(year, NO_FILTERS, tx);
  if (!view) return undefined;
  const { approvedOn, documentKind, document } = view.schedule;
  const content = {
    format: 'kezdesu/schedule/1',
    year,
    approvedOn: approvedOn?.toString() ?? null,
    document: { kind: documentKind, number: document },
    entries: view.entries.map(entryContent)
  };
  return freeze(tx, { kind: SCHEDULE, subject: String(year), content });
};

const entryContent = ({ plannedOn, withdrawnAt, amendments, ...entry }: ScheduleEntry): Json => ({
  id: entry.id,
  body: entry.body,
  region: entry.region,
  district: entry.district,
  plannedOn: plannedOn.toString(),
  precision: entry.precision,
  format: entry.format,
  theme: { kk: entry.themeKk, ru: entry.themeRu },
  withdrawnAt: withdrawnAt?.toString() ?? null,
  amendments: amendments.map(amendmentContent)
});

const amendmentContent = ({ kind, reasonKk, reasonRu, amendedAt, was }: Amendment): Json => ({
  kind,
  reason: { kk: reasonKk, ru: reasonRu },
  amendedAt: amendedAt.toString(),
  was: was && { ...was, plannedOn: was.plannedOn.toString() }
});
