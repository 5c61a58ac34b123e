import { error, redirect } from '@sveltejs/kit';
import { normOf, pointAddress } from '#oversight/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { shownNorm } from '../../shown-norm.server.ts';
import type { PageServerLoad } from './$types';

/** A norm of another edition, whose points we do not know. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const found = normOf(params.edition, params.norm);
  if (!found) error(404);
  if (found.edition.id === 'draft-112') redirect(308, localizeHref(pointAddress('draft-112', found.norm.id)));
  return { shown: await shownNorm(found, locals) };
};
