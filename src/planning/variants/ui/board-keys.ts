/** What a key asks for on the board, whether a line is carried or not. */
export type BoardIntent =
  | { kind: 'focus'; row: number; week: number }
  | { kind: 'edge'; end: 'first' | 'last' }
  | { kind: 'take' | 'put' | 'return' | 'lock' | 'unplace' | 'undo' | 'help' }
  | { kind: 'carry'; weeks: number; days: number; regions: number };

/** A key as the browser gives it. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Weeks that Page Up and Page Down go over: about a month. */
const PAGE = 4;

const ARROWS: Readonly<Record<string, readonly [row: number, week: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [0, -PAGE],
  PageDown: [0, PAGE]
};

/**
 * Reads a key; undefined where the board has no use for it. Letters go by their place, not by what they print: a Kazakh or
 * Russian keyboard prints others.
 */
export const intentOf = (key: PressedKey, carrying: boolean): BoardIntent | undefined => {
  if (key.ctrlKey || key.metaKey) return key.code === 'KeyZ' && !key.shiftKey ? { kind: 'undo' } : undefined;
  if (key.key === '?' || (key.code === 'Slash' && key.shiftKey)) return { kind: 'help' };
  if (key.key === 'Enter' || key.key === ' ') return { kind: carrying ? 'put' : 'take' };
  if (key.key === 'Escape') return carrying ? { kind: 'return' } : undefined;
  if (key.key === 'Delete' || key.key === 'Backspace') return { kind: 'unplace' };
  if (key.code === 'KeyL' && !key.altKey) return carrying ? undefined : { kind: 'lock' };
  return carrying ? carriedBy(key) : movedTo(key);
};

const movedTo = (key: PressedKey): BoardIntent | undefined => {
  if (key.altKey) return undefined;
  if (key.key === 'Home' || key.key === 'End') return { kind: 'edge', end: key.key === 'Home' ? 'first' : 'last' };
  const [row, week] = ARROWS[key.key] ?? [];
  return row === undefined || week === undefined ? undefined : { kind: 'focus', row, week };
};

const carriedBy = (key: PressedKey): BoardIntent | undefined => {
  const [row, week] = ARROWS[key.key] ?? [];
  if (row === undefined || week === undefined) return undefined;
  const byDay = key.altKey || key.shiftKey;
  return { kind: 'carry', weeks: byDay ? 0 : week, days: byDay ? week : 0, regions: row };
};
