import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { findRegion } from '#registry/server/index.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { periodClosed } from '../events.ts';
import { bodyPlanning, maySetPlan } from '../permissions.ts';
import { insertClosedPeriod } from './plan-settings.store.ts';

/** Closes days of a year for meetings, in one region or everywhere. Returns the id of the period. */
export const closePeriod = command({
  name: 'close-period',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    region: field.optionalCode(),
    from: field.day(),
    to: field.day(),
    reasonKk: field.text(300),
    reasonRu: field.text(300)
  }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: maySetPlan,
  async run({ tx, input, actor, now }) {
    const { year, region, from, to } = input;
    if (region !== null && !(await findRegion(region))) return refusedField('region', 'unknown-region');
    if (from.year !== year) return refusedField('from', 'day-outside-year');
    if (to.year !== year) return refusedField('to', 'day-outside-year');
    if (Temporal.PlainDate.compare(from, to) > 0) return refusedField('to', 'window-reversed');
    const period = await insertClosedPeriod(tx, { ...input, by: bodyPlanning(actor), at: now });
    return accepted({ year, period }, periodClosed(period, { year, region, from: from.toString(), to: to.toString() }));
  }
});
