import { isSilent, stems } from '#text/index.ts';

/** A place with its names in every language and the place above it (a district's region). */
export interface Place {
  readonly id: string;
  readonly names: readonly string[];
  readonly within?: string | undefined;
}
/** Finds the places that a text names: their ids; a homonym gives all that are called so. */
export type Gazetteer = (found: readonly string[]) => ReadonlySet<string>;

// What says only which kind of place it is.
const KINDS =
  /(?:^|\s)(?:г\.|область|облысы|области|район|районы|ауданы|аудан|город|қаласы|қала|село|ауылы|поселок|посёлок|кенті)(?=\s|$)/giu;

// A name is stemmed by the language around it: «в Кентау» as Russian, «Кентау» alone as Kazakh. Words of grammar stand for both.
const CARRIERS = [
  (name: string) => name,
  (name: string) => `когда же в ${name} будет`,
  (name: string) => `${name} қашан болады`
];

const readings = (name: string): string[][] =>
  CARRIERS.map((carry) => stems(carry(name.replace(KINDS, ' '))).filter((stem) => !isSilent(stem)));

/** Learns a list of places. Names are read by their stems, so any case and any spelling of one is found. */
export const learnPlaces = (places: readonly Place[]): Gazetteer => {
  const byFirst = new Map<string, { rest: readonly string[]; id: string }[]>();
  for (const { id, names } of places) {
    for (const [first, ...rest] of names.flatMap(readings)) {
      if (first === undefined || first.length < 2) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, id }]);
    }
  }
  return (found) => {
    const named = new Set<string>();
    for (const [at, stem] of found.entries()) {
      for (const { rest, id } of byFirst.get(stem) ?? []) {
        if (rest.every((part, n) => found[at + 1 + n] === part)) named.add(id);
      }
    }
    return named;
  };
};

/** The gazetteer of nobody: finds no place. */
export const noPlaces: Gazetteer = () => new Set();
