import { planFile } from '../../../../../departmental-plan-file.server.ts';
import { publishedPlan } from '../../../published-plan.server.ts';
import type { RequestHandler } from './$types';

/** The published plan as a file. */
export const GET: RequestHandler = async ({ params, locals }) =>
  planFile(await publishedPlan(params), params.format, locals);
