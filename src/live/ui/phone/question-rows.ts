import { bySupport, firstBy, LISTED, type ListedQuestion } from '../../index.ts';
import { htmlLanguage } from '../html-language.ts';
import { choose, fill, speak } from './slots.ts';
import { type SupportProblem, SupportVotes } from './support-votes.ts';

/** What a line's place goes by; `whole` is the question where it has come since the page was made. */
type Known = { number: string; askedAt: string; support: number; whole: ListedQuestion | null };

/**
 * The list of questions on the page. Counts and states change where they stand; the order changes, and new lines come in, only
 * when the reader asks for it.
 */
export class QuestionRows {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #known = new Map<string, Known>();
  readonly #rows = new Map<string, HTMLElement>();
  readonly #votes: SupportVotes;

  constructor(root: HTMLElement, list: HTMLElement, meeting: string) {
    this.#root = root;
    this.#list = list;
    const mine: string[] = [];
    for (const row of list.querySelectorAll<HTMLElement>('[data-row]')) {
      const number = row.dataset['row'] || '';
      const count = row.querySelector('[data-slot="count"]');
      const support = Number(count && count.textContent);
      this.#rows.set(number, row);
      this.#known.set(number, { number, support, askedAt: row.dataset['asked'] || '', whole: null });
      if (row.querySelector('.supported')) mine.push(number);
    }
    this.#votes = new SupportVotes(meeting, mine, {
      changed: (number) => {
        this.#complain(number, null);
        this.#draw(number);
      },
      counted: (number, support) => {
        this.#complain(number, null);
        this.count(number, support);
      },
      refused: (number, problem) => this.#complain(number, problem)
    });
    list.addEventListener('submit', (event) => this.#submit(event));
    root.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-reorder]')) this.reorder();
    });
  }

  /** There is a network again: sends the votes that wait on the device. */
  resume(): void {
    void this.#votes.resume();
  }

  /** Takes over a new count of support. */
  count(number: string, support: number): void {
    const known = this.#known.get(number);
    if (known) known.support = support;
    this.#draw(number);
  }

  /** Takes over a question that is new or has changed. */
  put(question: ListedQuestion): void {
    const { number, support, askedAt } = question;
    this.#known.set(number, { number, support, askedAt, whole: question });
    const row = this.#rows.get(number);
    if (row) describe(row, question);
    this.#draw(number);
  }

  /** Takes away a question that has left the list. */
  drop(number: string): void {
    this.#known.delete(number);
    const row = this.#rows.get(number);
    if (row) row.remove();
    this.#rows.delete(number);
  }

  /** Takes over the whole list. */
  replace(questions: readonly ListedQuestion[]): void {
    const listed = new Set(questions.map(({ number }) => number));
    for (const number of Array.from(this.#known.keys())) if (!listed.has(number)) this.drop(number);
    for (const question of questions) this.put(question);
  }

  /** Puts the lines into their order, with those that are new. */
  reorder(): void {
    for (const { number, whole } of this.#ordered()) {
      const row = this.#rows.get(number) || (whole && this.#make(whole));
      if (row) this.#list.append(row);
      this.#draw(number);
    }
    this.offer();
  }

  /** Offers new lines, or another order, when there is one to offer. */
  offer(): void {
    const ordered = this.#ordered();
    const fresh = ordered.filter(({ number }) => !this.#rows.has(number)).length;
    const shown = Array.from(this.#list.children);
    const moved = ordered.some(({ number }, at) => this.#rows.get(number) !== shown[at]);
    fill(this.#root, 'fresh', String(fresh));
    choose(this.#root, 'order', fresh > 0 ? 'fresh' : moved ? 'moved' : null);
  }

  #ordered(): Known[] {
    return firstBy(this.#known.values(), bySupport, LISTED);
  }

  #make(question: ListedQuestion): HTMLElement | null {
    const blank = this.#root.querySelector<HTMLTemplateElement>('[data-blank-row]');
    const row = blank && blank.content.querySelector<HTMLElement>('[data-row]');
    const made = row && (row.cloneNode(true) as HTMLElement);
    if (!made) return null;
    describe(made, question);
    this.#rows.set(question.number, made);
    return made;
  }

  /** The count and whose it is, as far as this device knows. */
  #draw(number: string): void {
    const [row, known] = [this.#rows.get(number), this.#known.get(number)];
    if (!row || !known) return;
    const mine = this.#votes.has(number);
    fill(row, 'count', String(Math.max(0, known.support + this.#votes.ahead(number))));
    choose(row, 'mine', mine ? 'yes' : 'no');
    const button = row.querySelector('button');
    if (button) button.classList.toggle('supported', mine);
    const wanted = row.querySelector<HTMLInputElement>('[name=wanted]');
    if (wanted) wanted.value = mine ? 'withdraw' : 'give';
  }

  #submit(event: Event): void {
    const row = event.target instanceof Element && event.target.closest<HTMLElement>('[data-row]');
    if (!row) return;
    event.preventDefault();
    this.#votes.turn(row.dataset['row'] || '');
  }

  #complain(number: string, problem: SupportProblem | null): void {
    const row = this.#rows.get(number);
    const words = problem && this.#root.querySelector<HTMLTemplateElement>(`[data-problem="${problem}"]`);
    if (row) fill(row, 'problem', (words && words.content.textContent) || '');
  }
}

const describe = (row: HTMLElement, { number, text, language, cut, state, askedAt }: ListedQuestion): void => {
  row.id = `q-${number}`;
  row.dataset['row'] = number;
  row.dataset['asked'] = askedAt;
  fill(row, 'text', text);
  speak(row, 'text', htmlLanguage(language));
  fill(row, 'number', number);
  choose(row, 'cut', cut ? 'yes' : 'no');
  choose(row, 'state', state);
  const link = row.querySelector('a');
  if (link) link.href = link.href.replace(/\/questions\/.*$/, `/questions/${number}`);
  const asked = row.querySelector<HTMLInputElement>('[name=question]');
  if (asked) asked.value = number;
};
