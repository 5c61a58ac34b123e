import type { Language } from './language.ts';

/** A place in the decree: point, subpoint, paragraph. p(1, 4, 3) is point 1, subpoint 4, third paragraph. */
export type Point = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** The place as an address part: p(1, 4, 3) is "1-4-3". */
export type PointSlug = string;

/** Names a place in the decree, all numbers from 1. */
export const p = <P extends Point>(...numbers: P): P => numbers;

const KAZAKH_ORDINALS = ['бірінші', 'екінші', 'үшінші', 'төртінші', 'бесінші', 'алтыншы', 'жетінші'];
const RUSSIAN_ORDINALS = ['первый', 'второй', 'третий', 'четвертый', 'пятый', 'шестой', 'седьмой'];
const ENGLISH_ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

const ordinal = (words: readonly string[], number: number): string => words[number - 1] ?? String(number);

const PRINTED: Record<Language, (point: number, subpoint?: number, paragraph?: number) => string> = {
  kk: (point, subpoint, paragraph) => {
    if (subpoint === undefined) return `${point}-тармақ`;
    if (paragraph === undefined) return `${point}-тармақтың ${subpoint}) тармақшасы`;
    return `${point}-тармақтың ${subpoint}) тармақшасының ${ordinal(KAZAKH_ORDINALS, paragraph)} абзацы`;
  },
  ru: (point, subpoint, paragraph) => {
    if (subpoint === undefined) return `пункт ${point}`;
    if (paragraph === undefined) return `подпункт ${subpoint}) пункта ${point}`;
    return `абзац ${ordinal(RUSSIAN_ORDINALS, paragraph)} подпункта ${subpoint}) пункта ${point}`;
  },
  en: (point, subpoint, paragraph) => {
    if (subpoint === undefined) return `point ${point}`;
    if (paragraph === undefined) return `point ${point}, subpoint ${subpoint}`;
    return `point ${point}, subpoint ${subpoint}, ${ordinal(ENGLISH_ORDINALS, paragraph)} paragraph`;
  }
};

/**
 * The place in words, in the nominative: «1-тармақтың 4) тармақшасының үшінші абзацы».
 * Paragraphs are counted among the duties listed, without the line that introduces them.
 */
export const printPoint = ([point, subpoint, paragraph]: Point, language: Language): string =>
  PRINTED[language](point, subpoint, paragraph);

/** The place as an address part: "1-4-3". */
export const pointSlug = (point: Point): PointSlug => point.join('-');

/** Reads an address part back; undefined when it is not one. */
export const parsePoint = (slug: string): Point | undefined => {
  if (!/^[1-9]\d?(-[1-9]\d?){0,2}$/.test(slug)) return undefined;
  const [point, subpoint, paragraph] = slug.split('-').map(Number);
  if (point === undefined) return undefined;
  if (subpoint === undefined) return [point];
  return paragraph === undefined ? [point, subpoint] : [point, subpoint, paragraph];
};

/** True when the first place is the second or lies inside it: p(1, 4, 3) lies in p(1, 4) and in p(1). */
export const liesIn = (inner: Point, outer: Point): boolean => outer.every((number, depth) => inner[depth] === number);
