import { clashesOf, type Clash, type Placement, type StandingVisit, wishOfStanding } from '../../optimiser/index.ts';
import { type BoardWeek, inWeek, landingDay, shiftDay, weeksOf } from '../board-weeks.ts';
import { BoardCells, TRAY } from './board-cells.svelte.ts';
import { type BoardData, isLocal, type LineMark, type LineWords, type SentPlace } from './board-data.ts';
import { Line, sameSpot, type Spot } from './line.svelte.ts';
import { PlaceDelivery } from './place-delivery.svelte.ts';

/** What happened on the board, for those who say it. */
export type BoardNews =
  | { kind: 'taken' | 'carried' | 'put' | 'returned' | 'unplaced' | 'locked' | 'unlocked' | 'undone'; line: Line }
  | { kind: 'cannot'; why: 'locked' | 'standing' | 'not-yours' | 'region'; line: Line }
  | { kind: 'others'; line: Line };

/** The board as one works on it: lines are carried at once, clashes follow, the server is told when a line is put down. */
export class BoardModel {
  readonly data: BoardData;
  readonly weeks: readonly BoardWeek[];
  readonly lines: readonly Line[];
  /** What stands already: entries added by hand, and late meetings of the year before, which have no cell here. */
  readonly standing: readonly Line[];
  readonly cells: BoardCells;
  readonly #byWish: ReadonlyMap<string, Line>;
  readonly delivery: PlaceDelivery;
  readonly #tell: (news: BoardNews) => void;
  clashes: readonly Clash[] = $state.raw([]);
  /** The clashes as they were when no line was carried last. */
  settled: readonly Clash[] = $state.raw([]);
  carried: { line: Line; from: Spot } | null = $state.raw(null);
  selected: Line | null = $state.raw(null);

  constructor(data: BoardData, tell: (news: BoardNews) => void) {
    this.data = data;
    this.#tell = tell;
    this.weeks = weeksOf(data.year);
    const places = new Map(data.places.map((place) => [place.wish, place]));
    this.lines = data.planning.wishes.map(
      (wish) => new Line(wish, data.words[wish.id], this.#mayMove(wish.body), places.get(wish.id))
    );
    this.standing = data.planning.standing.map((visit) => standingLine(visit, data.words[visit.id]));
    this.#byWish = new Map([...this.lines, ...this.standing].map((line) => [line.wish.id, line]));
    const rows = (data.rows === 'bodies' ? data.bodies : data.regions).map(({ id }) => id);
    this.cells = new BoardCells(data.year, data.rows, rows, this.weeks.length);
    this.delivery = new PlaceDelivery(data, (line, spot) => this.#stand(line, spot));
    for (const line of this.lines) this.cells.settle(line);
    for (const line of this.standing.filter(({ on }) => on?.startsWith(`${data.year}-`))) this.cells.settle(line);
    this.judge();
  }

  #mayMove(body: string): boolean {
    const { movable } = this.data;
    return movable !== null && (movable.bodies === null || movable.bodies.includes(body));
  }

  line(wish: string): Line | undefined {
    return this.#byWish.get(wish);
  }

  /** Asks the rules anew and marks each line by the gravest it breaks. */
  judge(): void {
    this.clashes = clashesOf(this.data.planning, this.lines.flatMap(placementOf));
    const marks = new Map<string, LineMark>();
    for (const clash of this.clashes.filter(isLocal))
      for (const wish of clash.wishes)
        if (clash.hard || !marks.has(wish)) marks.set(wish, clash.hard ? 'hard' : 'soft');
    if (!this.carried) this.settled = this.clashes;
    for (const line of [...this.lines, ...this.standing]) line.mark = marks.get(line.wish.id) ?? 'none';
  }

  /** The clashes of one line: what stands against it where it is now. */
  clashesOf(line: Line): readonly Clash[] {
    return this.clashes.filter((clash) => isLocal(clash) && clash.wishes.includes(line.wish.id));
  }

  /** Takes a line up. Another that is carried goes back first. */
  take(line: Line): boolean {
    this.release();
    this.selected = line;
    if (!line.mayMove || line.locked) {
      this.#tell({ kind: 'cannot', why: whyNot(line), line });
      return false;
    }
    this.carried = { line, from: line.spot };
    this.#tell({ kind: 'taken', line });
    return true;
  }

  /** Carries the taken line on by weeks or days, or, from the tray, to the week of its window. */
  carryBy(by: { weeks?: number; days?: number; regions?: number }): void {
    const line = this.carried?.line;
    if (!line) return;
    if (by.regions) this.carry({ region: this.#otherRegion(line, by.regions), on: line.on });
    else if (line.on === null) this.carryToWeek(this.#firstWeek(line));
    else
      this.carry({
        region: line.region,
        on: shiftDay(this.data.year, line.on, (by.weeks ?? 0) * 7 + (by.days ?? 0))
      });
  }

  #firstWeek({ wish }: Line): number {
    return this.weeks.find(({ to }) => to >= wish.from)?.at ?? 0;
  }

  #otherRegion({ wish, region }: Line, by: number): string | null {
    const count = wish.regions.length;
    const at = wish.regions.indexOf(region ?? wish.regions[0] ?? '');
    return wish.regions[(((at + by) % count) + count) % count] ?? region;
  }

  /** Carries the taken line into a week, or back to the tray; the row of a region changes its region where it may. */
  carryToWeek(week: number, region?: string): void {
    const line = this.carried?.line;
    if (!line) return;
    if (week === TRAY) return this.carry({ region: null, on: null });
    const to = region ?? line.region ?? line.wish.regions[0] ?? null;
    if (to !== null && !line.wish.regions.includes(to)) return this.#tell({ kind: 'cannot', why: 'region', line });
    const column = this.weeks[week];
    if (column) this.carry({ region: to, on: this.#dayIn(line, column) });
  }

  #dayIn(line: Line, week: BoardWeek): string {
    const on = this.carried?.from.on ?? line.on;
    return on === null ? landingDay(this.data.planning.days, week, line.wish) : inWeek(this.data.year, on, week.at);
  }

  /** Carries the taken line to a spot. The server is not told yet. */
  carry(spot: Spot): void {
    const line = this.carried?.line;
    if (!line || sameSpot(line.spot, spot)) return;
    this.#stand(line, spot.on === null ? { region: null, on: null } : spot);
    this.#tell({ kind: 'carried', line });
  }

  #stand(line: Line, spot: Spot): void {
    line.region = spot.region;
    line.on = spot.on;
    this.cells.settle(line);
    this.judge();
  }

  /** Brings a carried line back to where it was taken. */
  release(): void {
    if (!this.carried) return;
    const { line, from } = this.carried;
    this.carried = null;
    this.#stand(line, from);
    this.#tell({ kind: 'returned', line });
  }

  /** Puts the carried line down where it is and tells the server. */
  putDown(): void {
    if (!this.carried) return;
    const { line, from } = this.carried;
    this.carried = null;
    this.settled = this.clashes;
    if (sameSpot(line.spot, from)) return this.#tell({ kind: 'returned', line });
    this.#tell({ kind: line.on === null ? 'unplaced' : 'put', line });
    void this.delivery.place(line);
  }

  /** Puts a line on a spot in one step, as from a form. */
  put(line: Line, spot: Spot): void {
    if (!this.take(line)) return;
    this.carry(spot);
    this.putDown();
  }

  /** Locks or unlocks a line that has a day. */
  lock(line: Line): void {
    if (!line.mayMove) return this.#tell({ kind: 'cannot', why: whyNot(line), line });
    if (line.on === null) return;
    line.locked = !line.locked;
    this.#tell({ kind: line.locked ? 'locked' : 'unlocked', line });
    void this.delivery.lock(line);
  }

  /** Takes back one's own last act in the variant. */
  async undo(): Promise<void> {
    this.release();
    const place = await this.delivery.undo();
    const line = place && this.line(place.wish);
    if (!line) return;
    this.#accept(line, place);
    this.selected = line;
    this.#tell({ kind: 'undone', line });
  }

  #accept(line: Line, place: SentPlace): void {
    line.stand(place);
    this.cells.settle(line);
    this.judge();
  }

  /** Takes over what others have done meanwhile; lines one is at work on are left alone. */
  async refresh(): Promise<void> {
    for (const place of await this.delivery.places()) {
      const line = this.line(place.wish);
      if (!line || line.waiting > 0 || this.carried?.line === line || place.version <= line.version) continue;
      this.#accept(line, place);
      this.#tell({ kind: 'others', line });
    }
  }
}

/** Why a line is not taken. */
const whyNot = ({ mayMove, standing }: Line): 'locked' | 'standing' | 'not-yours' =>
  standing ? 'standing' : mayMove ? 'locked' : 'not-yours';

const standingLine = (visit: StandingVisit, words: LineWords | undefined): Line => {
  const { id, region, on } = visit;
  return new Line(wishOfStanding(visit), words, false, { wish: id, region, on, locked: true, version: 0 }, true);
};

const placementOf = ({ wish, region, on, locked }: Line): Placement[] =>
  region === null || on === null ? [] : [{ wish: wish.id, region, on, locked }];
