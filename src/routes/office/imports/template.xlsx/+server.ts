import { error } from '@sveltejs/kit';
import { readYear } from '#planning/index.ts';
import { XLSX_MEDIA } from '#platform/server/documents/index.ts';
import { importKind } from '../import-kinds.server.ts';
import type { RequestHandler } from './$types';

/** An empty table of a kind to fill in, with its heads in the reader's language. */
export const GET: RequestHandler = async ({ url, locals: { actor, locale } }) => {
  const [kind, body, year] = [
    ...['kind', 'body'].map((name) => url.searchParams.get(name)),
    readYear(url.searchParams.get('year'))
  ];
  if (typeof kind !== 'string' || typeof body !== 'string' || typeof year !== 'number') error(404);
  const { is } = importKind(kind, actor, { body, year });
  return new Response(new Uint8Array(await is.template({ body, year }, locale)), {
    headers: {
      'content-type': XLSX_MEDIA,
      'content-disposition': `attachment; filename="${is.kind}-${year}.xlsx"`,
      'cache-control': 'no-store'
    }
  });
};
