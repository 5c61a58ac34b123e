import type { Labelled } from './classifier.ts';
import type { Example, PersonsPair, TaxonomyTheme } from './knowledge.ts';

type Named = { readonly id: string; readonly names: { readonly kk: string; readonly ru: string } };

/** What a sorting is learned from; learned anew only when something of it changes. */
export type SortingLessons = {
  readonly themes: readonly TaxonomyTheme[];
  readonly day: string;
  readonly examples: readonly Example[];
  /** Questions whose theme a person has said. */
  readonly said: readonly Labelled[];
  /** Pairs of which people said whether they are the same. */
  readonly judged: readonly PersonsPair[];
  readonly regions: readonly Named[];
  readonly districts: readonly (Named & { readonly region: string })[];
};

/** The texts by which the machine learns to decide pairs, as a server of embeddings is asked for them. */
export const learnedTexts = ({ examples, judged }: SortingLessons): string[] => [
  ...examples.map(({ text }) => text),
  ...judged.flatMap(({ one, other }) => [one, other])
];
