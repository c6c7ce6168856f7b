import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROUNDS = 8;

/** Milliseconds for 600 words, article to features, warm, one core. */
export function measureSpeed({ folder, reader, resources }) {
	const articles = readdirSync(join(folder, 'articles'))
		.filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(join(folder, 'articles', name), 'utf8')))
		.map(({ slug, title, published, text }) =>
			reader.makeArticle({ id: slug, title, url: null, publisher: null, published, text })
		);
	const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	const times = Array.from({ length: ROUNDS }, () => {
		const start = performance.now();
		for (const article of articles) read(reader, resources, article);
		return ((performance.now() - start) / words) * 600;
	});
	const best = Math.min(...times).toFixed(1);
	return [`Speed: ${best} ms for 600 words, article to features, warm (must 20, aim 8)`];
}

function read(reader, resources, article) {
	const byId = new Map([[article.id, article]]);
	const events = reader.toEvents([reader.extract(article, resources)]);
	return events.map((event) => reader.toFeature(event, byId, resources.boundaries));
}
