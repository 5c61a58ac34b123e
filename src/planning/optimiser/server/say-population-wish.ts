import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { findRegion } from '#registry/server/index.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { populationWishSaid } from '../events.ts';
import { bodySaying, maySayPopulationWish } from '../permissions.ts';
import { savePopulationWish } from './plan-settings.store.ts';

/**
 * p(1,4,1): for how many of a hundred residents of a region a Saturday, or the evening of a working day, is convenient, by a poll of so
 * many people or as the akimat says. Refuses `plan-changed` when another was quicker.
 */
export const sayPopulationWish = command({
  name: 'say-population-wish',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    region: field.code(),
    saturday: field.wholeNumber(0, 100),
    evening: field.wholeNumber(0, 100),
    source: z.enum(['poll', 'akimat']),
    asked: field.optionalWholeNumber(1, 10_000_000),
    note: field.text(500),
    version: field.wholeNumber(0, 1_000_000)
  }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, _schedule, { region }) => maySayPopulationWish(actor, region),
  async run({ tx, input, actor, now }) {
    const { year, region, saturday, evening, source } = input;
    if (!(await findRegion(region))) return refusedField('region', 'unknown-region');
    if (source === 'poll' && input.asked === null) return refusedField('asked', 'required');
    const asked = source === 'poll' ? input.asked : null;
    const saved = await savePopulationWish(tx, { ...input, asked, by: bodySaying(actor, region), at: now });
    if (!saved) return refused('plan-changed');
    return accepted({ year, region }, populationWishSaid(year, region, { saturday, evening, source }));
  }
});
