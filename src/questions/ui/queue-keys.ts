const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-question]')];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=hidden]), textarea, select, dialog') !== null;

const step = (by: 1 | -1): void => {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next]?.querySelector('a')?.focus();
};

const press = (key: string): void => {
  const row = rows().find((one) => one.contains(document.activeElement));
  row?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
};

/** J and K walk through the queue, P, D and M press the buttons of the question in focus; never while one types. */
export const actByKey = (event: KeyboardEvent): void => {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'p' || key === 'd' || key === 'm') press(key);
  else return;
  event.preventDefault();
};
