import type { Locale } from '#platform/locale.ts';
import { monthName } from '#platform/words/index.ts';
import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { FORMATS, formatWords, type ProposalTerms, windowKind } from '#planning/index.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Choice, RegisterNames } from '../../register-names.server.ts';
import { valuesOf } from '../../submit.server.ts';

/** What can be chosen in the form of a line of this body for this year. */
export const lineChoices = (
  year: number,
  body: string,
  names: RegisterNames,
  locale: Locale
): Record<'regions' | 'bodies' | 'formats' | 'months', readonly Choice[]> & {
  districts: RegisterNames['districts'];
  first: string;
  last: string;
} => ({
  regions: names.regions,
  districts: names.districts,
  bodies: names.bodies.filter(({ value }) => value !== body && isInScope(editions[DEFAULT_EDITION], value)),
  formats: FORMATS.map((format) => ({ value: format, text: formatWords(format, locale) })),
  months: [
    { value: '', text: m.proposals_choose_month({}, { locale }) },
    ...Array.from({ length: 12 }, (_, place) => ({ value: String(place + 1), text: monthName(place + 1, locale) }))
  ],
  first: `${year}-01-01`,
  last: `${year}-12-31`
});

/** A line as its form has it. */
export const lineValues = (line: ProposalTerms): Record<string, string> => {
  const [region = '', ...others] = line.regions;
  const when = windowKind(line);
  return {
    region,
    otherRegions: others.join(','),
    districts: line.districts.join(','),
    when,
    month: when === 'month' ? String(line.from.month) : '',
    from: line.from.toString(),
    to: line.to.toString(),
    format: line.format,
    themeKk: line.themeKk,
    themeRu: line.themeRu,
    justificationKk: line.justificationKk,
    justificationRu: line.justificationRu,
    participants: line.participants === null ? '' : String(line.participants),
    jointWith: line.jointWith.join(',')
  };
};

/** Gives back what was typed, for the page to show the districts of the region chosen: nothing is done. */
export const showDistricts = async (
  event: RequestEvent
): Promise<{ problems: undefined; values: Record<string, string> }> => {
  const values = Object.entries(valuesOf(await event.request.formData()));
  return {
    problems: undefined,
    values: Object.fromEntries(values.map(([name, value]) => [name, [value].flat().join(',')]))
  };
};
