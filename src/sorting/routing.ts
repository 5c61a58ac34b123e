import { trainClassifier, type Classifier, type Guess, type Labelled, type TellLearned } from './classifier.ts';

/** The four ways a question may take; the names are those of the taxonomy. */
export type Route = 'ministry' | 'akimat' | 'quasi-state' | 'other';

/** A theme of the taxonomy as the sorter needs it: who answers for it today, and the words it is known by. */
export interface Theme {
  readonly id: string;
  readonly sector: string;
  readonly route: Route;
  /** The central body in whose sector it lies. */
  readonly body: string;
  readonly words: readonly string[];
}
/** Where a question goes: what is likeliest first; `alone` where the first theme may stand without a person's eye. */
export interface Routing {
  readonly themes: readonly Guess[];
  readonly bodies: readonly Guess[];
  readonly routes: readonly Guess[];
  readonly alone: boolean;
}
export interface Router {
  readonly route: (text: string, region?: string) => Routing;
}

const WORD_WEIGHT = 0.5;

const summed = (guesses: readonly Guess[], labelOf: (theme: string) => string | undefined): Guess[] => {
  const sums = new Map<string, number>();
  for (const { label, probability } of guesses) {
    const found = labelOf(label);
    if (found !== undefined) sums.set(found, (sums.get(found) ?? 0) + probability);
  }
  return [...sums]
    .map(([label, probability]) => ({ label, probability }))
    .toSorted((one, other) => other.probability - one.probability);
};

const lessonsOf = (themes: readonly Theme[]): Labelled[] =>
  themes.flatMap(({ id, words }) => words.map((text) => ({ text, label: id, weight: WORD_WEIGHT })));

/**
 * Learns to route questions from the words of a taxonomy and from questions whose theme is known (`label`: the id of a theme;
 * examples first, then every correction a person made, with more weight). The body is the likeliest by the sum of its themes,
 * and so is the route. Deterministic. `tell` hears now and then how far it is.
 */
export const trainRouter = (themes: readonly Theme[], examples: readonly Labelled[], tell?: TellLearned): Router => {
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const classifier: Classifier = trainClassifier(
    [...examples, ...lessonsOf(themes)].filter(({ label }) => known.has(label)),
    tell
  );
  return {
    route: (text, region) => {
      const guesses = classifier.guesses(text, region);
      return {
        themes: guesses,
        bodies: summed(guesses, (theme) => known.get(theme)?.body),
        routes: summed(guesses, (theme) => known.get(theme)?.route),
        alone: (guesses[0]?.probability ?? 0) >= classifier.alone
      };
    }
  };
};
