import type { ActAnswer, SentPlace } from './board-data.ts';
import { type Line, sameSpot, type Spot } from './line.svelte.ts';
import { PlaceSender, type SentAct } from './place-sender.ts';

/** An act the server did not keep. What was wanted stays here, to be sent again or let go. */
export type Unkept = {
  line: Line | null;
  wanted: Spot | null;
  /** The server's code, or `unreached`. */
  reason: string;
  /** The server's words; none when it could not be reached. */
  message: string | null;
  again: (() => void) | null;
};

/** Tells the server what is done on the board and hears what it says. */
export class PlaceDelivery {
  readonly #sender: PlaceSender;
  readonly #stand: (line: Line, spot: Spot) => void;
  unkept: Unkept | null = $state.raw(null);
  canUndo = $state(false);

  /** `stand` shows a line on a spot. */
  constructor(
    { endpoint, receipt, canUndo }: { endpoint: string; receipt: string; canUndo: boolean },
    stand: (line: Line, spot: Spot) => void
  ) {
    this.#sender = new PlaceSender(endpoint, receipt);
    this.#stand = stand;
    this.canUndo = canUndo;
  }

  /** Keeps a line where it stands now. */
  place(line: Line): Promise<void> {
    const wanted = line.spot;
    const again = (): void => {
      this.#stand(line, wanted);
      void this.place(line);
    };
    return this.#deliver(line, wanted, () => placing(line, wanted), again);
  }

  /** Keeps the lock of a line as it stands now. */
  lock(line: Line): Promise<void> {
    const locked = line.locked ? 'on' : '';
    const act = (): SentAct => ({ act: 'lock', wish: line.wish.id, version: String(line.version), locked });
    return this.#deliver(line, null, act, () => {
      line.locked = locked === 'on';
      void this.lock(line);
    });
  }

  /** Takes one's last act back; the place it led to, or undefined when nothing was taken back. */
  async undo(): Promise<SentPlace | undefined> {
    const answer = await this.#sender.send(() => ({ act: 'undo' }));
    if (answer?.ok) {
      this.canUndo = answer.canUndo;
      return answer.place;
    }
    const message = answer?.message ?? null;
    this.unkept = { line: null, wanted: null, reason: answer?.reason ?? 'unreached', message, again: null };
    return undefined;
  }

  /** How all places stand, once everything sent was answered; none when the server cannot be reached. */
  async places(): Promise<readonly SentPlace[]> {
    return (await this.#sender.places()) ?? [];
  }

  async #deliver(line: Line, wanted: Spot | null, act: () => SentAct, again: () => void): Promise<void> {
    const { setBack } = line;
    line.waiting += 1;
    const answer = await this.#sender.send(() => (line.setBack === setBack ? act() : null));
    line.waiting -= 1;
    if (answer?.ok) this.#kept(line, answer.place, answer.canUndo);
    else if (line.setBack === setBack) this.#notKept(line, wanted, answer, again);
  }

  #kept(line: Line, { version }: SentPlace, canUndo: boolean): void {
    line.version = version;
    this.canUndo = canUndo;
    if (this.unkept?.line === line) this.unkept = null;
  }

  #notKept(line: Line, wanted: Spot | null, answer: ActAnswer | null, again: () => void): void {
    const place = answer?.place;
    if (place) {
      line.setBack += 1;
      line.stand(place);
      this.#stand(line, place);
      // Somebody wanted the same, or the answer to the first try was lost on its way.
      if (wanted && sameSpot(place, wanted)) return;
    }
    const message = answer && !answer.ok ? answer.message : null;
    const reason = answer && !answer.ok ? answer.reason : 'unreached';
    this.unkept = { line, wanted, reason, message, again };
  }
}

const placing = ({ wish, version }: Line, { region, on }: Spot): SentAct =>
  region === null || on === null
    ? { act: 'unplace', wish: wish.id, version: String(version) }
    : { act: 'place', wish: wish.id, version: String(version), region, on };
