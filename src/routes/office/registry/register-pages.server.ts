import { error, type RequestEvent } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { holds } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { shortDate } from '#platform/words/index.ts';
import { type Body, canKeepRegister, nameOf, REGISTER_BEGINS, type Region } from '#registry/index.ts';
import { findBody, findRegion, listBodies } from '#registry/server/index.ts';
import type { FormSheet } from '#registry/ui/form-sheet.ts';
import type { Option } from '#registry/ui/words.ts';
import type { Link } from '#ui/link.ts';
import { newReceipt } from '../../submit.server.ts';

const HOME = '/office/registry';

/** The address of a page of the register in the reader's language. */
export const registryHref = (path = ''): string => localizeHref(HOME + path);

/** 403 for whom the register is closed; says whether the reader may change it. */
export const openRegister = ({ locals: { actor } }: RequestEvent): { mayChange: boolean } => {
  const mayChange = canKeepRegister(actor);
  if (!mayChange && !holds(actor, ['controller'])) error(403);
  return { mayChange };
};

/** The page that is one form; only for those who may change the register. */
export const formSheet = (event: RequestEvent, sheet: Omit<FormSheet, 'receipt'>): FormSheet => {
  if (!openRegister(event).mayChange) error(403);
  return { ...sheet, crumbs: crumbs(...sheet.crumbs), receipt: newReceipt(event) };
};

/** The way from the register's first page to this one. */
export const crumbs = (...links: readonly Link[]): Link[] => [
  { href: registryHref(), text: m.registry_title() },
  ...links
];

/** The last crumb: this page. */
export const here = (event: RequestEvent, text: string): Link => ({ href: event.url.pathname, text });

/** The first day in figures; a word for what stood before the register began. */
export const firstDay = (day: Temporal.PlainDate, locale: Locale): string =>
  day.equals(REGISTER_BEGINS) ? m.registry_before_2022() : shortDate(day, locale);

/** The last day of a span whose end is the first day after it. */
export const lastDay = (validTo: Temporal.PlainDate | null, locale: Locale): string =>
  validTo ? shortDate(validTo.subtract({ days: 1 }), locale) : m.registry_open_end();

/** The last day of a mandate, which is its own. */
export const ownLastDay = (validTo: Temporal.PlainDate | null, locale: Locale): string =>
  validTo ? shortDate(validTo, locale) : m.registry_open_end();

/** The day an address names, `2026-12-15`; undefined for what is no day. */
export const dayOf = (text: string): Temporal.PlainDate | undefined => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : undefined;
  } catch {
    return undefined;
  }
};

/** The day of a filter, else today. */
export const dayOfFilter = (event: RequestEvent): Temporal.PlainDate => {
  const asked = dayOf(event.url.searchParams.get('on') ?? '');
  // PostgreSQL has no year 0.
  return asked && asked.year > 0 ? asked : today(event.locals.now);
};

/** The value of a filter that must be one of these; undefined for anything else. */
export const choiceOf = <Choice extends string>(
  event: RequestEvent,
  name: string,
  choices: readonly Choice[]
): Choice | undefined => {
  const asked = event.url.searchParams.get(name);
  return choices.find((choice) => choice === asked);
};

/** The page of a list, from 1. */
export const pageOf = (event: RequestEvent): number => {
  const text = event.url.searchParams.get('page') ?? '';
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
};

/** The address of another page of the list that is shown, with the same filters. */
export const pageHrefs = (event: RequestEvent, pages: number): string[] =>
  Array.from({ length: pages }, (_, at) => {
    const query = new URLSearchParams(event.url.searchParams);
    query.set('page', String(at + 1));
    return `${event.url.pathname}?${query}`;
  });

/** The body of this address, or 404. */
export const bodyOr404 = async (id: string): Promise<Body> => (await findBody(id)) ?? error(404);

/** The region of this address, or 404. */
export const regionOr404 = async (id: string): Promise<Region> => (await findRegion(id)) ?? error(404);

/** All bodies as choices, by name in the reader's language. */
export const bodyChoices = async (locale: Locale): Promise<Option[]> =>
  (await listBodies())
    .map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }))
    .toSorted((one, other) => one.text.localeCompare(other.text, locale));

/** Was something just saved? */
export const wasDone = (event: RequestEvent): boolean => event.url.searchParams.has('done');
