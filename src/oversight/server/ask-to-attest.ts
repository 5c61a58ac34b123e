import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { listBodies } from '#registry/server/index.ts';
import { type AttestorsAsked, attestorsToAsk, canAskAttestors, DAYS_BETWEEN_ASKING } from '../asking.ts';
import { attestingBody } from '../attestors.ts';
import { attestationAsked } from '../events.ts';
import { dutyToAttest, type DutyToAttest } from './attested-duty.views.ts';
import { lockedAskedSince } from './asked.store.ts';

/** Asks the body that is the one to attest an act of an open duty to do so; by letter, once a week at most. */
export const askToAttest = command({
  name: 'ask-to-attest',
  input: z.object({ obligation: field.path() }),
  find: ({ tx, input }) => dutyToAttest(input.obligation, tx),
  may: (actor, { duty }) => canAskAttestors(actor, duty.who),
  async run({ tx, subject, now }) {
    const asked = await askedOf(subject, dayOf(now));
    if (!asked) return refused('nobody-to-ask');
    const { obligation } = subject.duty;
    const since = now.subtract({ hours: 24 * DAYS_BETWEEN_ASKING });
    if (await lockedAskedSince(tx, obligation, since)) return refused('asked-already');
    return accepted({ bodies: asked.bodies }, attestationAsked(obligation, asked));
  }
});

const askedOf = async ({ duty, about }: DutyToAttest, today: Temporal.PlainDate): Promise<AttestorsAsked | null> => {
  const bodies = await listBodies({ on: today });
  return attestorsToAsk(
    duty,
    about,
    bodies.map((body) => attestingBody(body, today))
  );
};
