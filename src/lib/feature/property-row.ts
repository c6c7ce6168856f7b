/** What a value may be: `date` is `2025-03-16`, `timestamp` is `2025-03-16T00:00:00Z`. */
export type ValueKind =
	| 'string'
	| 'number'
	| 'integer'
	| 'boolean'
	| 'date'
	| 'timestamp'
	| 'position'
	| 'list'
	| 'object';

/** One property of the profile: the schema, the documentation, the checks and the columns of CSV are made of these. */
export interface PropertyRow {
	kind: ValueKind;
	/** one sentence or two, for a person */
	doc: string;
	/** may be `null`: nothing was found or told */
	nullable?: boolean;
	/** may be absent */
	optional?: boolean;
	/** the only values there are */
	values?: readonly string[];
	least?: number;
	most?: number;
	/** what the entries of a list, or an object, hold */
	items?: Readonly<Record<string, PropertyRow>>;
	/** what each value of an object with free keys holds; `values` are the keys */
	each?: Readonly<Record<string, PropertyRow>>;
}

/** A row for each key of a type, none forgotten. */
export type PropertyTable<T> = Readonly<Record<keyof Required<T>, PropertyRow>>;
