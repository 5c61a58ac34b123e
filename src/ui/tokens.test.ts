import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Palette = Readonly<Record<string, string>>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours declared in each block whose selector is given, in the order of the file. */
const blocks = (selector: string): Palette[] =>
  css
    .split('}')
    .filter((block) => block.slice(0, block.indexOf('--')).includes(`${selector} {`))
    .map((block) => Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]])));

const block = (selector: string): Palette => blocks(selector)[0] ?? {};

const light = block(':root');
const dark = { ...light, ...block(":root[data-theme='dark']") };
const themes: Readonly<Record<string, Palette>> = {
  light,
  dark,
  'light in high contrast': { ...light, ...block(":root[data-contrast='high']") },
  'dark in high contrast': {
    ...dark,
    ...block(":root[data-contrast='high']"),
    ...block(":root[data-contrast='high'][data-theme='dark']")
  }
};

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (palette: Palette, one: string, other: string): number => {
  const [dim = 0, bright = 0] = [one, other].map((name) => luminance(palette[name] ?? '')).toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

type Pair = readonly [one: string, other: string, ratio: number];

const PAIRS: readonly Pair[] = [
  ...['paper', 'paper-raised', 'accent-soft', 'level-0'].map((ground): Pair => ['ink', ground, 7]),
  ...['paper', 'paper-raised', 'accent-soft'].flatMap((ground): Pair[] => [
    ['ink-soft', ground, 4.5],
    ['accent', ground, 4.5],
    ['accent-strong', ground, 4.5],
    ['line-strong', ground, 3],
    ['focus', ground, 3]
  ]),
  ['broken', 'paper', 4.5],
  ['broken', 'paper-raised', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['accent-ink', 'accent-strong', 4.5],
  ['sun-ink', 'sun', 7],
  ...['kept', 'soon', 'late', 'broken'].map((verdict): Pair => [`${verdict}-ink`, verdict, 4.5]),
  ...['level-0', 'level-1', 'level-2'].map((level): Pair => ['level-ink', level, 4.5]),
  ...['level-3', 'level-4'].map((level): Pair => ['level-ink-deep', level, 4.5])
];

test.each(Object.entries(themes))('%s: every pair of colours keeps its contrast', (_, palette) => {
  const weak = PAIRS.map(([one, other, ratio]) => ({ one, other, ratio, is: contrast(palette, one, other) }));
  expect(weak.filter(({ ratio, is }) => !(is >= ratio))).toEqual([]);
});

test.each(Object.entries(themes))('%s: the four verdicts differ in lightness, each from the next', (_, palette) => {
  const steps = [
    ['kept', 'soon'],
    ['soon', 'late'],
    ['late', 'broken']
  ] as const;
  expect(steps.filter(([one, other]) => contrast(palette, one, other) < 1.25)).toEqual([]);
});

test('the dark theme is the same whether the system or the person chose it', () => {
  expect(block(":root:not([data-theme='light'])")).toEqual(block(":root[data-theme='dark']"));
  expect(block(":root[data-contrast='high']:not([data-theme='light'])")).toEqual(
    block(":root[data-contrast='high'][data-theme='dark']")
  );
});
