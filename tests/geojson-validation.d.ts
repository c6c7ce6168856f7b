declare module 'geojson-validation' {
	const geojsonValidation: { valid(json: unknown, trace?: boolean): boolean | string[] };
	export default geojsonValidation;
}
