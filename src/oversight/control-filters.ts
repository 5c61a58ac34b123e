import { type VerdictKind, VERDICT_KINDS } from '#decree/index.ts';
import { CONTROL_GROUPS, type ControlGroup } from './control-groups.ts';

/** In which order the bodies stand: the register's, or by the share kept in time where the reader asks for it. */
export const CONTROL_ORDERS = ['register', 'kept-share'] as const;
export type ControlOrder = (typeof CONTROL_ORDERS)[number];

/** What of the control table is asked for; null asks for all. */
export type ControlQuery = {
  readonly year: number | null;
  /** 1 to 4 */
  readonly quarter: number | null;
  readonly group: ControlGroup | null;
  readonly body: string | null;
  readonly norm: string | null;
  readonly verdict: VerdictKind | null;
  readonly order: ControlOrder;
};

/** So many days ahead the list of what becomes overdue looks: the days in which a duty is due soon. */
export const UPCOMING_DAYS = 14;

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;

const codeOf = (text: string | null): string | null => (text !== null && CODE.test(text) ? text : null);

/** Reads a number between two others; null when it is none. */
export const numberBetween = (text: string | null, least: number, most: number): number | null => {
  const number = /^\d{1,6}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
};

/** Reads the address of a control table; what makes no sense is as if it were not there. */
export const readControlQuery = (query: URLSearchParams): ControlQuery => ({
  year: numberBetween(query.get('year'), 2000, 2100),
  quarter: numberBetween(query.get('quarter'), 1, 4),
  group: CONTROL_GROUPS.find((group) => group === query.get('kind')) ?? null,
  body: codeOf(query.get('body')),
  norm: codeOf(query.get('point')),
  verdict: VERDICT_KINDS.find((kind) => kind === query.get('verdict')) ?? null,
  order: CONTROL_ORDERS.find((order) => order === query.get('order')) ?? 'register'
});

/** The same as it stands in an address, what asks for all left out. */
export const controlParameters = (query: ControlQuery): URLSearchParams => {
  const named = {
    year: query.year,
    quarter: query.quarter,
    kind: query.group,
    body: query.body,
    point: query.norm,
    verdict: query.verdict,
    order: query.order === 'register' ? null : query.order
  };
  return new URLSearchParams(
    Object.entries(named).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  );
};
