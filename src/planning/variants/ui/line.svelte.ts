import type { Wish } from '../../optimiser/index.ts';
import type { LineMark, LineWords, SentPlace } from './board-data.ts';

const NO_WORDS: LineWords = { theme: '', lang: 'kk', district: null };

/** Where a line stands: in the tray when it has no day. */
export type Spot = { region: string | null; on: string | null };

export const sameSpot = (one: Spot, other: Spot): boolean => one.region === other.region && one.on === other.on;

/** One wish on the board: where it stands now, what the server last kept, and what the rules say. */
export class Line {
  readonly wish: Wish;
  readonly words: LineWords;
  readonly mayMove: boolean;
  /** Is it an entry added to the draft by hand? It stands in every variant and is moved in none. */
  readonly standing: boolean;
  region: string | null = $state(null);
  on: string | null = $state(null);
  locked = $state(false);
  mark: LineMark = $state('none');
  /** The version of the place that the server kept last. */
  version = 0;
  /** Acts of this page that the server has not answered yet. */
  waiting = 0;
  /** Counts how often the server put the line elsewhere than this page had it: acts begun before are not sent any more. */
  setBack = 0;

  constructor(
    wish: Wish,
    words: LineWords | undefined,
    mayMove: boolean,
    place: SentPlace | undefined,
    standing = false
  ) {
    this.wish = wish;
    this.words = words ?? NO_WORDS;
    this.mayMove = mayMove;
    this.standing = standing;
    if (place) this.stand(place);
  }

  get spot(): Spot {
    return { region: this.region, on: this.on };
  }

  /** Stands as the server says. */
  stand({ region, on, locked, version }: SentPlace): void {
    this.region = region;
    this.on = on;
    this.locked = locked;
    this.version = version;
  }
}
