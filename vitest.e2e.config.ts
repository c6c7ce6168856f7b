import { defineConfig } from 'vitest/config';

/** Browser journeys against the built app: one file after the other, since two Chromiums on two cores starve each other. */
export default defineConfig({
	test: {
		include: ['tests/e2e/**/*.e2e.ts'],
		environment: 'node',
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
