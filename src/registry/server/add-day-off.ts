import { accepted } from '#platform/result.ts';
import { changedDays, dayOffRefusal } from '../day-off.ts';
import { dayOffEvent } from '../events.ts';
import { dayOffForm } from './day-off-fields.ts';
import { saveDayOff } from './days-off.store.ts';
import { registerCommand } from './register-command.ts';

/** Adds a holiday, a day off or a day the Government moved; says which days became something else by it. */
export const addDayOff = registerCommand({
  name: 'add-day-off',
  input: dayOffForm,
  async run({ input, register: { daysOff }, tx }) {
    const refusal = dayOffRefusal(daysOff, input);
    if (refusal) return refusal;
    await saveDayOff(tx, input);
    const changed = changedDays(daysOff, [...daysOff, input]);
    return accepted({ day: input.day.toString(), changed }, dayOffEvent('Added', input, changed));
  }
});
