/** What is measured of every region for a body, by the product itself. */
export const BUILT_IN = ['questions', 'support', 'unresolved', 'disputed', 'risks', 'visit', 'systemic'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** A component by its id: one of ours, or an indicator that the body imported. */
export type ComponentId = BuiltIn | `indicator:${string}`;

/** Does a higher figure speak for coming, or a lower one? */
export type Pressing = 'higher' | 'lower';

/** How a built-in figure is made of two others; shares are from 0 to 1. */
type Measure = {
  /** The unit of the value, a code with words. */
  readonly unit: 'per-100000' | 'share' | 'points' | 'days' | 'times';
  readonly decimals: number;
};

/** A higher figure of ours always speaks for coming. */
export const MEASURES: Readonly<Record<BuiltIn, Measure>> = {
  questions: { unit: 'per-100000', decimals: 1 },
  support: { unit: 'per-100000', decimals: 1 },
  unresolved: { unit: 'share', decimals: 0 },
  disputed: { unit: 'share', decimals: 0 },
  risks: { unit: 'points', decimals: 0 },
  visit: { unit: 'days', decimals: 0 },
  systemic: { unit: 'times', decimals: 0 }
};

/** Is this one of the figures that the product takes itself? */
export const isBuiltIn = (component: string): component is BuiltIn => BUILT_IN.some((one) => one === component);

/** Reads the id of a component; undefined when it is none. */
export const readComponent = (text: string): ComponentId | undefined => {
  if (isBuiltIn(text)) return text;
  const id = /^indicator:([0-9a-f-]{36})$/.exec(text)?.[1];
  return id === undefined ? undefined : `indicator:${id}`;
};

/** The component of an imported indicator. */
export const indicatorComponent = (id: string): ComponentId => `indicator:${id}`;
