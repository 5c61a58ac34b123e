import { accepted, refused } from '#platform/result.ts';
import { changedDays, dayOffRefusal } from '../day-off.ts';
import { dayOffEvent } from '../events.ts';
import { dayOffForm, dayOffOf } from './day-off-fields.ts';
import { saveDayOff } from './days-off.store.ts';
import { registerCommand } from './register-command.ts';

/** Changes what a day of the calendar is; says which days became something else by it. */
export const changeDayOff = registerCommand({
  name: 'change-day-off',
  input: dayOffForm,
  async run({ input, register: { daysOff }, tx }) {
    const dayOff = dayOffOf(input);
    const others = daysOff.filter(({ day }) => !day.equals(dayOff.day));
    if (others.length === daysOff.length) return refused('not-found');
    const refusal = dayOffRefusal(others, dayOff);
    if (refusal) return refusal;
    await saveDayOff(tx, dayOff);
    const changed = changedDays(daysOff, [...others, dayOff]);
    return accepted({ day: dayOff.day.toString(), changed }, dayOffEvent('Changed', dayOff, changed));
  }
});
