import { judgeOwnActs } from '#oversight/server/index.ts';
import { today } from '#platform/clock.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { openMeeting } from '../meeting-rooms.server.ts';
import { checklistOf } from './checklist.server.ts';
import type { PageServerLoad } from './$types';

/** What the decree asks for this meeting, derived from its norms and verdicts. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const { locale, actor, now } = locals;
  const { meeting } = await openMeeting(params.meeting, locals, 'checklist');
  if (actor.kind === 'staff') await judgeOwnActs(actor.person, now);
  const names = await registerNames(locale, today(now));
  return { checklist: await checklistOf(meeting, { locale, names }) };
};
