import { pino } from 'pino';
import { config } from './config.ts';

/** Structured logs without personal data: ids, codes, durations. Never log input, text, contacts, tokens. */
export const log = pino({ level: config.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
