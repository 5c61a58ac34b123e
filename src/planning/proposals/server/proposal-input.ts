import { z } from 'zod';
import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import { refused, refusedField, type Refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { hasRole } from '#registry/index.ts';
import { findBody, findRegion, listDistricts } from '#registry/server/index.ts';
import { FORMATS } from '../../schedule.ts';
import { type DayWindow, monthWindow, type ProposalTerms, WINDOW_KINDS } from '../proposal.ts';

/** What the form of a line sends, besides which line it is. */
export const proposalFields = {
  region: field.code(),
  otherRegions: field.codes(20),
  districts: field.codes(60),
  when: z.enum(WINDOW_KINDS),
  month: field.optionalWholeNumber(1, 12),
  from: field.optionalDay(),
  to: field.optionalDay(),
  format: z.enum(FORMATS),
  themeKk: field.text(300),
  themeRu: field.text(300),
  justificationKk: field.optionalText(2000),
  justificationRu: field.optionalText(2000),
  participants: field.optionalWholeNumber(1, 100_000),
  jointWith: field.codes(20)
};

type ProposalFields = z.output<z.ZodObject<typeof proposalFields>>;

type GivenDays = Pick<ProposalFields, 'when' | 'month' | 'from' | 'to'>;
type Refinement = readonly [
  (given: GivenDays) => boolean,
  { path: string[]; message: string; when: (payload: { value: unknown }) => boolean }
];

/** Every missing day is told at once, with what else is wrong, as long as fields were sent at all. */
const unless = (path: string, message: string, isGiven: (given: GivenDays) => boolean): Refinement => [
  isGiven,
  { path: [path], message, when: ({ value }) => typeof value === 'object' && value !== null }
];
export const monthGiven = unless('month', 'month-required', ({ when, month }) => when !== 'month' || month !== null);
export const firstDayGiven = unless('from', 'required', ({ when, from }) => when === 'month' || from !== null);
export const lastDayGiven = unless('to', 'required', ({ when, to }) => when !== 'window' || to !== null);

const readWindow = (year: number, { when, month, from, to }: ProposalFields): DayWindow | Refused => {
  if (when === 'month') return month === null ? refusedField('month', 'month-required') : monthWindow(year, month);
  if (from === null) return refusedField('from', 'required');
  if (when === 'day') return { from, to: from };
  return to === null ? refusedField('to', 'required') : { from, to };
};

/** The terms that the form of a line means, for a year; or which field is missing. */
export const readTerms = (year: number, fields: ProposalFields): ProposalTerms | Refused => {
  const window = readWindow(year, fields);
  if ('ok' in window) return window;
  const { region, otherRegions, districts, format, themeKk, themeRu, participants, jointWith } = fields;
  return {
    regions: [region, ...otherRegions],
    districts,
    ...window,
    format,
    themeKk,
    themeRu,
    justificationKk: fields.justificationKk ?? '',
    justificationRu: fields.justificationRu ?? '',
    participants,
    jointWith
  };
};

/** p(1): why this body proposes nothing; undefined where it is a central body in scope. */
export const faultOfProposer = async (body: string): Promise<Refused | undefined> => {
  const found = await findBody(body);
  const bound = found && hasRole(found, 'central-body') && isInScope(editions[DEFAULT_EDITION], body);
  return bound ? undefined : refused('out-of-scope', { cites: [1] });
};

/** Why the registry speaks against the places and bodies of a line; undefined when it does not. */
export const faultOfPlaces = async ({ regions, districts, jointWith }: ProposalTerms): Promise<Refused | undefined> => {
  for (const [place, region] of regions.entries())
    if (!(await findRegion(region))) return refusedField(place === 0 ? 'region' : 'otherRegions', 'unknown-region');
  for (const body of jointWith) if (await faultOfProposer(body)) return refusedField('jointWith', 'unknown-body');
  if (districts.length === 0) return undefined;
  const known = new Set((await listDistricts()).flatMap(({ id, region }) => (regions.includes(region) ? [id] : [])));
  return districts.every((id) => known.has(id)) ? undefined : refusedField('districts', 'district-elsewhere');
};
