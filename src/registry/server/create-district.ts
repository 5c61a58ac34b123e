import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { placeEvent } from '../events.ts';
import { districtRefusal } from '../place-rules.ts';
import { districtFields } from './district-fields.ts';
import { insertDistrict } from './places.store.ts';
import { registerCommand } from './register-command.ts';

/** Adds a district to a region. */
export const createDistrict = registerCommand({
  name: 'create-district',
  input: z.object({ id: field.code(), region: field.code(), ...districtFields }),
  async run({ input, register, tx }) {
    if (!register.regions.has(input.region)) return refusedField('region', 'unknown-region');
    if (register.districts.has(input.id)) return refusedField('id', 'id-taken');
    const refusal = districtRefusal(register, input);
    if (refusal) return refusal;
    await insertDistrict(tx, input);
    return accepted({ district: input.id, region: input.region }, placeEvent('DistrictCreated', input.id, input));
  }
});
