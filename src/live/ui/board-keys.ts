const TYPING = 'input, textarea, select, [contenteditable]';

/** J and K walk over the cards; other letters press what the card offers under them (`data-key`). Never while typing. */
export const boardKeys = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  if (event.target.closest(TYPING)) return;
  // The key's place, not its letter: a Kazakh or Russian keyboard gives another letter.
  const key = event.code.replace(/^Key/, '').toLowerCase();
  const cards = Array.from(document.querySelectorAll<HTMLElement>('[data-card]'));
  const current = event.target.closest<HTMLElement>('[data-card]');
  if (key === 'j' || key === 'k') step(cards, current, key === 'j' ? 1 : -1);
  else if (current) current.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
};

const step = (cards: HTMLElement[], current: HTMLElement | null, by: 1 | -1): void => {
  const at = current ? cards.indexOf(current) + by : 0;
  cards[Math.max(0, Math.min(cards.length - 1, at))]?.focus();
};
