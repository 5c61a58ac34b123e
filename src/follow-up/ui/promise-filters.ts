import * as m from '#paraglide/messages.js';
import { PROMISE_GROUPS, type PromiseGroup } from '../promise.ts';

/** One line of a list of choices. */
export type Choice = { value: string; text: string };

/** What the address says of a list of promises; null narrows nothing. */
export type ChosenFilters = {
  region: string | null;
  body: string | null;
  state: PromiseGroup | null;
  mine: boolean;
  page: number;
};

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const MOST_PAGES = 2000;

const code = (text: string | null): string | null => (text !== null && CODE.test(text) ? text : null);

/** Reads the filters from an address; what is no filter is left out. */
export const readFilters = (params: URLSearchParams): ChosenFilters => {
  const state = params.get('state');
  const page = Math.trunc(Number(params.get('page')));
  return {
    region: code(params.get('region')),
    body: code(params.get('body')),
    state: PROMISE_GROUPS.find((group) => group === state) ?? null,
    mine: params.get('mine') === '1',
    page: page >= 1 && page <= MOST_PAGES ? page : 1
  };
};

/** The filters as an address writes them, for the links to other pages of the list. */
export const filterQuery = ({ region, body, state, mine }: ChosenFilters, page: number): string => {
  const said = { region, body, state, mine: mine ? '1' : null, page: page > 1 ? String(page) : null };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value !== null) params.set(name, value);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
};

const GROUP_WORDS: Readonly<Record<PromiseGroup, () => string>> = {
  open: m.follow_up_group_open,
  late: m.follow_up_group_late,
  soon: m.follow_up_group_soon,
  reported: m.follow_up_group_reported,
  confirmed: m.follow_up_group_confirmed,
  disputed: m.follow_up_group_disputed
};

/** Everything the filters offer, with the line that narrows nothing first. */
export const filterChoices = (
  regions: readonly Choice[],
  bodies: readonly Choice[]
): { regions: readonly Choice[]; bodies: readonly Choice[]; states: readonly Choice[] } => ({
  regions: [{ value: '', text: m.follow_up_filter_all_regions() }, ...regions],
  bodies: [{ value: '', text: m.follow_up_filter_all_bodies() }, ...bodies],
  states: [
    { value: '', text: m.follow_up_filter_all_states() },
    ...PROMISE_GROUPS.map((value) => ({ value, text: GROUP_WORDS[value]() }))
  ]
});
