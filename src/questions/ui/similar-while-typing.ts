/** A similar question as the endpoint and the review give it. */
export type ShortQuestion = { number: string; text: string; support: number };

const PAUSE_MS = 500;
const SHORTEST = 12;
const LONGEST = 600;

/** Asks for similar questions when the typing pauses. Returns how to give up; a lost connection says nothing. */
export const similarTo = (
  meeting: string,
  text: string,
  show: (found: ShortQuestion[]) => void
): (() => void) | undefined => {
  if (text.trim().length < SHORTEST) return undefined;
  const stop = new AbortController();
  const timer = setTimeout(() => {
    const query = new URLSearchParams({ text: text.slice(0, LONGEST) });
    fetch(`/meetings/${meeting}/similar?${query}`, { signal: stop.signal })
      .then((response) => (response.ok ? response.json() : undefined))
      .then((answer) => answer && show(answer.questions))
      .catch(() => undefined);
  }, PAUSE_MS);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
};
