/** Events of features as the headline scorer takes them: a point and days; an event without a place is none. */
export function toHeadlineEvents(features) {
	return features.flatMap(({ geometry, properties }) => {
		const position = properties.places[0]?.position;
		if (!geometry || !position) return [];
		const days = [properties.start, properties.end].map((instant) => instant?.slice(0, 10) ?? null);
		return [
			{ lng: position[0], lat: position[1], date: days[0] ?? days[1], date_end: days[1] ?? days[0] }
		];
	});
}
