import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { event } from '#platform/event.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { renewRegister } from './kept-register.ts';
import { readReference } from './reference.ts';
import { insertBodies, insertDaysOff, insertDistricts, insertRegions } from './reference.store.ts';
import { lockedFilling } from './register-filling.store.ts';

const fillRegister = command({
  name: 'fill-register',
  input: z.object({}),
  find: ({ tx }) => lockedFilling(tx),
  may: isSystem,
  async run({ tx, subject }) {
    if (subject.filled) return refused('register-already-filled');
    const { bodies, regions, districts, years } = readReference();
    await insertRegions(tx, regions);
    await insertDistricts(tx, districts, regions);
    await insertBodies(tx, bodies);
    await insertDaysOff(tx, years);
    const facts = { bodies: bodies.length, regions: regions.length, districts: districts.length, years: years.length };
    return accepted({ filled: true }, event('RegisterFilled', 'register', 'reference', facts));
  }
});

/**
 * Fills the register from db/reference once in a database's life, at once by several processes too, and reads it into
 * memory. What administrators changed since is never undone by a later start. True when it filled just now.
 */
export const fillReference = async (now: Temporal.Instant): Promise<boolean> => {
  const outcome = await fillRegister({ kind: 'system', name: 'first-filling' }, {}, { at: now });
  if (!outcome.ok && outcome.refusal.reason !== 'register-already-filled') throw new Error(outcome.refusal.reason);
  await renewRegister();
  return outcome.ok;
};
