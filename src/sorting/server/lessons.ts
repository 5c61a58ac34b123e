import { listDistricts, listRegions } from '#registry/server/index.ts';
import type { SortingLessons } from '../sorting-lessons.ts';
import { themesToLearn } from '../taxonomy/server/taxonomy.views.ts';
import { goldExamples } from './gold-examples.ts';
import { judgedPairs } from './judged-pairs.views.ts';
import { saidThemes } from './sorting.views.ts';

/** What the machine learns from on a day: the taxonomy, the gold set, and what people said. */
export const lessonsOn = async (day: Temporal.PlainDate): Promise<SortingLessons> => ({
  themes: await themesToLearn(),
  day: day.toString(),
  examples: goldExamples(),
  said: await saidThemes(),
  judged: await judgedPairs(),
  regions: (await listRegions()).map(({ id, names }) => ({ id, names })),
  districts: (await listDistricts()).map(({ id, names, region }) => ({ id, names, region }))
});
