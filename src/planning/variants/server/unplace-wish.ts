import { z } from 'zod';
import { refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { mayMoveLinesOf } from '../permissions.ts';
import { faultOfVariant, faultOfVersion, IN_TRAY } from '../variant.ts';
import { keepPlace } from './keep-place.ts';
import { findWish, wishFields } from './wish-in-variant.ts';

/** Takes a wish off its day, back into the tray. Refuses `place-locked`, and `place-changed` when another was quicker. */
export const unplaceWish = command({
  name: 'unplace-wish',
  input: z.object(wishFields),
  find: findWish,
  may: (actor, { wish }) => mayMoveLinesOf(actor, wish.body),
  async run(context) {
    const { variant, place } = context.subject;
    const fault = faultOfVariant(variant, variant.scheduleStatus) ?? faultOfVersion(place, context.input.version);
    if (fault) return fault;
    return place.locked ? refused('place-locked') : keepPlace(context, IN_TRAY);
  }
});
