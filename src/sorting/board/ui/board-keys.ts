const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog';

const linkOf = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

const current = (): HTMLElement | null => linkOf('[data-group-link][aria-current]');

const step = (by: 1 | -1): void => {
  const links = [...document.querySelectorAll<HTMLElement>('[data-group-link]')];
  const focused = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
  const chosen = current();
  const at = focused >= 0 ? focused : chosen ? links.indexOf(chosen) : -1;
  const next = links[Math.max(0, Math.min(links.length - 1, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  next?.click();
};

/** Unfolds a form and goes to its first field. */
const unfold = (key: string): boolean => {
  const fold = linkOf(`[data-fold="${key}"]`);
  const details = fold?.querySelector('details') ?? fold?.closest('details');
  if (details) details.open = true;
  const first = fold?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, button');
  first?.focus();
  return fold !== null;
};

const press = (key: string): boolean => {
  const doubt = document.activeElement?.closest('[data-doubt]') ?? linkOf('[data-doubt]');
  const button = doubt?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? linkOf(`[data-board-key="${key}"]`);
  button?.click();
  return button !== null;
};

const help = (): boolean => {
  const details = document.querySelector<HTMLDetailsElement>('#board-help');
  if (!details) return false;
  details.open = !details.open;
  details.querySelector('summary')?.focus();
  return true;
};

const obey = (key: string): boolean => {
  if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
  else if (key === '?') return help();
  else return unfold(key) || press(key);
  return true;
};

// The key's place, not its letter: a Kazakh or Russian keyboard gives another letter.
const keyOf = ({ key, code, shiftKey }: KeyboardEvent): string | null => {
  if (key === '?' || (code === 'Slash' && shiftKey)) return '?';
  if (/^Digit[12]$/.test(code)) return code.slice(5);
  return /^Key[DEJKLMRSTU]$/.test(code) ? code.slice(3).toLowerCase() : null;
};

/**
 * J and K walk over the groups; M, S, R, T and E go to the forms that merge, split, send elsewhere, give a theme and a name; L
 * locks, U takes back, D goes to the doubts, 1 and 2 decide one; Escape leaves a field. Never while typing.
 */
export const boardKeys = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  if (event.key === 'Escape') {
    event.target.blur();
    return current()?.focus();
  }
  if (event.target.closest(TYPING)) return;
  const key = keyOf(event);
  if (key !== null && obey(key)) event.preventDefault();
};
