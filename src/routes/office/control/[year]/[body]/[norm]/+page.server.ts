import { canReply, controlledBodies } from '#oversight/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { controlCell } from '../../../../../control-cell.server.ts';
import type { PageServerLoad } from './$types';

/** One cell of the control table with the ways to act on each duty, and to reply for the body. */
export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const cell = await controlCell(event, { path: '/office/control', bodies: controlledBodies(actor) });
  const { year, who, norm } = cell;
  return {
    ...cell,
    replyHref: canReply(actor, who) ? localizeHref(`/office/control/${year}/${who}/reply?point=${norm}`) : null
  };
};
