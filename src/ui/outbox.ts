/** What was done on this device and has not yet reached the server: `key` names the act, so that it waits once. */
export type Unsent<Act> = { key: string; act: Act };

const NAME = 'kezdesu';
const STORE = 'unsent';

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error));
  });

const openStore = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const opened = await answerOf(opening);
  const transaction = opened.transaction(STORE, mode);
  transaction.addEventListener('complete', () => opened.close());
  transaction.addEventListener('abort', () => opened.close());
  return transaction.objectStore(STORE);
};

/** Keeps an act on the device until `forget`. Throws where the browser keeps nothing, as some do in private windows. */
export const keepUnsent = async <Act>({ key, act }: Unsent<Act>): Promise<void> => {
  await answerOf((await openStore('readwrite')).put(act, key));
};

/** The act has reached the server, or was taken back. */
export const forgetUnsent = async (key: string): Promise<void> => {
  await answerOf((await openStore('readwrite')).delete(key));
};

/** What waits under keys that begin so, in the order of the keys. */
export const unsent = async <Act>(prefix: string): Promise<Unsent<Act>[]> => {
  const range = IDBKeyRange.bound(prefix, `${prefix}\u{FFFF}`);
  const store = await openStore('readonly');
  const [keys, acts] = await Promise.all([answerOf(store.getAllKeys(range)), answerOf(store.getAll(range))]);
  return keys.map((key, at) => ({ key: String(key), act: acts[at] as Act }));
};
