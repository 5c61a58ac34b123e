import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { riskRefused } from '../events.ts';
import { postRefusing } from '../permissions.ts';
import { DECIDED_ABOUT, standing, trackOf } from '../risk.ts';
import { decisionsOn, lockMeetingOfRisk, lockRisk, saveDecision } from './risk.store.ts';

/**
 * Refuses the meeting, p(1,8), or the participation, p(4,4), that an open risk asks for, with the reason; it lets off whose
 * duty it is while the day due has not passed. Refused where it was refused already, and for a meeting that is held.
 */
export const refuseRisk = command({
  name: 'refuse-risk',
  input: z.object({
    risk: field.id(),
    about: z.enum(DECIDED_ABOUT),
    reason: field.text(2000),
    /** For which body the product itself speaks. */
    by: field.optionalCode()
  }),
  find: ({ tx, input: { risk } }) => lockRisk(tx, risk),
  may: (actor, risk, { about }) => isSystem(actor) || postRefusing(actor, about, risk) !== undefined,
  async run({ tx, actor, now, subject: risk, input: { about, by, reason } }) {
    if (risk.closedAt) return refused('risk-closed-already');
    if (about === 'participation' && !risk.high) return refused('risk-not-high', { cites: [4, 4] });
    const decisions = await decisionsOn(tx, [risk.id]);
    const { meeting } = standing(decisions, 'meeting') ?? {};
    const track = trackOf(risk, decisions, meeting ? await lockMeetingOfRisk(tx, meeting) : undefined);
    if (track[about] === 'refused') return refused('risk-decided-so');
    if (about === 'meeting' && track.meeting !== 'proposed') return refused('risk-has-meeting');
    const refusedBy = isSystem(actor) ? by : (postRefusing(actor, about, risk)?.body ?? null);
    await saveDecision(tx, { risk: risk.id, about, verdict: 'refused', reason, by: refusedBy, at: now });
    return accepted({ id: risk.id }, riskRefused({ ...risk, recordedOn: dayOf(risk.recordedAt) }, about, refusedBy));
  }
});
