/** Longer than any meeting. */
const LONGEST_SECONDS = 86_400;

/**
 * From which second of the recording a question is heard: when it was first voiced or shown after the session's opening, with the
 * seconds that the recording has before it. Nothing before the recording begins.
 */
export const derivedMark = (openedAt: Temporal.Instant, shownAt: Temporal.Instant, leadSeconds: number): number =>
  Math.max(0, Math.floor(openedAt.until(shownAt).total('seconds')) + leadSeconds);

/** The second that "1:05:09", "65:09" or "309" names; null for anything else. */
export const readMark = (text: string): number | null => {
  const [, hours = '0', minutes = '0', seconds = ''] =
    /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/.exec(text.trim()) ?? [];
  if (seconds === '' || (text.includes(':') && Number(seconds) > 59)) return null;
  if (text.split(':').length === 3 && Number(minutes) > 59) return null;
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return all <= LONGEST_SECONDS ? all : null;
};

const YOUTUBE = ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be'];

/** The address of the recording at a second of it; the address itself where its site has no such links. */
export const linkAt = (url: string, seconds: number): string => {
  const address = new URL(url);
  if (!YOUTUBE.includes(address.hostname)) return url;
  address.searchParams.set('t', `${seconds}s`);
  return address.href;
};
