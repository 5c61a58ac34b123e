import { error } from '@sveltejs/kit';
import { isMeetingNumber } from '#meetings/index.ts';
import { type Column, COLUMNS } from '#sorting/index.ts';
import { publishedSorting, type PublishedSorting } from '#sorting/server/index.ts';

/** The version an address asks for; the newest without one. */
export const versionAsked = (url: URL): number | undefined => {
  const asked = url.searchParams.get('version');
  if (asked === null) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(asked)) error(404);
  return Number(asked);
};

/** What was adopted of the meeting with this number; 404 where nothing is. */
export const sortingOr404 = async (number: string, url: URL): Promise<PublishedSorting> => {
  const found = isMeetingNumber(number) ? await publishedSorting(number, versionAsked(url)) : undefined;
  if (!found) error(404);
  return found;
};

/** The column an address asks for; support without one. */
export const columnAsked = (url: URL): Column =>
  COLUMNS.find((column) => column === url.searchParams.get('order')) ?? 'support';
