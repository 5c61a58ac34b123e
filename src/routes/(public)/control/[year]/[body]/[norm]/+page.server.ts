import { controlCell } from '../../../../../control-cell.server.ts';
import type { PageServerLoad } from './$types';

/** One cell of the control table: what the point asks of the body, and why each verdict is what it is. */
export const load: PageServerLoad = (event) => controlCell(event, { path: '/control', bodies: null });
