import { remembered } from '#text/index.ts';
import { growing } from './growing.ts';
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
const SIDE_OFFSET = 1;
const SIDES = 3;

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

const packed = (sides: readonly number[]): number =>
  sides.reduceRight((all, side) => all * SIDES + side + SIDE_OFFSET, 0);

const unpacked = (all: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => (Math.floor(all / SIDES ** at) % SIDES) - SIDE_OFFSET);

const listsOf = ({ stems, telling, numbers, places }: Compared): Iterable<string>[] => [
  stems,
  telling,
  numbers,
  places
];

/**
 * Keeps portraits small, in numbers: some hundred bytes each, so that a million questions fit into the memory of a small machine;
 * they are read back when they are asked for, equal to what was kept.
 */
export const createKeptPortraits = (): KeptPortraits => {
  const [names, cells, starts] = [createNames(), growing(), growing()];
  const read = (number: number): Compared => {
    let at = starts.get(number);
    const next = (): number => cells.get(at++);
    const list = (): string[] => Array.from({ length: next() }, () => names.name(next()));
    const [stems, telling, numbers, places] = [list(), list(), new Set(list()), new Set(list())];
    const [denials, count] = [next(), next()];
    return { stems, telling, numbers, places, polarity: { denials, sides: unpacked(next(), count) } };
  };
  const atHand = remembered(AT_HAND, read);
  return {
    keep: (portrait) => {
      starts.push(cells.size());
      for (const list of listsOf(portrait)) {
        const all = [...list];
        cells.push(all.length);
        for (const name of all) cells.push(names.numberOf(name));
      }
      const { denials, sides } = portrait.polarity;
      for (const cell of [denials, sides.length, packed(sides)]) cells.push(cell);
    },
    at: (number) => (number >= 0 && number < starts.size() ? atHand(number) : undefined),
    size: () => starts.size()
  };
};
