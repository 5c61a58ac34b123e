import { meetingSorting } from '../../../../../sorting-page.server.ts';
import { answer } from '../../../answer.server.ts';
import { naming } from '../../../named.server.ts';
import { sortingResource } from '../../../sorting-resource.server.ts';
import type { RequestHandler } from './$types';

/** How a meeting's questions were ranked and systematised, as adopted. */
export const GET: RequestHandler = async ({ params, url }) => {
  const [found, names] = await Promise.all([meetingSorting(params.meeting, url), naming()]);
  return answer(sortingResource(found, names, url.origin));
};
