import type { QuestionStatus } from './question.ts';

export const PUBLIC_STATUSES = [
  'published',
  'merged',
  'declined',
  'referred'
] as const satisfies readonly QuestionStatus[];
export const LIST_ORDERS = ['relevance', 'newest', 'support'] as const;

/** What a reader asks of the public list, as it stands in the address. */
export type ListQuery = {
  text: string;
  body: string;
  region: string;
  meeting: string;
  status: (typeof PUBLIC_STATUSES)[number];
  order: (typeof LIST_ORDERS)[number];
  page: number;
};

const LAST_PAGE = 50;

const oneOf = <Code extends string>(codes: readonly [Code, ...Code[]], given: string | null): Code =>
  codes.find((code) => code === given) ?? codes[0];

/** A page number of an address: 1 for anything that is none. */
export const pageOf = (given: string | null): number =>
  given !== null && /^[1-9]\d?$/.test(given) ? Math.min(Number(given), LAST_PAGE) : 1;

/** Reads the address; what is not understood is as if it were not there. */
export const readListQuery = (search: URLSearchParams): ListQuery => ({
  text: (search.get('text') ?? '').slice(0, 200),
  body: search.get('body') ?? '',
  region: search.get('region') ?? '',
  meeting: search.get('meeting') ?? '',
  status: oneOf(PUBLIC_STATUSES, search.get('status')),
  order: oneOf(LIST_ORDERS, search.get('order')),
  page: pageOf(search.get('page'))
});

/** The same address on another page. */
export const withPage = (search: string, page: number): string => {
  const query = new URLSearchParams(search);
  query.set('page', String(page));
  return `?${query}`;
};
