import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BoardSnapshot } from '../snapshot.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
};

/** A snapshot as it was last told to everybody: encoded once, compressed at most once, whoever asks. */
export class Edition {
  readonly snapshot: BoardSnapshot;
  #json: Buffer | undefined;
  #hash: string | undefined;
  #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(snapshot: BoardSnapshot) {
    this.snapshot = snapshot;
  }

  get json(): Buffer {
    this.#json ??= Buffer.from(JSON.stringify(this.snapshot));
    return this.#json;
  }

  /** A strong validator of these bytes in this encoding. The same content has the same one on every node. */
  etag(encoding: Encoding): string {
    this.#hash ??= createHash('sha256').update(this.json).digest('base64url').slice(0, 22);
    return `"${this.#hash}-${encoding}"`;
  }

  /** The bytes in this encoding. */
  body(encoding: Encoding): Promise<Buffer> {
    const known = this.#compressed.get(encoding);
    if (known) return known;
    const made = this.#compress(encoding);
    this.#compressed.set(encoding, made);
    return made;
  }

  #compress(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'br') return brotli(this.json, BROTLI);
    return encoding === 'gzip' ? zip(this.json) : Promise.resolve(this.json);
  }
}
