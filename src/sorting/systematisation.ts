import { leiden, type Graph } from './leiden.ts';
import { createPlaceSearch } from './place-search.ts';
import { learnSpace, nearness, placeIn, type Space } from './space.ts';

/** Texts of one theme put in order, two levels deep: numbers from 0, one a text. */
export interface Systematised {
  /** The coarse community of each text. */
  readonly broad: Int32Array;
  /** The fine one inside it. */
  readonly narrow: Int32Array;
}
/** How finely texts are parted: a pair costs this much of an edge of full strength. */
export interface Grain {
  readonly broad: number;
  readonly narrow: number;
}

const NEIGHBOURS = 12;
const OWN_RANK = 64;
// Chosen on the Kazakh sentences of SIB-200, whose figure is therefore no held-out one.
const GRAIN: Grain = { broad: 0.02, narrow: 0.12 };

// Where no space is given the texts make their own.
const placesOf = (texts: readonly (readonly string[])[], space: Space | undefined): Float64Array[] => {
  const known = space ?? learnSpace(texts, OWN_RANK);
  return texts.map((stems) => placeIn(known, stems));
};

/** The graph of nearest neighbours of places, an edge as strong as they are near; both ways wherever one names the other. */
export const neighbourGraph = (places: readonly Float64Array[]): Graph => {
  const edges = places.map(() => new Map<number, number>());
  const search = createPlaceSearch(places);
  for (const from of places.keys()) {
    for (const { to, weight } of search(from, NEIGHBOURS)) {
      edges[from]?.set(to, weight);
      edges[to]?.set(from, weight);
    }
  }
  return {
    neighbours: edges.map((row) => Int32Array.from(row.keys())),
    weights: edges.map((row) => Float64Array.from(row.values())),
    sizes: new Float64Array(places.length).fill(1)
  };
};

/**
 * Puts texts (their telling stems) in order without being told how many kinds there are: Leiden communities on the graph of
 * nearest neighbours, coarse ones and, inside each, fine ones. Deterministic. Meant for one theme, up to some 5,000 texts; of more than
 * 8,000 the neighbours are looked for in parts of the space only.
 */
export const systematise = (
  texts: readonly (readonly string[])[],
  space?: Space,
  grain: Grain = GRAIN
): Systematised => {
  const graph = neighbourGraph(placesOf(texts, space));
  const broad = leiden(graph, grain.broad);
  const inside: Graph = {
    ...graph,
    weights: graph.weights.map((row, from) =>
      row.map((weight, n) => (broad[graph.neighbours[from]?.[n] ?? 0] === broad[from] ? weight : 0))
    )
  };
  return { broad, narrow: leiden(inside, grain.narrow) };
};

/**
 * The text nearest to all others of its group: the citizen's question that may stand as its title. The number within the
 * group, −1 of none; of equals the first.
 */
export const medoid = (places: readonly Float64Array[]): number => {
  const middle = new Float64Array(places[0]?.length ?? 0);
  for (const place of places) for (const [at, value] of place.entries()) middle[at] = (middle[at] ?? 0) + value;
  let [best, most] = [-1, Number.NEGATIVE_INFINITY];
  for (const [at, place] of places.entries()) {
    const near = nearness(place, middle);
    if (near > most + 1e-12) [best, most] = [at, near];
  }
  return best;
};
