import { config } from '#platform/server/config.ts';
import type { LayoutServerLoad } from './$types';

/** The parameters are read so that the mark of a rehearsal comes and goes with its pages. */
export const load: LayoutServerLoad = ({ locals, params }) => ({
  locale: locals.locale,
  demo: config.DEMO,
  rehearsal: ('meeting' in params || 'number' in params) && locals.rehearsal === true
});
