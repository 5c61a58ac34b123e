import { opposed } from './polarity.ts';
import type { Compared } from './portrait.ts';

/** Why two texts alike in their words are not one question. */
export type Veto = 'number' | 'place' | 'polarity';

const NEARLY_ALL = 0.75;

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((value) => other.has(value));
const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((value) => other.has(value));

// Of texts with nearly the same words a single denial or figure is the whole difference; of others it is one of many.
const nearlyEqual = (one: Compared, other: Compared): boolean => {
  const held = new Set(other.telling);
  const both = one.telling.filter((stem) => held.has(stem)).length;
  return both >= NEARLY_ALL * Math.max(one.telling.length, other.telling.length);
};

/**
 * The first reason, if any, for which two texts are never joined by a machine, however alike: both name places and none in
 * common; both name numbers and none in common, or not the same numbers in nearly the same words; or one denies in nearly the
 * same words what the other says. A person may still join them.
 */
export const vetoOf = (one: Compared, other: Compared): Veto | undefined => {
  const [places, numbers] = [
    one.places.size > 0 && other.places.size > 0,
    one.numbers.size > 0 && other.numbers.size > 0
  ];
  if (places && !meets(one.places, other.places)) return 'place';
  if (numbers && !meets(one.numbers, other.numbers)) return 'number';
  if (!nearlyEqual(one, other)) return undefined;
  if (numbers && !same(one.numbers, other.numbers)) return 'number';
  return opposed(one.polarity, other.polarity) ? 'polarity' : undefined;
};
