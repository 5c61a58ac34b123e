import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { placeEvent } from '../events.ts';
import { districtRefusal } from '../place-rules.ts';
import { districtFields } from './district-fields.ts';
import { updateDistrict } from './places.store.ts';
import { registerCommand } from './register-command.ts';

/** Changes a district's names, kind, code and days of validity. Its region stays. */
export const changeDistrict = registerCommand({
  name: 'change-district',
  input: z.object({ district: field.code(), ...districtFields }),
  async run({ input: { district: id, ...renewed }, register, tx }) {
    const district = register.districts.get(id);
    if (!district) return refused('not-found');
    const refusal = districtRefusal(register, { id, ...renewed });
    if (refusal) return refusal;
    await updateDistrict(tx, id, renewed);
    return accepted({ district: id, region: district.region }, placeEvent('DistrictChanged', id, renewed));
  }
});
