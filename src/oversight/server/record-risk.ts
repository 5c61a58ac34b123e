import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField, type Refused } from '#platform/result.ts';
import { command, nothingToFind } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { hasRole, isValidOn } from '#registry/index.ts';
import { findBody, findRegion } from '#registry/server/index.ts';
import { riskRecorded } from '../events.ts';
import { postRecordingRisk } from '../permissions.ts';
import { saveRisk } from './risk.store.ts';

/** p(1,8), p(4,4): records that a worsening is forecast or has begun in a region, in the field of a central body. */
export const recordRisk = command({
  name: 'record-risk',
  input: z.object({
    body: field.code(),
    region: field.code(),
    high: field.checked(),
    ground: field.text(2000),
    /** For which body the product itself speaks. */
    by: field.optionalCode()
  }),
  find: nothingToFind,
  may: (actor, _, risk) => isSystem(actor) || postRecordingRisk(actor, risk) !== undefined,
  async run({ tx, actor, now, input: { by, ...risk } }) {
    const fault = await faultOf(risk, dayOf(now));
    if (fault) return fault;
    const recordedBy = isSystem(actor) ? by : (postRecordingRisk(actor, risk)?.body ?? null);
    const id = await saveRisk(tx, { ...risk, recordedBy, recordedAt: now });
    if (id === null) return refused('risk-stands-already');
    return accepted({ id }, riskRecorded({ id, ...risk, recordedOn: dayOf(now) }, recordedBy));
  }
});

const faultOf = async (
  { body, region }: { body: string; region: string },
  today: Temporal.PlainDate
): Promise<Refused | null> => {
  const [foundBody, foundRegion] = await Promise.all([findBody(body), findRegion(region)]);
  if (!foundBody || !hasRole(foundBody, 'central-body', today)) return refusedField('body', 'unknown-body');
  return foundRegion && isValidOn(foundRegion, today) ? null : refusedField('region', 'unknown-region');
};
