import { sendKept } from '#questions/ui/unsent-question.ts';
import {
  type BoardSnapshot,
  type FloorClock,
  LISTED,
  printLength,
  readClock,
  type SessionPhase,
  type ShownQuestion,
  type Tick
} from '../../index.ts';
import { BoardStream, type StreamStart } from '../board-stream.ts';
import { htmlLanguage } from '../html-language.ts';
import { QuestionRows } from './question-rows.ts';
import { choose, fill, speak } from './slots.ts';

/** What the server says in `data-phone`: where the page stands as it was made. */
type Start = StreamStart & { phase: SessionPhase; clock: FloorClock };

/** The clock of this second. */
const drawClock = (root: HTMLElement, clock: FloorClock, now: number): void => {
  const { turn, report, reportAllowed, warning } = readClock(clock, now);
  const held = root.querySelector<HTMLElement>('[data-turn]');
  if (held) held.hidden = turn === null;
  choose(root, 'turn', turn && turn.kind);
  choose(root, 'pause', (turn && turn.pause) || null);
  fill(root, 'lasted', printLength(turn ? turn.lasted : 0));
  fill(root, 'spent', printLength(report));
  fill(root, 'allowed', printLength(reportAllowed));
  choose(root, 'warning', warning);
  const bar = root.querySelector('progress');
  if (bar) bar.value = Math.min(report, reportAllowed);
};

const drawOnScreen = (root: HTMLElement, question: ShownQuestion | null): void => {
  const section = root.querySelector('[data-on-screen]');
  if (!section) return;
  choose(section, 'shown', question ? 'yes' : 'no');
  if (!question) return;
  const { place } = question;
  const name = place && (document.documentElement.lang === 'kk' ? place.kk : place.ru);
  fill(section, 'text', question.text);
  speak(section, 'text', htmlLanguage(question.language));
  fill(section, 'number', question.number);
  fill(section, 'place', name ? ` · ${name}` : '');
};

const drawTotal = (root: HTMLElement, counts: BoardSnapshot['counts']): void => {
  const total = counts.new + counts.shortlist + counts['on-screen'] + counts.answered;
  fill(root, 'total', String(total));
  choose(root, 'total', total > 0 ? 'some' : 'none');
  choose(root, 'bounded', total > LISTED ? 'yes' : 'no');
};

/** A question asked without a network goes now; the reader is told what became of it. */
const sendQuestions = async (root: HTMLElement, meeting: string): Promise<void> => {
  const news = await sendKept(meeting);
  if (!news) return;
  choose(root, 'question', news.state);
  const link = root.querySelector<HTMLAnchorElement>('[data-sent-question]');
  if (link && news.state === 'sent') link.href = news.link;
};

/** Keeps the page that the server drew up to date, where it stands. */
const follow = (root: HTMLElement, list: HTMLElement): void => {
  const start = JSON.parse(root.dataset['phone'] || '') as Start;
  const rows = new QuestionRows(root, list, start.meeting);
  let { clock } = start;

  const take = ({ clock: newClock, phase, counts, onScreen }: Tick): void => {
    if (newClock) clock = newClock;
    if (phase) choose(document, 'phase', phase);
    if (counts) drawTotal(root, counts);
    if (onScreen !== undefined) drawOnScreen(root, onScreen);
    rows.offer();
  };
  const stream = new BoardStream(start, {
    tick: (tick) => {
      for (const number of tick.gone || []) rows.drop(number);
      for (const question of tick.listed || []) rows.put(question);
      for (const [number, support] of Object.entries(tick.support || {})) rows.count(number, support);
      take(tick);
    },
    snapshot: ({ questions, ...parts }) => {
      rows.replace(questions);
      take(parts);
    },
    state: (state) => {
      const notice = root.querySelector<HTMLElement>('[data-offline]');
      if (notice) notice.hidden = state !== 'lost';
      if (state === 'lost') return;
      rows.resume();
      void sendQuestions(root, start.meeting);
    }
  });
  stream.start();
  setInterval(() => drawClock(root, clock, stream.now()), 1_000);
};

const root = document.querySelector<HTMLElement>('[data-phone]');
const list = root && root.querySelector<HTMLElement>('[data-rows]');
if (root && list) follow(root, list);
