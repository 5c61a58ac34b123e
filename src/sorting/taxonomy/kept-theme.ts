import type { Texts } from '#decree/index.ts';
import type { Route } from '../routing.ts';

/** The central body in whose sector a theme lies: from its first day (null: before the register begins) to the first day no longer. */
export type Competence = {
  readonly body: string;
  readonly validFrom: Temporal.PlainDate | null;
  readonly validTo: Temporal.PlainDate | null;
};

/** What people write of a theme, in dictionary form or as short phrases. */
export type ThemeWords = {
  readonly kk: readonly string[];
  readonly ru: readonly string[];
  readonly latin: readonly string[];
};

/** A theme as the office keeps it. `edition` grows with every change. */
export type KeptTheme = {
  readonly id: string;
  readonly sector: string;
  readonly route: Route;
  /** To whom it goes where neither a ministry nor an akimat answers. */
  readonly addressee: string | null;
  readonly edition: number;
  readonly names: Texts;
  readonly words: ThemeWords;
  /** By date, the oldest first; at least one. */
  readonly competent: readonly Competence[];
};
export type Sector = { readonly id: string; readonly names: Texts };
export type Addressee = { readonly id: string; readonly route: Route; readonly names: Texts };

/** The whole taxonomy, in its order. */
export type Taxonomy = {
  readonly sectors: readonly Sector[];
  readonly addressees: readonly Addressee[];
  readonly themes: readonly KeptTheme[];
};

const compare = Temporal.PlainDate.compare;

/** Who is competent for a theme on a day; null where the theme is closed then. */
export const competentOn = ({ competent }: Pick<KeptTheme, 'competent'>, day: Temporal.PlainDate): string | null =>
  competent.find(
    ({ validFrom, validTo }) =>
      (validFrom === null || compare(validFrom, day) <= 0) && (validTo === null || compare(day, validTo) < 0)
  )?.body ?? null;

/** The first day on which a theme is no longer; null while it stands. */
export const closedFrom = ({ competent }: Pick<KeptTheme, 'competent'>): Temporal.PlainDate | null =>
  competent.at(-1)?.validTo ?? null;

/**
 * The periods of competence with another body from a day on; the same where it is competent already. Undefined where the
 * last period begins on that day or later: what has been is not rewritten.
 */
export const handedOn = (
  competent: readonly Competence[],
  body: string,
  from: Temporal.PlainDate
): readonly Competence[] | undefined => {
  const last = competent.at(-1);
  if (last?.body === body && last.validTo === null) return competent;
  if (!last || (last.validFrom !== null && compare(from, last.validFrom) <= 0)) return undefined;
  const ended = last.validTo !== null && compare(last.validTo, from) < 0 ? last.validTo : from;
  return [...competent.slice(0, -1), { ...last, validTo: ended }, { body, validFrom: from, validTo: null }];
};

/** The periods with the last of them ended on a day, the first without the theme; undefined where it begins later or has ended. */
export const closedOn = (
  competent: readonly Competence[],
  day: Temporal.PlainDate
): readonly Competence[] | undefined => {
  const last = competent.at(-1);
  if (!last || last.validTo !== null) return undefined;
  if (last.validFrom !== null && compare(day, last.validFrom) <= 0) return undefined;
  return [...competent.slice(0, -1), { ...last, validTo: day }];
};

/** Words of one language as a person types them, one in a line or between commas: each once, in their order. */
export const wordsTyped = (typed: string | null): string[] => [
  ...new Set(
    (typed ?? '')
      .split(/[\n,;]+/u)
      .map((word) => word.replace(/\s+/gu, ' ').trim())
      .filter((word) => word !== '')
  )
];
