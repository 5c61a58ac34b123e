import { accepted } from '#platform/result.ts';
import { changedDays } from '../day-off.ts';
import { changeOfDaysOff } from '../day-off-change.ts';
import { dayOffEvent } from '../events.ts';
import { dayOffForm, dayOffOf } from './day-off-fields.ts';
import { saveDayOff } from './days-off.store.ts';
import { registerCommand } from './register-command.ts';

/** Changes what a day of the calendar is; says which days became something else by it. */
export const changeDayOff = registerCommand({
  name: 'change-day-off',
  input: dayOffForm,
  async run({ input, register: { daysOff }, tx }) {
    const change = changeOfDaysOff(daysOff, { what: 'change', dayOff: dayOffOf(input) });
    if (!change.ok) return change;
    const { dayOff, after } = change;
    await saveDayOff(tx, dayOff);
    const changed = changedDays(daysOff, after);
    return accepted({ day: dayOff.day.toString(), changed }, dayOffEvent('Changed', dayOff, changed));
  }
});
