import { ZONE } from '#platform/clock.ts';

/** What the reader of the journal asked for, as in the address. */
export type JournalQuery = {
  kind: string;
  object: string;
  type: string;
  actor: string;
  from: string;
  until: string;
  before: number | null;
};

const NAMES = ['kind', 'object', 'type', 'actor', 'from', 'until'] as const;

/** Reads the query of an address; what does not fit is as if not asked. */
export const journalQuery = (params: URLSearchParams): JournalQuery => {
  const text = (name: string): string => (params.get(name) ?? '').trim().slice(0, 100);
  const day = (name: string): string => (startOf(text(name)) ? text(name) : '');
  const before = text('before');
  return {
    kind: text('kind'),
    object: text('object'),
    type: text('type'),
    actor: text('actor'),
    from: day('from'),
    until: day('until'),
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null
  };
};

/** The first instant of a day in Kazakhstan, moved by `days`; null where it is no day. */
export const startOf = (day: string, days = 0): Temporal.Instant | null => {
  try {
    return Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(ZONE).toInstant();
  } catch {
    return null;
  }
};

/** The address of the journal with this query, `before` left out. */
export const journalAddress = (query: Partial<JournalQuery>): string => {
  const params = new URLSearchParams(NAMES.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  return params.size > 0 ? `/office/journal?${params}` : '/office/journal';
};
