/**
 * The same function, remembering its last answers: at least `limit`, at most twice as many. When a generation is full the
 * one before it is forgotten, so what is asked often stays and memory is bounded.
 */
export const remembered = <Answer, Key = string>(
  limit: number,
  answer: (key: Key) => Answer
): ((key: Key) => Answer) => {
  let young = new Map<Key, Answer>();
  let old = new Map<Key, Answer>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const found = old.get(key) ?? answer(key);
    if (young.size >= limit) [old, young] = [young, new Map()];
    young.set(key, found);
    return found;
  };
};
