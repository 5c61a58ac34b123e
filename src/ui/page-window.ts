/** A place in the row of pages: a page's number, or a gap where pages are left out. */
export type PagePlace = number | 'gap';

/**
 * The row of pages to offer: the first, the last, and those around the current one; a gap never hides a single page.
 * Pages count from 1; a current page outside the row is drawn to its nearest end.
 */
export const pageWindow = (current: number, pages: number): PagePlace[] => {
  const here = Math.min(Math.max(current, 1), Math.max(pages, 1));
  const near = [1, here - 1, here, here + 1, pages];
  const shown = [...new Set(near)].filter((page) => page >= 1 && page <= pages);
  return shown.flatMap((page, place) => [...between(shown[place - 1] ?? 0, page), page]);
};

const between = (before: number, after: number): PagePlace[] => {
  const missing = after - before - 1;
  if (missing === 0) return [];
  return missing === 1 ? [before + 1] : ['gap'];
};
