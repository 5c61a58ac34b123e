import { defineConfig } from 'vitest/config';

const SERVER = ['src/**/server/**/*.test.ts', 'src/**/*.server.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'tests/support/postgres.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: 'silent', DATA_DIR: 'data/test-files', SECRET: 'a secret of the tests only, 32 chars' },
    projects: [
      {
        extends: true,
        // What is pure keeps nothing from one file to the next: its modules are read once.
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts'],
          exclude: SERVER,
          isolate: false,
          maxWorkers: 3,
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: [...SERVER, 'db/**/*.test.ts', 'tests/support/**/*.test.ts', 'tests/system/**/*.test.ts'],
          maxWorkers: 3,
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        // A whole product each, killed and flooded: alone on the machine.
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'tests/support/filled-data.ts',
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 }
        }
      }
    ]
  }
});
