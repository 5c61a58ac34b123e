import type { Figure } from './bootstrap.ts';
import type { Outcome } from './outcome.ts';

type Bounds = readonly [value: number, low: number, high: number];

const rounded = ({ value, low, high }: Figure): Bounds => {
  const places = Math.abs(value) >= 10 ? 1 : 1_000;
  const [at, from, to] = [value, low, high].map((figure) => Math.round(figure * places) / places);
  return [at ?? 0, from ?? 0, to ?? 0];
};

/** The same figures as the page's, for the product's own page of the method: a row a figure, the plain method's beside. */
export const qualityData = (outcomes: readonly Outcome[], about: string): unknown => ({
  about: 'Written by npm run bench:sorting -- --task all, with docs/sorting-quality.md; never by hand.',
  machine: about,
  rows: outcomes
    .filter(({ method }) => method === 'sorter')
    .flatMap(({ task, set, texts, figures }) => {
      const beside = outcomes.find((other) => other.task === task && other.set === set && other.method === 'plain');
      return figures.map((figure, at) => {
        const plain = beside?.figures[at];
        return { task, set, texts, figure: figure.name, sorter: rounded(figure), plain: plain ? rounded(plain) : null };
      });
    })
});
