import { z } from 'zod';
import { field } from '#platform/server/command/input.ts';
import { DISTRICT_KINDS } from '../region.ts';
import { nameFields, validityFields } from './register-fields.ts';

/** What can be said of a district: its kind, its code of nine digits where it has one, names and days. */
export const districtFields = {
  kind: z.enum(DISTRICT_KINDS),
  kato: field.optionalText(9).refine((code) => code === null || /^\d{9}$/.test(code), 'nine-digits'),
  ...nameFields,
  ...validityFields
};
