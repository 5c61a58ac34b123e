import type { Edition, EditionId } from '../edition.ts';
import { editions } from './editions.ts';

/** By which edition the house lives: always by this one, or by the one in force on the day. */
export type EditionChoice = EditionId | 'in-force';

const firstDay = ({ inForce }: Edition): string => inForce.from ?? '';

const wasInForce = ({ inForce }: Edition, from: string, to: string): boolean =>
  inForce.from !== null && inForce.from <= to && (inForce.to === null || from < inForce.to);

/** Chosen for every day: its own days in force, which a draft never had, no longer bound it. */
const onEveryDay = (edition: Edition): Edition => ({ ...edition, inForce: { from: null, to: null } });

const between = (choice: EditionChoice, from: string, to: string): readonly Edition[] =>
  choice === 'in-force'
    ? Object.values(editions)
        .filter((edition) => wasInForce(edition, from, to))
        .toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
    : [onEveryDay(editions[choice])];

/**
 * The edition of this day. A fixed choice is that edition on every day, with `inForce` open; `in-force` is the one in
 * force that day, null before 7 April 2022.
 */
export const editionOn = (choice: EditionChoice, day: Temporal.PlainDate): Edition | null =>
  between(choice, day.toString(), day.toString())[0] ?? null;

/** The editions of a year, in the order in which they came into force; see `editionOn`. */
export const editionsIn = (choice: EditionChoice, year: number): readonly Edition[] =>
  between(choice, `${year}-01-01`, `${year}-12-31`);
