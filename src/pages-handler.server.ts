import { join } from 'node:path';
import { config } from '#platform/server/config.ts';
import type { RequestHandler } from '#platform/server/http/web-server.ts';

/** SvelteKit's pages: built ones, or with DEVELOP=1 through Vite as they are edited. */
export const pagesHandler = async (): Promise<RequestHandler> => (config.DEVELOP ? developedPages() : builtPages());

/** adapter-node reads its settings from the environment when it is imported. */
const builtPages = async (): Promise<RequestHandler> => {
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
  process.env['BODY_SIZE_LIMIT'] ??= '60M';
  const built: { handler: RequestHandler } = await import(join(import.meta.dirname, '../build/handler.js'));
  return built.handler;
};

const developedPages = async (): Promise<RequestHandler> => {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  return (request, response) => vite.middlewares(request, response);
};
