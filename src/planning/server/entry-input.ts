import { z } from 'zod';
import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import { refused, refusedField, type Refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { findBody, findRegion, listDistricts } from '#registry/server/index.ts';
import { type EntryTerms, FORMATS, PRECISIONS } from '../schedule.ts';

/** What the form of an entry sends, besides which entry it is. */
export const entryTerms = {
  region: field.code(),
  district: field.optionalCode(),
  plannedOn: field.day(),
  precision: z.enum(PRECISIONS),
  format: z.enum(FORMATS),
  themeKk: field.text(300),
  themeRu: field.text(300)
};

/** Which version of the entry the form showed; a caller that has seen none says none. */
export const seenVersion = field.wholeNumber(1, 1_000_000).optional();

export const reasonFields = { reasonKk: field.optionalText(1000), reasonRu: field.optionalText(1000) };

/** Why the registry speaks against these terms; undefined when it does not. p(1): all but two ministries are bound. */
export const faultInRegistry = async (terms: EntryTerms): Promise<Refused | undefined> => {
  if (!(await findBody(terms.body))) return refusedField('body', 'unknown-body');
  if (!isInScope(editions[DEFAULT_EDITION], terms.body)) return refused('out-of-scope', { cites: [1] });
  if (!(await findRegion(terms.region))) return refusedField('region', 'unknown-region');
  if (terms.district === null) return undefined;
  const districts = await listDistricts(terms.region);
  return districts.some(({ id }) => id === terms.district) ? undefined : refusedField('district', 'district-elsewhere');
};
