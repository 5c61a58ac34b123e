import { error } from '@sveltejs/kit';

/** The version an address asks for; undefined for the newest. 404 when it is no number. */
export const versionIn = (url: URL): number | undefined => {
  const asked = url.searchParams.get('version');
  if (asked === null) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(asked)) error(404);
  return Number(asked);
};
