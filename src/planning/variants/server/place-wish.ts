import { z } from 'zod';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayMoveLinesOf } from '../permissions.ts';
import { faultOfPlacing, faultOfVariant, faultOfVersion } from '../variant.ts';
import { keepPlace } from './keep-place.ts';
import { findWish, wishFields } from './wish-in-variant.ts';

/** Puts a wish on a day in one of its regions. Clashes do not forbid it. Refuses `place-changed` when another was quicker. */
export const placeWish = command({
  name: 'place-wish',
  input: z.object({ ...wishFields, region: field.code(), on: field.day() }),
  find: findWish,
  may: (actor, { wish }) => mayMoveLinesOf(actor, wish.body),
  async run(context) {
    const { variant, wish, place } = context.subject;
    const { region, on, version } = context.input;
    const fault =
      faultOfVariant(variant, variant.scheduleStatus) ??
      faultOfVersion(place, version) ??
      faultOfPlacing(place, wish, { region, on }, variant.year);
    return fault ?? keepPlace(context, { region, on, locked: false });
  }
});
