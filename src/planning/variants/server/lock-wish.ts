import { z } from 'zod';
import { refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayMoveLinesOf } from '../permissions.ts';
import { faultOfVariant, faultOfVersion } from '../variant.ts';
import { keepPlace } from './keep-place.ts';
import { findWish, wishFields } from './wish-in-variant.ts';

/** Locks a placed wish where it stands, for people and the optimiser, or opens the lock. Refuses `place-not-placed`. */
export const lockWish = command({
  name: 'lock-wish',
  input: z.object({ ...wishFields, locked: field.checked() }),
  find: findWish,
  may: (actor, { wish }) => mayMoveLinesOf(actor, wish.body),
  async run(context) {
    const { variant, place } = context.subject;
    const { version, locked } = context.input;
    const fault = faultOfVariant(variant, variant.scheduleStatus) ?? faultOfVersion(place, version);
    if (fault) return fault;
    return place.on === null ? refused('place-not-placed') : keepPlace(context, { ...place, locked });
  }
});
