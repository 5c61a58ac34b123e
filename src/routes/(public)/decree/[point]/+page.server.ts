import { error } from '@sveltejs/kit';
import { normOf } from '#oversight/index.ts';
import { shownNorm } from '../shown-norm.server.ts';
import type { PageServerLoad } from './$types';

/** A point of the draft. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const found = normOf('draft-112', params.point);
  if (!found) error(404);
  return { shown: await shownNorm(found, locals) };
};
