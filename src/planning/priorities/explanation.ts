import type { IndexPart, RankedRegion } from './priority-index.ts';

/** What speaks for coming to a region and what against, the strongest first: at most three each. */
export type Explanation = {
  readonly for: readonly IndexPart[];
  readonly against: readonly IndexPart[];
  /** Components with a weight of which there is no figure of this region. */
  readonly missing: readonly IndexPart[];
};

const MOST = 3;
const MIDDLE = 50;

/** How far the part moves the index away from the middle. */
const pull = ({ weight, score }: IndexPart): number => weight * ((score ?? MIDDLE) - MIDDLE);

/** Why a region stands where it stands. Equal pulls come in the order of the components. */
export const explanationOf = ({ parts }: Pick<RankedRegion, 'parts'>): Explanation => {
  const strongest = (sign: 1 | -1): IndexPart[] =>
    parts
      .filter((part) => sign * pull(part) > 0)
      .toSorted((one, other) => sign * (pull(other) - pull(one)))
      .slice(0, MOST);
  return {
    for: strongest(1),
    against: strongest(-1),
    missing: parts.filter(({ score }) => score === null)
  };
};
