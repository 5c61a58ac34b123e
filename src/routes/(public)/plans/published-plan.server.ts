import { error } from '@sveltejs/kit';
import { departmentalPlanView, type PlanView } from '#planning/server/index.ts';
import { plannedBody } from '../../planned-body.server.ts';

/** The published plan that an address names; 404 while it is not public. */
export const publishedPlan = async (params: { year: string; body: string }): Promise<PlanView> => {
  const found = await departmentalPlanView(await plannedBody(params));
  if (found?.plan.status !== 'published') error(404);
  return found;
};
