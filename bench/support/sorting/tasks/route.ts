import { folded } from '#text/index.ts';
import { withIntervals } from '../bootstrap.ts';
import type { Outcome } from '../outcome.ts';
import { router, themes } from '../reference.ts';

/** A question with the body and the route that a person chose; `kazakh` parts the figures by language. */
export interface Routed {
  readonly text: string;
  readonly region: string;
  readonly body: string;
  readonly route: string;
  readonly kazakh: boolean;
}
type Answer = { body: string; route: string; bodies: readonly string[]; path: string };

const within = (answers: readonly Answer[], first: number): number =>
  answers.filter(({ body, bodies }) => bodies.slice(0, first).includes(body)).length / Math.max(1, answers.length);

const figures = {
  'top-1': (answers: readonly Answer[]) => within(answers, 1),
  'top-3': (answers: readonly Answer[]) => within(answers, 3),
  path: (answers: readonly Answer[]) =>
    answers.filter(({ route, path }) => route === path).length / Math.max(1, answers.length)
};

// Counts which theme has most of its words in the text.
const byWords = (day: string): ((text: string) => { bodies: string[]; path: string }) => {
  const known = themes(day).map((theme) => ({ ...theme, parts: theme.words.map((word) => folded(word)) }));
  return (text) => {
    const read = folded(text);
    const counted = known
      .map(({ body, route, parts }) => ({ body, route, met: parts.filter((part) => read.includes(part)).length }))
      .toSorted((one, other) => other.met - one.met);
    return { bodies: [...new Set(counted.map(({ body }) => body))], path: counted[0]?.route ?? '' };
  };
};

/** Routes questions by the product's own taxonomy and examples as on a day; Kazakh and Russian apart. */
export const route = (set: string, questions: readonly Routed[], day: string): Outcome[] => {
  const [ours, plain] = [router(day), byWords(day)];
  const methods = {
    plain,
    sorter: (text: string) => {
      const { bodies, routes } = ours.route(text);
      return { bodies: bodies.map(({ label }) => label), path: routes[0]?.label ?? '' };
    }
  };
  return [
    ['kk', true],
    ['ru', false]
  ].flatMap(([language, kazakh]) =>
    (['plain', 'sorter'] as const).flatMap((method): Outcome[] => {
      const answers = questions
        .filter((question) => question.kazakh === kazakh)
        .map((question) => ({ ...methods[method](question.text), body: question.body, route: question.route }));
      if (answers.length === 0) return [];
      return [
        {
          task: 'route',
          set: `${set}, ${language}`,
          method,
          texts: answers.length,
          figures: withIntervals(answers, figures)
        }
      ];
    })
  );
};
