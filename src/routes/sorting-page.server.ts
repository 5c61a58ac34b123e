import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { isMeetingNumber } from '#meetings/index.ts';
import type { Locale } from '#platform/locale.ts';
import { periodName } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import { type AdoptedSorting, codeOf, type Column, COLUMNS, parseScope } from '#sorting/index.ts';
import { publishedSorting, type PublishedSorting } from '#sorting/server/index.ts';

/** The version an address asks for; the newest without one. */
export const versionAsked = (url: URL): number | undefined => {
  const asked = url.searchParams.get('version');
  if (asked === null) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(asked)) error(404);
  return Number(asked);
};

const or404 = (found: PublishedSorting | undefined): PublishedSorting => found ?? error(404);

/** What was adopted of the meeting with this number; 404 where nothing is. */
export const meetingSorting = async (number: string, url: URL): Promise<PublishedSorting> =>
  or404(isMeetingNumber(number) ? await publishedSorting(number, versionAsked(url)) : undefined);

/** What was adopted of the period's scope with this code; 404 where nothing is. */
export const periodSorting = async (code: string, url: URL): Promise<PublishedSorting> =>
  or404(parseScope(code) ? await publishedSorting(code, versionAsked(url)) : undefined);

/** The column an address asks for; support without one. */
export const columnAsked = (url: URL): Column =>
  COLUMNS.find((column) => column === url.searchParams.get('order')) ?? 'support';

/** Where an adopted result is read, without the language. */
export const sortingPath = (sorting: AdoptedSorting): string =>
  'meeting' in sorting ? `/meetings/${sorting.meeting}/sorting` : `/sorting/${codeOf(sorting)}`;

/** Of what an adopted result is: the theme of the meeting, or whose questions of which period. */
export const sortingSubject = (sorting: AdoptedSorting, locale: Locale): { text: string; lang: string } => {
  if ('meeting' in sorting) return inTwo(sorting.subject.kk, sorting.subject.ru, locale);
  const words = { name: nameOf(sorting.name, locale), period: periodName(sorting.period, locale) };
  return { text: m.adopted_period_subject(words, { locale }), lang: locale };
};

/** The way to an adopted result: by its meeting, or by the list of periods. */
export const sortingCrumbs = (sorting: AdoptedSorting, locale: Locale): { href: string; text: string }[] =>
  'meeting' in sorting
    ? [
        { href: localizeHref('/meetings'), text: m.meetings_title({}, { locale }) },
        { href: localizeHref(`/meetings/${sorting.meeting}`), text: sorting.meeting }
      ]
    : [{ href: localizeHref('/sorting'), text: m.adopted_periods({}, { locale }) }];
