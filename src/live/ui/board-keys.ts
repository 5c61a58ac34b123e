const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/**
 * J and K walk over the cards; other letters press what the card offers under them (`data-key`), or the board (`data-board-key`);
 * D chooses the card and asks for the ground on which it is declined. Never while typing.
 */
export const boardKeys = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  if (event.target.closest(TYPING)) return;
  // The key's place, not its letter: a Kazakh or Russian keyboard gives another letter.
  const key = event.code.replace(/^Key/, '').toLowerCase();
  const cards = Array.from(document.querySelectorAll<HTMLElement>('[data-card]'));
  const current = event.target.closest<HTMLElement>('[data-card]');
  if (key === 'j' || key === 'k') step(cards, current, key === 'j' ? 1 : -1);
  else if (key === 'd' && current) declineOf(current);
  else press(current, key);
};

const press = (card: HTMLElement | null, key: string): void => {
  const own = card?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  (own ?? document.querySelector<HTMLElement>(`[data-board-key="${CSS.escape(key)}"]`))?.click();
};

const declineOf = (card: HTMLElement): void => {
  const box = card.querySelector<HTMLInputElement>('[data-key="x"]');
  if (!box) return;
  if (!box.checked) box.click();
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#selection-ground')?.focus());
};

const step = (cards: HTMLElement[], current: HTMLElement | null, by: 1 | -1): void => {
  const at = current ? cards.indexOf(current) + by : 0;
  cards[Math.max(0, Math.min(cards.length - 1, at))]?.focus();
};
