import { openAsBlob } from 'node:fs';
import { contentDisposition } from './file-name.ts';
import { pathOfFile } from './files.store.ts';
import type { StoredFile } from './files.views.ts';

/**
 * The answer with a file's bytes, or 304. Images are shown in their place, everything else is offered for keeping. Whatever it
 * holds, the browser may not run it: its type stands, no sniffing, and a page made of it would be an empty sandbox.
 * Whether the reader may see it is the caller's to decide; `shared` says that everybody may: then it is kept for a day, not
 * for ever, because what is public can be withdrawn.
 */
export const serveFile = async (file: StoredFile, request: Request, shared: boolean): Promise<Response> => {
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    etag,
    'cache-control': shared ? 'public, max-age=86400, immutable' : 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff'
  });
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  headers.set('content-type', file.mediaType);
  headers.set('content-length', String(file.bytes));
  const way = file.mediaType.startsWith('image/') ? 'inline' : 'attachment';
  headers.set('content-disposition', contentDisposition(way, file.name));
  return new Response(await openAsBlob(pathOfFile(file.sha256)), { headers });
};
