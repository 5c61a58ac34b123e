import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { canArrangeAbsence, faultOfAbsence } from '../deputyship.ts';
import { deputyNamed } from '../events.ts';
import { insertDeputyship, lockedDeputyships, servingIn } from './deputyship.store.ts';

/** Names who stands in for an absent official of a body: on the desk and in letters. Nobody's rights change. */
export const nameDeputy = command({
  name: 'name-deputy',
  input: z.object({
    body: field.code(),
    person: field.text(64),
    deputy: field.text(64),
    firstDay: field.day(),
    lastDay: field.day()
  }),
  find: ({ tx, now }) => lockedDeputyships(tx, dayOf(now)),
  may: (actor, _, absence) => canArrangeAbsence(actor, absence),
  async run({ tx, input, subject: standing, now }) {
    const serving = await servingIn(tx, input);
    const fault = faultOfAbsence(input, { today: dayOf(now), standing, serving });
    if (fault) return fault;
    const id = newId();
    await insertDeputyship(tx, { id, ...input, namedAt: now });
    return accepted({ id }, deputyNamed(id, input));
  }
});
