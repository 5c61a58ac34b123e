import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const TEXT = /^(text\/(?!event-stream)|application\/(json|javascript|xml|manifest\+json)|image\/svg)/;
const SMALLEST = 512;

/** The best encoding the reader takes. */
export const encodingFor = (acceptEncoding: string | undefined): Encoding => {
  const accepted = acceptEncoding ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
};

/** Is it text, and long enough to gain by it? Pictures and archives are compressed already. */
export const isCompressible = (contentType: string, bytes: number): boolean =>
  bytes >= SMALLEST && TEXT.test(contentType);

/** Compresses a whole body; `effort` 'once' for what is sent many times, 'now' for what is sent once. */
export const compress = (body: Buffer, encoding: Encoding, effort: 'once' | 'now'): Buffer => {
  if (encoding === 'gzip') return gzipSync(body, { level: effort === 'once' ? 8 : 5 });
  if (encoding === 'identity') return body;
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === 'once' ? 7 : 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length
    }
  });
};
