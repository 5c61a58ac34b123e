const EVERY_MS = 4_000;
/** While the machine computes. */
const BUSY_EVERY_MS = 1_000;

type Standing = { readonly state: string; readonly edition: number };
/** What is heard of a sorting while it computes. */
export type HeardProgress = { readonly progress: number; readonly words: string | null };

const isStanding = (value: unknown): value is Standing & HeardProgress =>
  typeof value === 'object' &&
  value !== null &&
  'state' in value &&
  'edition' in value &&
  'progress' in value &&
  'words' in value;

const isTyping = (): boolean => document.activeElement?.matches('input:not([type=hidden]), textarea, select') ?? false;

/**
 * Asks every few seconds, while the machine computes every second, how the board stands: `hear` is told how far the machine is,
 * and `again` is called when somebody, or the machine, has changed the board. Returns how to stop.
 */
export const followStanding = (
  address: string,
  shown: () => Standing,
  { hear, again }: { hear: (progress: HeardProgress) => void; again: () => Promise<void> }
): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const answer = await fetch(address).catch(() => undefined);
    const found: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
    if (!isStanding(found)) return;
    hear({ progress: found.progress, words: found.words });
    const { state, edition } = shown();
    // What somebody is typing is not touched; when it is sent, the answer says what has changed.
    if (!isTyping() && (found.state !== state || found.edition !== edition)) await again();
  };
  const next = (): void => {
    const { state } = shown();
    const wait = state === 'queued' || state === 'computing' ? BUSY_EVERY_MS : EVERY_MS;
    timer = setTimeout(() => void (document.hidden ? Promise.resolve() : look()).finally(next), wait);
  };
  next();
  return () => clearTimeout(timer);
};
