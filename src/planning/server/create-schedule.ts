import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command, nothingToFind } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { scheduleOpened } from '../events.ts';
import { mayOpenYear } from '../permissions.ts';
import { insertSchedule } from './schedule.store.ts';

/** Opens the schedule of a year as a draft. Refuses `schedule-exists`. */
export const createSchedule = command({
  name: 'create-schedule',
  input: z.object({ year: field.wholeNumber(2000, 2100) }),
  find: nothingToFind,
  may: mayOpenYear,
  async run({ input, tx }) {
    const opened = await insertSchedule(tx, input.year);
    return opened ? accepted({ year: input.year }, scheduleOpened(input.year)) : refused('schedule-exists');
  }
});
