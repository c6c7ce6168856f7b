const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

/** How often events of each confidence are right: neutral ones are left out, a false alarm or a wrong kind is wrong. */
export function calibrate(result, predictions) {
	const rows = BINS.slice(1).map((end, index) => ({ from: BINS[index], end, right: 0, all: 0 }));
	for (const article of result.per_article) {
		const features = predictions.get(article.slug) ?? [];
		const wrong = new Set(article.false_alarms);
		const scored = article.tp + wrong.size;
		for (const [index, feature] of features.entries()) {
			const row = rows.find(
				({ from, end }) =>
					feature.properties.confidence >= from && feature.properties.confidence < end
			);
			if (!row || scored === 0) continue;
			row.all++;
			if (!wrong.has(index)) row.right++;
		}
	}
	return [
		'  confidence: right of all (neutral counted as right)',
		...rows
			.filter((row) => row.all > 0)
			.map(
				({ from, end, right, all }) =>
					`    ${from.toFixed(1)} to ${Math.min(1, end).toFixed(1)}   ${right} of ${all}  ${((100 * right) / all).toFixed(0)} %`
			)
	];
}
