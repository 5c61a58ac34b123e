import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** An address that leads nowhere is answered inside the site, with its header and its ways on. */
export const load: PageServerLoad = () => error(404);
