import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/articles/*.test.ts'],
		setupFiles: ['tests/fixed-seed.ts'],
		environment: 'node',
		// property tests share two cores with everything else
		testTimeout: 60_000
	}
});
