import { error } from '@sveltejs/kit';
import { planFile } from '../../../../../departmental-plan-file.server.ts';
import { askedPlan } from '../../../asked-plan.server.ts';
import type { RequestHandler } from './$types';

/** The plan as it stands, also as a draft, for those who may read it. */
export const GET: RequestHandler = async (event) => {
  const { found } = await askedPlan(event);
  if (!found) error(404);
  return planFile(found, event.params.format, event.locals);
};
