import taxonomyFile from '../../../../db/reference/taxonomy.json' with { type: 'json' };
import { z } from 'zod';
import type { Taxonomy } from '../kept-theme.ts';

// The boundary at which the carried file becomes ours: what does not fit stops the first start by name.

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const day = z.string().transform((text) => Temporal.PlainDate.from(text));
const route = z.enum(['ministry', 'akimat', 'quasi-state', 'other']);
const words = z.array(z.string());

const file = z.object({
  sectors: z.array(z.object({ id: z.string(), names })),
  addressees: z.array(z.object({ id: z.string(), route, names })),
  themes: z.array(
    z.object({
      id: z.string(),
      sector: z.string(),
      route,
      addressee: z.string().nullable(),
      names,
      words: z.object({ kk: words, ru: words, latin: words }),
      competent: z.array(z.object({ body: z.string(), validFrom: day.nullable(), validTo: day.nullable() }))
    })
  )
});

/** The taxonomy carried in db/reference, as it stands before anybody changes it. */
export const referenceTaxonomy = (): Taxonomy => {
  const { sectors, addressees, themes } = file.parse(taxonomyFile);
  return { sectors, addressees, themes: themes.map((theme) => ({ ...theme, edition: 1 })) };
};
