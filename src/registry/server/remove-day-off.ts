import { accepted } from '#platform/result.ts';
import { changedDays } from '../day-off.ts';
import { changeOfDaysOff } from '../day-off-change.ts';
import { dayOffEvent } from '../events.ts';
import { removedDayForm } from './day-off-fields.ts';
import { deleteDayOff } from './days-off.store.ts';
import { registerCommand } from './register-command.ts';

/** Takes a day out of the calendar: it is a day of the plain week again; says which days became something else by it. */
export const removeDayOff = registerCommand({
  name: 'remove-day-off',
  input: removedDayForm,
  async run({ input, register: { daysOff }, tx }) {
    const change = changeOfDaysOff(daysOff, { what: 'remove', day: input.day });
    if (!change.ok) return change;
    await deleteDayOff(tx, input.day);
    const changed = changedDays(daysOff, change.after);
    return accepted({ day: input.day.toString(), changed }, dayOffEvent('Removed', change.dayOff, changed));
  }
});
