export { deadLetters, type DeadLetterView, queueAges, queueStates, type QueueState } from './jobs.views.ts';
export { dropDeadLetter, retryDeadLetter } from './retry-dead-letter.ts';
