import lists from '#geodata/lexicon/publishers.json';

const wires = new Map(Object.entries(lists.wires));
const hosts = new Map(Object.entries(lists.hosts));

/** The news agency a byline or credit names: `By AFP`, `By Agence France-Presse`, `(Reuters)`; `null` for a person. */
export function findWire(line: string): string | null {
	const bare = line
		.toLowerCase()
		.replace(/^by |^from |^source: |[()*_.]/g, ' ')
		.trim();
	for (const part of bare.split(/ and | \/ |[/,|&]/)) {
		const wire = wires.get(part.trim());
		if (wire) return wire;
	}
	return null;
}

/** The agency of a dateline: `KYIV, March 16 (Reuters) - …`. */
export function findDatelineWire(paragraph: string): string | null {
	const found = /^[^()]{2,60}\(([^()]{2,30})\) ?[-–—]/.exec(paragraph.slice(0, 120));
	return found ? findWire(found[1] ?? '') : null;
}

/** The outlet behind an address: by the list of known hosts, else the host itself. */
export function publisherOfUrl(url: string | null): string | null {
	const host = hostOf(url);
	if (!host) return null;
	const labels = host.split('.');
	for (let from = 0; from < labels.length - 1; from++) {
		const known = hosts.get(labels.slice(from).join('.'));
		if (known) return known;
	}
	return host;
}

/** The address when it is one of the web, `null` for anything else (`javascript:`, a path, nonsense). */
export function toWebUrl(value: unknown): string | null {
	if (typeof value !== 'string' || value.length > 2000) return null;
	const url = value.trim().replace(/^<|>$/g, '');
	return /^https?:\/\/[^\s/]+/i.test(url) && URL.canParse(url) ? url : null;
}

function hostOf(url: string | null): string | null {
	const safe = toWebUrl(url);
	return safe ? new URL(safe).hostname.replace(/^(www|m|amp)\./, '') : null;
}
