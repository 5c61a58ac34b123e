import bodiesFile from '../../../db/reference/bodies.json' with { type: 'json' };
import districtsFile from '../../../db/reference/districts.json' with { type: 'json' };
import holidaysFile from '../../../db/reference/holidays.json' with { type: 'json' };
import regionsFile from '../../../db/reference/regions.json' with { type: 'json' };
import { z } from 'zod';
import type { Texts } from '#decree/index.ts';
import { BODY_KINDS, BODY_ROLES } from '../body.ts';
import { REGISTER_BEGINS } from '../validity.ts';

// The one boundary at which the carried files become ours: a file that does not fit stops the first start by name.

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() }) satisfies z.ZodType<Texts>;
const day = z.string().transform((text) => Temporal.PlainDate.from(text));
const validity = {
  validFrom: day.nullable().transform((known) => known ?? REGISTER_BEGINS),
  validTo: day.nullable()
};

const referenceBody = z.object({
  id: z.string(),
  kind: z.enum(BODY_KINDS),
  names,
  head: names.nullable(),
  abbreviations: z.object({ kk: z.string().nullable(), ru: z.string().nullable() }),
  ...validity,
  successors: z.array(z.string()),
  roles: z.array(z.object({ role: z.enum(BODY_ROLES), ...validity })),
  region: z.string().nullable(),
  keywords: z.object({ kk: z.array(z.string()), ru: z.array(z.string()) }),
  govKz: z.object({ slug: z.string(), checked: z.boolean() }).nullable()
});

const referenceRegion = z.object({
  id: z.string(),
  kato: z.string(),
  type: z.enum(['oblast', 'republican-city', 'capital']),
  names,
  centre: names,
  locative: names,
  population: z.object({ count: z.number() }),
  ...validity
});

const referenceDistrict = z.object({
  id: z.string(),
  region: z.string(),
  kato: z.string().nullable(),
  kind: z.enum(['city', 'district']),
  names
});

const referenceYear = z.object({
  holidays: z.array(z.object({ on: day, names, kind: z.enum(['holiday', 'day-off']) })),
  overrides: z.array(z.object({ on: day, names, working: z.boolean(), source: z.string() }))
});

export type ReferenceBody = z.output<typeof referenceBody>;
export type ReferenceRegion = z.output<typeof referenceRegion>;
export type ReferenceDistrict = z.output<typeof referenceDistrict>;
export type ReferenceYear = z.output<typeof referenceYear>;

/** The reference data carried in db/reference; what stood before 2022 stands from the register's first day. */
export const readReference = (): {
  bodies: ReferenceBody[];
  regions: ReferenceRegion[];
  districts: ReferenceDistrict[];
  years: ReferenceYear[];
} => ({
  bodies: z.array(referenceBody).parse(bodiesFile.bodies),
  regions: z.array(referenceRegion).parse(regionsFile.regions),
  districts: z.array(referenceDistrict).parse(districtsFile.districts),
  years: z.array(referenceYear).parse(holidaysFile.years)
});
