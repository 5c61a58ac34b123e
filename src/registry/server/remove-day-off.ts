import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { changedDays } from '../day-off.ts';
import { dayOffEvent } from '../events.ts';
import { deleteDayOff } from './days-off.store.ts';
import { registerCommand } from './register-command.ts';

/** Takes a day out of the calendar: it is a day of the plain week again; says which days became something else by it. */
export const removeDayOff = registerCommand({
  name: 'remove-day-off',
  input: z.object({ day: field.day() }),
  async run({ input, register: { daysOff }, tx }) {
    const removed = daysOff.find(({ day }) => day.equals(input.day));
    if (!removed) return refused('not-found');
    await deleteDayOff(tx, input.day);
    const changed = changedDays(
      daysOff,
      daysOff.filter((one) => one !== removed)
    );
    return accepted({ day: input.day.toString(), changed }, dayOffEvent('Removed', removed, changed));
  }
});
