import { z } from 'zod';
import { field } from '#platform/server/command/input.ts';

/** The three names of anything in the register. */
export const nameFields = { nameKk: field.text(200), nameRu: field.text(200), nameEn: field.text(200) };

/** The three titles of a post. */
export const titleFields = { titleKk: field.text(200), titleRu: field.text(200), titleEn: field.text(200) };

export const validityFields = { validFrom: field.day(), validTo: field.optionalDay() };

/** An https address or nothing. */
export const siteField = (): z.ZodType<string | null> =>
  field.optionalText(300).refine((site) => site === null || isHttps(site), 'wrong-form');

const isHttps = (address: string): boolean => URL.parse(address)?.protocol === 'https:';

/** Words divided by commas or lines, each once. */
export const keywordsField = (): z.ZodType<string[]> =>
  field.optionalText(4000).transform((text) => {
    const words = (text ?? '').split(/[,\n]/).map((word) => word.trim());
    return [...new Set(words)].filter((word) => word !== '');
  });
