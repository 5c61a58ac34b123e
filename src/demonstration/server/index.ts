export { demoAccounts, type DemoAccount } from './accounts.ts';
export { fillDemonstration } from './fill.ts';
