import { z } from 'zod';
import { field } from '#platform/server/command/input.ts';
import { actKept, type DayOff, DAY_OFF_KINDS } from '../day-off.ts';
import { nameFields } from './register-fields.ts';

/** A day of the calendar as a form gives it. */
export const dayOffForm = z.object({
  day: field.day().refine(({ year }) => year >= 2000 && year <= 2100, 'wrong-form'),
  kind: z.enum(DAY_OFF_KINDS),
  ...nameFields,
  act: field.optionalText(300)
});

/** The day to take out of the calendar. */
export const removedDayForm = z.object({ day: field.day() });

/** The day as the register keeps it. */
export const dayOffOf = ({ day, kind, nameKk, nameRu, nameEn, act }: z.output<typeof dayOffForm>): DayOff => ({
  day,
  kind,
  names: { kk: nameKk, ru: nameRu, en: nameEn },
  act: actKept(kind, act)
});
