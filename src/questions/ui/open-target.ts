/** Unfolds the decision the address names (`#decline`) and takes the focus there. */
export const openTarget = (): void => {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.querySelector('summary')?.focus();
};
