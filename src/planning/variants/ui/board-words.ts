import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { dateRange, dayAndMonth, weekdayName } from '#platform/words/index.ts';
import { type Clash, clashSays, ruleName } from '../../optimiser/index.ts';
import type { BoardName } from './board-data.ts';
import type { BoardNews } from './board-model.svelte.ts';
import type { Line, Spot } from './line.svelte.ts';

type Said = (inputs: { line: string; spot: string }) => string;

const NEWS: Readonly<Record<Exclude<BoardNews['kind'], 'cannot'>, Said>> = {
  taken: m.variants_said_taken,
  carried: ({ spot }) => m.variants_said_carried({ spot }),
  put: m.variants_said_put,
  returned: m.variants_said_returned,
  unplaced: m.variants_said_unplaced,
  locked: m.variants_said_locked,
  unlocked: m.variants_said_unlocked,
  undone: m.variants_said_undone,
  others: m.variants_said_others
};

const CANNOT: Readonly<Record<Extract<BoardNews, { kind: 'cannot' }>['why'], Said>> = {
  locked: m.variants_said_is_locked,
  standing: m.variants_said_standing,
  'not-yours': m.variants_said_not_yours,
  region: m.variants_said_other_region
};

/** How a clash reads: which rule, whether it is hard, what is wrong, with which other lines. */
export type ClashWords = { rule: string; grade: string; says: string; others: readonly Line[] };

/** Puts the board into the words of one language. */
export class BoardWords {
  readonly #locale: Locale;
  readonly #bodies: ReadonlyMap<string, BoardName>;
  readonly #regions: ReadonlyMap<string, BoardName>;

  constructor(locale: Locale, bodies: readonly BoardName[], regions: readonly BoardName[]) {
    this.#locale = locale;
    this.#bodies = new Map(bodies.map((body) => [body.id, body]));
    this.#regions = new Map(regions.map((region) => [region.id, region]));
  }

  body(id: string): string {
    return this.#bodies.get(id)?.name ?? id;
  }

  shortBody(id: string): string {
    return this.#bodies.get(id)?.short ?? id;
  }

  region(id: string): string {
    return this.#regions.get(id)?.name ?? id;
  }

  shortRegion(id: string): string {
    return this.#regions.get(id)?.short ?? id;
  }

  /** «14 сәуір, сәрсенбі» */
  day(on: string): string {
    return m.variants_day({ day: dayAndMonth(on, this.#locale), weekday: weekdayName(on, this.#locale) });
  }

  /** The day without its weekday. */
  shortDay(on: string): string {
    return dayAndMonth(on, this.#locale);
  }

  /** From a day to a day, with the year. */
  range(from: string, to: string): string {
    return dateRange(from, to, this.#locale);
  }

  /** Where a line stands: day and region, or the tray. */
  spot({ region, on }: Spot): string {
    return region === null || on === null
      ? m.variants_in_tray()
      : m.variants_spot({ day: this.day(on), region: this.region(region) });
  }

  /** A line by its body and theme. */
  line({ wish, words }: Line): string {
    return m.variants_line({ body: this.body(wish.body), theme: words.theme });
  }

  /** A line by the letters of its body and where it stands, to be named beside another. */
  shortLine({ wish, spot }: Line): string {
    return m.variants_short_line({ body: this.shortBody(wish.body), spot: this.spot(spot) });
  }

  /** What a chip is called: the line, where it stands, its lock and how it stands to the rules. */
  chip(line: Line): string {
    const sentences = [m.variants_chip({ line: this.line(line), spot: this.spot(line.spot) })];
    if (line.standing) sentences.push(m.variants_is_standing());
    else if (line.locked) sentences.push(m.variants_is_locked());
    if (line.mark !== 'none') sentences.push(line.mark === 'hard' ? m.variants_is_hard() : m.variants_is_soft());
    return sentences.join(' ');
  }

  /** What happened, in a whole sentence. */
  news(news: BoardNews): string {
    const said = news.kind === 'cannot' ? CANNOT[news.why] : NEWS[news.kind];
    return said({ line: this.line(news.line), spot: this.spot(news.line.spot) });
  }

  /** A clash as a line of it reads; `line` itself is not named among the others. */
  clash(clash: Clash, lines: (wish: string) => Line | undefined, line?: Line): ClashWords {
    const others = clash.wishes.flatMap((id) => lines(id) ?? []).filter((other) => other !== line);
    return {
      rule: ruleName(clash.rule, this.#locale),
      grade: clash.hard ? m.variants_hard() : m.variants_soft(),
      says: clashSays(clash, this.#locale, (on) => this.shortDay(on)),
      others
    };
  }

  /** The clashes of a line as sentences, one after the other; or that there is none. */
  clashes(clashes: readonly Clash[], lines: (wish: string) => Line | undefined, line: Line): string {
    if (clashes.length === 0) return m.variants_no_clash();
    return clashes
      .map((clash) => {
        const { rule, says, others, grade } = this.clash(clash, lines, line);
        const named = others.map((other) => this.shortLine(other)).join('; ');
        return named === ''
          ? m.variants_clash_said({ grade, rule, says })
          : m.variants_clash_said_with({ grade, rule, says, others: named });
      })
      .join(' ');
  }
}
