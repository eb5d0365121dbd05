import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { digitData } from './src/tools/digitData.ts';

const { TEST_REPORT } = process.env;

export default defineConfig({
  plugins: [digitData()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Machines are slow and shared: a limit only has to end what hangs.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    // TEST_REPORT=file: the counts, for .ci/run.
    reporters: TEST_REPORT ? ['default', ['json', { outputFile: TEST_REPORT }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/site/**'],
          // A world of its own for each of 150 files would take twice as long as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/harness/globalSetup.ts',
          testTimeout: 300_000,
          // After the unit tests, which leave it the machine.
          sequence: { groupOrder: 1 },
          // One browser serves every file; more pages at once only make each slower.
          maxWorkers: 2,
          maxConcurrency: 2,
          isolate: false,
        },
      },
    ],
  },
});
