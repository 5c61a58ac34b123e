import { newestHeads } from '#platform/server/journal/index.ts';
import { readPage } from '../../../(public)/publications/asked-page.ts';
import { answer } from '../answer.server.ts';
import type { RequestHandler } from './$types';

const SIZE = 100;

export const GET: RequestHandler = async ({ url }) => {
  const page = readPage(url);
  const { total, heads } = await newestHeads(page, SIZE);
  return answer({ total, page, pages: Math.ceil(total / SIZE), heads });
};
