import { growing } from './growing.ts';
import { hashOf } from './lexicon.ts';
import type { Compared, Portrait } from './portrait.ts';

/** Portraits of a batch in numbers, and the names met in it for the first time: what goes from one thread to another. */
export interface PackedPortraits {
  readonly cells: Int32Array;
  readonly names: readonly string[];
}

const SIDE_OFFSET = 1;
const SIDES = 3;

const packedSides = (sides: readonly number[]): number =>
  sides.reduceRight((all, side) => all * SIDES + side + SIDE_OFFSET, 0);

const unpackedSides = (all: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => (Math.floor(all / SIDES ** at) % SIDES) - SIDE_OFFSET);

const listsOf = ({ stems, telling, numbers, places }: Compared): Iterable<string>[] => [
  stems,
  telling,
  numbers,
  places
];

/** Writes a portrait as whole numbers, one after the other. */
export const writePortrait = (
  portrait: Compared,
  numberOf: (name: string) => number,
  push: (cell: number) => void
): void => {
  for (const list of listsOf(portrait)) {
    const all = [...list];
    push(all.length);
    for (const name of all) push(numberOf(name));
  }
  const { denials, sides } = portrait.polarity;
  for (const cell of [denials, sides.length, packedSides(sides)]) push(cell);
};

/** Reads back what `writePortrait` wrote, number by number. */
export const readPortrait = (next: () => number, name: (number: number) => string): Compared => {
  const list = (): string[] => Array.from({ length: next() }, () => name(next()));
  const [stems, telling, numbers, places] = [list(), list(), new Set(list()), new Set(list())];
  const [denials, count] = [next(), next()];
  return { stems, telling, numbers, places, polarity: { denials, sides: unpackedSides(next(), count) } };
};

/** Packs batch after batch; a name is sent once. Batches are unpacked in the order of packing. */
export const createPacker = (): ((portraits: readonly Portrait[]) => PackedPortraits) => {
  const numbers = new Map<string, number>();
  return (portraits) => {
    const [cells, names]: [ReturnType<typeof growing>, string[]] = [growing(), []];
    const numberOf = (name: string): number => {
      const known = numbers.get(name) ?? numbers.size;
      if (known === numbers.size) {
        numbers.set(name, known);
        names.push(name);
      }
      return known;
    };
    for (const portrait of portraits) {
      writePortrait(portrait, numberOf, cells.push);
      cells.push(hashOf(portrait.key));
      cells.push(hashOf(`letter ${portrait.key}`));
    }
    return { cells: Int32Array.from({ length: cells.size() }, (_, at) => cells.get(at)), names };
  };
};

/** The other side of `createPacker`; of the key only its mark of 64 bits comes across, equal for equal keys. */
export const createUnpacker = (): ((packed: PackedPortraits) => Portrait[]) => {
  const known: string[] = [];
  return ({ cells, names }) => {
    for (const name of names) known.push(name);
    const portraits: Portrait[] = [];
    let at = 0;
    const next = (): number => cells[at++] ?? 0;
    while (at < cells.length)
      portraits.push({ ...readPortrait(next, (number) => known[number] ?? ''), key: `${next()} ${next()}` });
    return portraits;
  };
};
