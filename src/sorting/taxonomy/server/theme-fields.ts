import { z } from 'zod';
import { type Refused, refusedField } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { isValidOn } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { type KeptTheme, type Taxonomy, wordsTyped } from '../kept-theme.ts';

const LONGEST_NAME = 200;
const LONGEST_WORDS = 8_000;
const MOST_WORDS = 300;

const words = () =>
  field
    .optionalText(LONGEST_WORDS)
    .transform(wordsTyped)
    .pipe(z.array(z.string().max(80)).max(MOST_WORDS));

/** What a person says of a theme. */
export const themeFields = {
  sector: field.code(),
  route: z.enum(['ministry', 'akimat', 'quasi-state', 'other']),
  addressee: field.optionalCode(),
  nameKk: field.text(LONGEST_NAME),
  nameRu: field.text(LONGEST_NAME),
  nameEn: field.text(LONGEST_NAME),
  wordsKk: words(),
  wordsRu: words(),
  wordsLatin: words(),
  body: field.code(),
  from: field.optionalDay()
};

type Said = z.output<z.ZodObject<typeof themeFields>>;

/** The part of a theme that a form says outright. */
export const saidTheme = (said: Said): Omit<KeptTheme, 'id' | 'edition' | 'competent'> => ({
  sector: said.sector,
  route: said.route,
  addressee: said.route === 'ministry' || said.route === 'akimat' ? null : said.addressee,
  names: { kk: said.nameKk, ru: said.nameRu, en: said.nameEn },
  words: { kk: said.wordsKk, ru: said.wordsRu, latin: said.wordsLatin }
});

/** What is wrong with what was said, beside its field; undefined when it can stand from that day. */
export const themeFault = async (
  { sectors, addressees }: Taxonomy,
  said: Said,
  from: Temporal.PlainDate
): Promise<Refused | undefined> => {
  if (sectors.every(({ id }) => id !== said.sector)) return refusedField('sector', 'not-listed');
  const outside = said.route === 'quasi-state' || said.route === 'other';
  if (outside && addressees.every(({ id, route }) => id !== said.addressee || route !== said.route))
    return refusedField('addressee', 'not-listed');
  if (said.wordsKk.length === 0) return refusedField('wordsKk', 'required');
  if (said.wordsRu.length === 0) return refusedField('wordsRu', 'required');
  const body = (await listBodies()).find(({ id }) => id === said.body);
  return body && isValidOn(body, from) ? undefined : refusedField('body', 'not-listed');
};
