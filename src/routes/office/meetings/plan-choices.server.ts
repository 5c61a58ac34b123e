import type { Locale } from '#platform/locale.ts';
import { MEETING_KINDS, kindWords } from '#meetings/index.ts';
import { holdersOf } from '#registry/server/index.ts';
import { FORMATS, formatWords } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import type { Choice, RegisterNames } from '../../register-names.server.ts';

type PlanChoices = Record<'bodies' | 'kinds' | 'holders' | 'regions' | 'districts' | 'formats', readonly Choice[]>;

/** What can be chosen in the form of a plan for meetings of these bodies. */
export const planChoices = async (
  bodies: readonly string[],
  names: RegisterNames,
  { locale, on }: { locale: Locale; on: Temporal.PlainDate }
): Promise<PlanChoices> => {
  const holders = await holdersOf(bodies, on);
  return {
    bodies: bodies.map((id) => ({ value: id, text: names.body(id) })),
    kinds: MEETING_KINDS.map((kind) => ({ value: kind, text: kindWords(kind, locale) })),
    holders: holders.map(({ id, titles, body }) => ({
      value: id,
      text: `${nameOf(titles, locale)} (${names.body(body)})`
    })),
    regions: names.regions,
    districts: names.districts.map(({ value, text, region }) => ({ value, text: `${text} (${names.region(region)})` })),
    formats: FORMATS.map((format) => ({ value: format, text: formatWords(format, locale) }))
  };
};
