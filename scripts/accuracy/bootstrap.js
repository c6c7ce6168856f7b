const DRAWS = 1000;

/**
 * The middle 95 % of F1 when articles are drawn again and again, with replacement and a fixed seed.
 * @param {{ core: number, predicted: number, precision: number | null, recall: number | null, missed: string[], false_alarms: number[] }[]} articles
 * @returns {[number, number]}
 */
export function bootstrapArticles(articles) {
	let seed = 12345;
	const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
	const draws = Array.from({ length: DRAWS }, () => {
		let [right, wrong, missed] = [0, 0, 0];
		for (let i = 0; i < articles.length; i++) {
			const article = articles[Math.floor(random() * articles.length)];
			right += article.core - article.missed.length;
			wrong += article.false_alarms.length;
			missed += article.missed.length;
		}
		return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
	}).sort((a, b) => a - b);
	return [draws[Math.floor(DRAWS * 0.025)], draws[Math.floor(DRAWS * 0.975)]];
}
