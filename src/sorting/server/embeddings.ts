import { z } from 'zod';
import { log } from '#platform/server/log.ts';

/** A server of embeddings with an OpenAI-compatible API. */
export interface EmbeddingsServer {
  /** The whole address, `…/v1/embeddings`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
}

const BATCH = 64;
const PATIENCE_MS = 60_000;

const answer = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) }))
});

/**
 * Reads the one setting: `http://host:port/v1/embeddings#model`, before the host `:key@` where the server wants a key. Throws for
 * what is no address.
 */
export const embeddingsServer = (setting: string): EmbeddingsServer => {
  const { protocol, host, pathname, search, hash, password } = new URL(setting);
  return {
    url: `${protocol}//${host}${pathname}${search}`,
    model: decodeURIComponent(hash.slice(1)) || 'default',
    key: password === '' ? null : decodeURIComponent(password)
  };
};

const asked = async (texts: readonly string[], server: EmbeddingsServer, signal: AbortSignal): Promise<number[][]> => {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(server.key === null ? {} : { authorization: `Bearer ${server.key}` })
    },
    body: JSON.stringify({ model: server.model, input: texts, encoding_format: 'float' }),
    signal
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { data } = answer.parse(await response.json());
  const vectors = data.toSorted((one, other) => one.index - other.index);
  if (vectors.length !== texts.length || vectors.some(({ index }, at) => index !== at))
    throw new Error(`${vectors.length} vectors for ${texts.length} texts`);
  return vectors.map(({ embedding }) => embedding);
};

const checked = (vectors: readonly number[][]): void => {
  const length = vectors[0]?.length ?? 0;
  for (const vector of vectors) {
    if (vector.length !== length) throw new Error(`vectors of ${length} and of ${vector.length} numbers`);
    if (!vector.every(Number.isFinite) || vector.every((value) => value === 0))
      throw new Error('a vector without direction');
  }
};

/** How long all is waited for, in milliseconds, and what calls the waiting off. */
type Patience = { readonly patienceMs?: number; readonly calledOff?: AbortSignal | undefined };

/**
 * The vectors of texts, each text once; null where the server is not there, is slower than `patienceMs` for all of them together, or
 * answers wrongly in any part: a signal that is there for some texts only would put them apart from the others. Throws at once when
 * it is called off.
 */
export const vectorsOf = async (
  texts: readonly string[],
  server: EmbeddingsServer,
  { patienceMs = PATIENCE_MS, calledOff }: Patience = {}
): Promise<ReadonlyMap<string, readonly number[]> | null> => {
  const each = [...new Set(texts)].filter((text) => text.trim() !== '');
  const signal = AbortSignal.any([AbortSignal.timeout(patienceMs), ...(calledOff ? [calledOff] : [])]);
  try {
    const vectors: number[][] = [];
    for (let from = 0; from < each.length; from += BATCH)
      vectors.push(...(await asked(each.slice(from, from + BATCH), server, signal)));
    checked(vectors);
    return new Map(each.map((text, at) => [text, vectors[at] ?? []]));
  } catch (error) {
    calledOff?.throwIfAborted();
    log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'sorting goes on without embeddings');
    return null;
  }
};
