import { printPoint } from '#decree/index.ts';
import { shownQuality } from '#sorting/index.ts';
import { measuredQuality } from '#sorting/server/index.ts';
import type { PageServerLoad } from './$types';

/** What the sorting does, and how exact it was measured to be. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
  const { machine, rows } = measuredQuality();
  return { point: printPoint([1, 6], locale), machine, tasks: shownQuality(rows, locale) };
};
