import type { FairVoters } from '#questions/index.ts';

const subsets = <Each>(all: readonly Each[]): Each[][] =>
  all.reduce<Each[][]>((found, each) => [...found, ...found.map((some) => [...some, each])], [[]]);

/**
 * Proportional justified representation by its definition, by trying everything (Sánchez-Fernández et al. 2017): whoever are l
 * times a k-th of all people and agree on l candidates have l elected among all they approve. Shares nothing with the order.
 */
export const isProportional = (
  candidates: number,
  voters: readonly FairVoters[],
  elected: readonly number[]
): boolean => {
  const all = voters.reduce((sum, { weight }) => sum + weight, 0);
  const everyone = Array.from({ length: candidates }, (_, candidate) => candidate);
  return subsets(everyone).every((agreed) => {
    const size = agreed.length;
    if (size === 0 || size > elected.length) return true;
    const cohesive = voters.filter(({ approves }) => agreed.every((candidate) => approves.includes(candidate)));
    // Every choice of fewer than `size` elected: those of the group who approve no other elected must be too few.
    return subsets(elected)
      .filter((some) => some.length < size)
      .every((some) => {
        const unheard = cohesive.filter(({ approves }) =>
          approves.every((candidate) => some.includes(candidate) || !elected.includes(candidate))
        );
        return unheard.reduce((sum, { weight }) => sum + weight, 0) * elected.length < size * all;
      });
  });
};
