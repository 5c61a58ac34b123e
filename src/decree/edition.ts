import type { Texts } from './language.ts';
import type { Norm } from './norm.ts';
import { liesIn, type Point, pointSlug } from './point.ts';

export type EditionId = 'draft-112' | 'decree-863' | 'rule-since-2024';

/** One wording of the rules: its days in force, its scope, its norms. */
export type Edition = {
  readonly id: EditionId;
  readonly title: Texts;
  /** First day in force and first day no longer in force, ISO; null where there is none or it is not known. */
  readonly inForce: { readonly from: string | null; readonly to: string | null };
  /** Ids of the bodies the edition leaves out; every other central executive body is in scope. */
  readonly outOfScope: readonly string[];
  readonly norms: readonly Norm[];
  /** What we do not know of this edition; null when it is complete. */
  readonly unknown: Texts | null;
};

/** The norm at this place, or undefined. */
export const normAt = (edition: Edition, point: Point): Norm | undefined =>
  edition.norms.find(({ cites }) => cites !== null && pointSlug(cites) === pointSlug(point));

/** The norms at and inside this place, in the decree's order. */
export const normsWithin = (edition: Edition, point: Point): readonly Norm[] =>
  edition.norms.filter(({ cites }) => cites !== null && liesIn(cites, point));

/** Whether the edition binds this central body, by its id. */
export const isInScope = (edition: Edition, body: string): boolean => !edition.outOfScope.includes(body);

/** Whether the edition was in force on this day. Open at an end where its day is not known, or where there is none. */
export const isInForce = ({ inForce }: Edition, day: Temporal.PlainDate): boolean =>
  (inForce.from === null || inForce.from <= day.toString()) && (inForce.to === null || day.toString() < inForce.to);
