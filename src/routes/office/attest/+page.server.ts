import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { showAttestable } from '#oversight/server/index.ts';
import { today } from '#platform/clock.ts';
import { registerNames } from '../../register-names.server.ts';
import type { PageServerLoad } from './$types';

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const MOST_PAGES = 2000;

const code = (text: string | null): string | null => (text !== null && CODE.test(text) ? text : null);

/** What the reader may attest now, narrowed to a body or a region by the address. */
export const load: PageServerLoad = async ({ url, locals }) => {
  const { locale, now } = locals;
  const [who, region] = [code(url.searchParams.get('body')), code(url.searchParams.get('region'))];
  const asked = Math.trunc(Number(url.searchParams.get('page')));
  const page = asked >= 1 && asked <= MOST_PAGES ? asked : 1;
  const [list, names] = await Promise.all([
    showAttestable(locals, { who, region }, page),
    registerNames(locale, today(now))
  ]);
  const query = (at: number): string =>
    String(new URLSearchParams({ ...(who && { body: who }), ...(region && { region }), page: String(at) }));
  return {
    ...list,
    page,
    who,
    region,
    bodies: [{ value: '', text: m.attest_filter_all_bodies({}, { locale }) }, ...names.bodies],
    regions: [{ value: '', text: m.attest_filter_all_regions({}, { locale }) }, ...names.regions],
    pageHrefs: Array.from({ length: list.pages }, (_, at) => localizeHref(`/office/attest?${query(at + 1)}`))
  };
};
