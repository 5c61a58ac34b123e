import { z } from 'zod';
import { actorId } from '#platform/actor.ts';
import { accepted, refused } from '#platform/result.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { placeRestored } from '../events.ts';
import { mayMoveLinesOf } from '../permissions.ts';
import { faultOfVariant } from '../variant.ts';
import { lastActOf, undoAct } from './places.store.ts';
import { lockVariant } from './variants.store.ts';
import { wishesOf } from './wishes.ts';

const findLastAct = async ({ tx, input, actor }: CommandContext<{ variant: string }>) => {
  const variant = await lockVariant(tx, input.variant);
  const act = variant && (await lastActOf(tx, variant.id, actorId(actor)));
  const wishes = act ? await wishesOf(variant.year, tx) : [];
  return variant && { variant, act, body: wishes.find(({ id }) => id === act?.place.wish)?.body };
};

/**
 * Takes back one's own last act in a variant; again, the one before. Refuses `nothing-to-undo`, and `place-touched-since`
 * when somebody moved that line after it.
 */
export const undoPlace = command({
  name: 'undo-place',
  input: z.object({ variant: field.id() }),
  find: findLastAct,
  may: (actor, { body }) => (body === undefined ? actor.kind !== 'visitor' : mayMoveLinesOf(actor, body)),
  async run({ subject: { variant, act, body }, now, tx }) {
    const fault = faultOfVariant(variant, variant.scheduleStatus);
    if (fault) return fault;
    if (!act || body === undefined) return refused('nothing-to-undo');
    if (act.place.act !== act.id) return refused('place-touched-since');
    const version = await undoAct(tx, variant.id, act, now);
    const { wish } = act.place;
    return accepted(
      { variant: variant.id, year: variant.year, wish, version },
      placeRestored(variant.id, wish, act.before)
    );
  }
});
