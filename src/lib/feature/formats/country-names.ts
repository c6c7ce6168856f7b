import countries from '#geodata/lexicon/countries.json';
import lists from '#geodata/lexicon/import.json';

interface CountryRow {
	code: string;
	name: string;
	names: string[];
}

const rows = countries as unknown as CountryRow[];
const byName = new Map<string, string>();
for (const { code, name, names } of rows)
	for (const word of [name, ...names]) byName.set(word.toLowerCase(), code);
for (const [name, code] of Object.entries(lists.countryAliases))
	byName.set(name.toLowerCase(), code);
const names = new Map(rows.map(({ code, name }) => [code, name]));

/** ISO 3166-1 alpha-2 of a country as ACLED, UCDP or anybody writes it, by name or already by code; `null` when it is not known. */
export function codeOfCountry(name: string): string | null {
	if (names.has(name)) return name;
	return byName.get(name.trim().toLowerCase()) ?? null;
}

/** English name of a country by ISO 3166-1 alpha-2, `null` when there is no such code. */
export function nameOfCountry(code: string): string | null {
	return names.get(code.trim().toUpperCase()) ?? null;
}
