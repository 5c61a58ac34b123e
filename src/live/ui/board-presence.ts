const BEAT_MS = 12_000;
/** Who walks over the cards with J and K works on none of them. */
const SETTLED_MS = 1_200;

/**
 * Says that this page is on the moderator's board, and on which card its reader works: the one that has the focus or something of
 * his selected, for a moment at least. Returns how to stop; when the page is left, that is said at once.
 */
export const sayPresence = (address: string): (() => void) => {
  let card: string | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const say = (left = false): void => {
    const body = JSON.stringify(left ? { left } : { question: card });
    const headers = { 'content-type': 'application/json' };
    void fetch(address, { method: 'POST', headers, body, keepalive: true }).catch(() => undefined);
  };
  const focused = ({ target }: FocusEvent): void => {
    const now =
      target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null) : null;
    clearTimeout(settling);
    if (now === card) return;
    settling = setTimeout(() => {
      card = now;
      say();
    }, SETTLED_MS);
  };
  const leave = (): void => say(true);

  say();
  const beat = setInterval(() => say(), BEAT_MS);
  document.addEventListener('focusin', focused);
  addEventListener('pagehide', leave);
  return () => {
    clearInterval(beat);
    clearTimeout(settling);
    document.removeEventListener('focusin', focused);
    removeEventListener('pagehide', leave);
    leave();
  };
};
