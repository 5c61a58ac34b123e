import { today } from '#platform/clock.ts';
import { readYear } from '#planning/index.ts';
import { departmentalPlanStates } from '#planning/server/index.ts';
import { answer } from '../answer.server.ts';
import { planListResource } from '../departmental-plan-resource.server.ts';
import type { RequestHandler } from './$types';

/** The published departmental plans of a year, of this one where none is named. */
export const GET: RequestHandler = async ({ url, locals }) => {
  const year = readYear(url.searchParams.get('year')) ?? today(locals.now).year;
  const states = await departmentalPlanStates(year);
  return answer(await planListResource(year, states.values(), url.origin));
};
