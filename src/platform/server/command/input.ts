import { z } from 'zod';
import { ZONE } from '../../clock.ts';

// Years that the product can mean: the database and the calendars know them all.
const ISO_DAY = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const ISO_LOCAL = /^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/;

// Control characters but tab and line ends, and half surrogates: never meant, and a null byte PostgreSQL cannot store.
const STRAY = /[^\P{Cc}\t\n]/gu;

const tidy = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(STRAY, '').normalize('NFC').trim();

const readAs =
  <T>(parse: (text: string) => T, code: string) =>
  (text: string, context: z.RefinementCtx): T => {
    try {
      return parse(text.trim());
    } catch {
      context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : code });
      return z.NEVER;
    }
  };

const parsed = <T>(parse: (text: string) => T, code: string) => z.string().transform(readAs(parse, code));

const strictly = (pattern: RegExp, text: string): string => {
  if (!pattern.test(text)) throw new RangeError(text);
  return text;
};

const readDay = readAs((text) => Temporal.PlainDate.from(strictly(ISO_DAY, text)), 'not-a-day');

const readNumber = readAs((text) => Number(strictly(/^-?\d{1,9}$/, text)), 'not-a-number');

/** Building blocks of commands' input. Every form field arrives as text; each says what it turns it into. */
export const field = {
  /** A required text of at most `max` characters; control characters dropped, line ends unified, NFC. */
  text: (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max)),
  /** A text that may be missing or empty: then null. */
  optionalText: (max: number) =>
    z
      .string()
      .optional()
      .transform((text) => tidy(text ?? ''))
      .pipe(z.string().max(max))
      .transform((text) => (text === '' ? null : text)),
  id: () => z.string().trim().toLowerCase().pipe(z.uuid()),
  optionalId: () =>
    z
      .string()
      .optional()
      .transform((text) => text?.trim().toLowerCase() || null)
      .pipe(z.uuid().nullable()),
  /** An id of the reference data (a body, region, district): lower-case letters, digits, hyphens. */
  code: () =>
    z
      .string()
      .trim()
      .min(1, { abort: true })
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  optionalCode: () =>
    z
      .string()
      .optional()
      .transform((text) => text?.trim() || null)
      .pipe(
        z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
          .nullable()
      ),
  /** A readable id of several parts, as a duty's: `draft-112/1-7/transport/2026-Q3`. */
  path: () =>
    z
      .string()
      .trim()
      .max(200)
      .regex(/^[A-Za-z0-9][A-Za-z0-9/-]*$/),
  /** A whole number from `min` to `max`. */
  wholeNumber: (min: number, max: number) => z.string().transform(readNumber).pipe(z.number().int().min(min).max(max)),
  /** The same where nothing may be given: then null. */
  optionalWholeNumber: (min: number, max: number) =>
    z
      .string()
      .optional()
      .transform((text, context) => (text?.trim() ? readNumber(text, context) : null))
      .pipe(z.number().int().min(min).max(max).nullable()),
  /** A day, `2026-12-15`. */
  day: () => z.string().transform(readDay),
  optionalDay: () =>
    z
      .string()
      .optional()
      .transform((text, context) => (text?.trim() ? readDay(text, context) : null)),
  /** A time of the clock on the wall in Kazakhstan, `2026-12-15T18:30`, as an instant. */
  localTime: () =>
    parsed(
      (text) => Temporal.PlainDateTime.from(strictly(ISO_LOCAL, text)).toZonedDateTime(ZONE).toInstant(),
      'not-a-time'
    ),
  /** A checkbox of a form. */
  checked: () =>
    z
      .string()
      .optional()
      .transform((text) => text === 'on' || text === 'true' || text === '1'),
  /** One or many values of the same name. */
  codes: (max: number) =>
    z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((value) => [value ?? []].flat().filter((text) => text !== ''))
      .pipe(z.array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)).max(max))
};
