import { remembered } from '#text/index.ts';
import { growing } from './growing.ts';
import { readPortrait, writePortrait } from './packed-portraits.ts';
import type { Compared } from './portrait.ts';

/** Portraits by number, in the order of keeping, from 0. */
export interface KeptPortraits {
  readonly keep: (portrait: Compared) => void;
  /** Undefined for a number that was not given. */
  readonly at: (number: number) => Compared | undefined;
  readonly size: () => number;
}

/** As many as were asked for last are at hand with all that was made of them. */
const AT_HAND = 10_000;
/** Strings by number, each once. */
const createNames = (): { numberOf: (name: string) => number; name: (number: number) => string } => {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    numberOf: (name) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
    name: (number) => names[number] ?? ''
  };
};

/**
 * Keeps portraits small, in numbers: some hundred bytes each, so that a million questions fit into the memory of a small machine;
 * they are read back when they are asked for, equal to what was kept.
 */
export const createKeptPortraits = (): KeptPortraits => {
  const [names, cells, starts] = [createNames(), growing(), growing()];
  const read = (number: number): Compared => {
    let at = starts.get(number);
    return readPortrait(() => cells.get(at++), names.name);
  };
  const atHand = remembered(AT_HAND, read);
  return {
    keep: (portrait) => {
      starts.push(cells.size());
      writePortrait(portrait, names.numberOf, cells.push);
    },
    at: (number) => (number >= 0 && number < starts.size() ? atHand(number) : undefined),
    size: () => starts.size()
  };
};
