/** Can all of these hold at once? */
export type Holds<Item> = (items: readonly Item[]) => Promise<boolean>;

/**
 * A smallest set of items that cannot all hold: leave any one of them out, and the others can. `null` when all of them can hold.
 * By dividing (Junker 2004, QuickXplain), so that a few items among many are found with few questions; items that come first are
 * rather left out. `holds` has to be monotonous: what holds goes on holding when items are taken away.
 */
export const smallestConflict = async <Item>(
  items: readonly Item[],
  holds: Holds<Item>
): Promise<readonly Item[] | null> => {
  if (await holds(items)) return null;
  if (!(await holds([]))) return [];
  return divide([], false, items, holds);
};

const divide = async <Item>(
  background: readonly Item[],
  grown: boolean,
  items: readonly Item[],
  holds: Holds<Item>
): Promise<readonly Item[]> => {
  if (grown && !(await holds(background))) return [];
  if (items.length === 1) return items;
  const half = Math.floor(items.length / 2);
  const [first, second] = [items.slice(0, half), items.slice(half)];
  const ofFirst = await divide([...background, ...second], second.length > 0, first, holds);
  const ofSecond = await divide([...background, ...ofFirst], ofFirst.length > 0, second, holds);
  return [...ofFirst, ...ofSecond];
};
