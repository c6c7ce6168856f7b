const EVENT_FILE = /\.(geojson|geojsonl|geojsons|ndjson|json|csv|tsv)$/i;
const ARTICLE_FILE = /\.(txt|md|markdown|html?|xhtml)$/i;

/** Whether a file is to be read as an article or looked at as events; `null` for what is neither. */
export function kindOfFile(name: string): 'article' | 'events' | null {
	if (ARTICLE_FILE.test(name)) return 'article';
	return EVENT_FILE.test(name) ? 'events' : null;
}
