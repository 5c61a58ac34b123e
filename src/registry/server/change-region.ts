import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { placeEvent } from '../events.ts';
import { regionRefusal } from '../place-rules.ts';
import { updateRegion } from './places.store.ts';
import { registerCommand } from './register-command.ts';
import { nameFields, validityFields } from './register-fields.ts';

/** Changes a region's names, centre, population and days of validity. */
export const changeRegion = registerCommand({
  name: 'change-region',
  input: z.object({
    region: field.code(),
    ...nameFields,
    inKk: field.text(200),
    inRu: field.text(200),
    centreKk: field.text(200),
    centreRu: field.text(200),
    centreEn: field.text(200),
    population: field.wholeNumber(1, 100_000_000),
    ...validityFields
  }),
  async run({ input: { region: id, ...renewed }, register, tx }) {
    if (!register.regions.has(id)) return refused('not-found');
    const refusal = regionRefusal(renewed);
    if (refusal) return refusal;
    await updateRegion(tx, id, renewed);
    return accepted({ region: id }, placeEvent('RegionChanged', id, renewed));
  }
});
