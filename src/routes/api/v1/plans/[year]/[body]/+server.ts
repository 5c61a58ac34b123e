import { publishedPlan } from '../../../../../(public)/plans/published-plan.server.ts';
import { answer } from '../../../answer.server.ts';
import { planResource } from '../../../departmental-plan-resource.server.ts';
import type { RequestHandler } from './$types';

/** One published departmental plan. */
export const GET: RequestHandler = async ({ params, url }) =>
  answer(await planResource(await publishedPlan(params), url.origin));
