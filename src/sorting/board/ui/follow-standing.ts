const EVERY_MS = 4_000;

type Standing = { readonly state: string; readonly edition: number; readonly progress: number };

const isStanding = (value: unknown): value is Standing =>
  typeof value === 'object' && value !== null && 'state' in value && 'edition' in value && 'progress' in value;

/** Asks every few seconds whether somebody, or the machine, has changed the board, and then calls `again`. Returns how to stop. */
export const followStanding = (address: string, shown: () => Standing, again: () => Promise<void>): (() => void) => {
  const look = async (): Promise<void> => {
    // What somebody is typing is not touched; when it is sent, the answer says what has changed.
    if (document.hidden || document.activeElement?.matches('input, textarea, select')) return;
    const answer = await fetch(address).catch(() => undefined);
    const found: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
    if (!isStanding(found)) return;
    const { state, edition, progress } = shown();
    if (found.state !== state || found.edition !== edition || found.progress !== progress) await again();
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return () => clearInterval(timer);
};
