/** Puts words into the element that the page has for them; leaves it alone when they stand there. */
export const fill = (root: ParentNode, slot: string, words: string): void => {
  for (const element of root.querySelectorAll(`[data-slot="${slot}"]`))
    if (element.textContent !== words) element.textContent = words;
};

/** Of the elements that say when they are shown, `data-when-TOPIC`, shows those that name this value. */
export const choose = (root: ParentNode, topic: string, value: string | null): void => {
  for (const element of root.querySelectorAll<HTMLElement>(`[data-when-${topic}]`))
    element.hidden = element.getAttribute(`data-when-${topic}`) !== value;
};

/** Says in which language the words of the element are; nothing where it is not certain. */
export const speak = (root: ParentNode, slot: string, language: string | undefined): void => {
  const element = root.querySelector(`[data-slot="${slot}"]`);
  if (!element) return;
  if (language === undefined) element.removeAttribute('lang');
  else element.setAttribute('lang', language);
};
