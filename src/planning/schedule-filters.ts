import type { Format, ScheduleEntry } from './schedule.ts';
import { FORMATS } from './schedule.ts';

/** Which part of a year's schedule is asked for; null asks for all. */
export type ScheduleFilters = {
  body: string | null;
  region: string | null;
  /** 1 to 12 */
  month: number | null;
  format: Format | null;
};

export const NO_FILTERS: ScheduleFilters = { body: null, region: null, month: null, format: null };

type Filtered = Pick<ScheduleEntry, 'body' | 'region' | 'plannedOn' | 'format'>;

/** Does the entry fit every filter that is set? The order of filters does not matter. */
export const fits = (filters: ScheduleFilters, entry: Filtered): boolean =>
  (filters.body === null || entry.body === filters.body) &&
  (filters.region === null || entry.region === filters.region) &&
  (filters.month === null || entry.plannedOn.month === filters.month) &&
  (filters.format === null || entry.format === filters.format);

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;

const codeOf = (text: string | null): string | null => (text !== null && CODE.test(text) ? text : null);

const monthOf = (text: string | null): number | null => {
  const month = /^\d{1,2}$/.test(text ?? '') ? Number(text) : 0;
  return month >= 1 && month <= 12 ? month : null;
};

/** Reads the filters of an address; what makes no sense is as if it were not there. */
export const readFilters = (query: URLSearchParams): ScheduleFilters => ({
  body: codeOf(query.get('body')),
  region: codeOf(query.get('region')),
  month: monthOf(query.get('month')),
  format: FORMATS.find((format) => format === query.get('format')) ?? null
});

/** Reads the year of an address; undefined when it is none or outside 2000–2100. */
export const readYear = (text: string | null): number | undefined => {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : 0;
  return year >= 2000 && year <= 2100 ? year : undefined;
};

/** The filters as they stand in an address, the empty ones left out. */
export const filterQuery = (filters: ScheduleFilters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  );
