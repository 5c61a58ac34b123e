import { stems, tokens } from '#text/index.ts';
import { isCourtesy, ungreeted } from './courtesies.ts';
import { noPlaces, type Gazetteer } from './places.ts';
import { polarityOf, type Polarity } from './polarity.ts';
import { sharedWord } from './shared-words.ts';

/** What two questions are compared by. */
export interface Compared {
  /** All its stems in their order, greetings left out; a Kazakh word by the Russian one for the same matter, where that is known. */
  readonly stems: readonly string[];
  /** The stems that tell what it is about, each once, in the order of their first standing. */
  readonly telling: readonly string[];
  readonly numbers: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly polarity: Polarity;
}

/** What is read of a question once, for all that is asked about it. */
export interface Portrait extends Compared {
  /** Equal for texts with the same telling stems in the same order: the same letter. */
  readonly key: string;
}

const FIGURE = /\d+/gu;

/** Reads a text. Total; an empty text has an empty portrait. */
export const portraitOf = (text: string, gazetteer: Gazetteer = noPlaces): Portrait => {
  const found = stems(text);
  const all = ungreeted(found);
  const telling = all.filter((stem) => !isCourtesy(stem));
  const kept = telling.length > 0 ? telling : all;
  const polarity = polarityOf(text, found);
  const numbers = tokens(text).flatMap((token) => token.match(FIGURE) ?? []);
  return {
    key: `${kept.join(' ')}|${polarity.denials % 2}`,
    stems: all.map(sharedWord),
    telling: [...new Set(kept.map(sharedWord))],
    numbers: new Set(numbers),
    places: gazetteer(all),
    polarity
  };
};
