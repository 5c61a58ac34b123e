import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { readQuestionNumber } from '#questions/index.ts';
import { questionByNumber } from '#questions/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const written = (url.searchParams.get('number') ?? '').trim().slice(0, 60);
  if (written === '') return { written, problem: null };
  const number = readQuestionNumber(written);
  if (number === null) return { written, problem: 'wrong' as const };
  if (await questionByNumber(number)) redirect(303, localizeHref(`/questions/${number}`));
  return { written: String(number), problem: 'none' as const };
};
