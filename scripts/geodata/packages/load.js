/** The code of a build package: asked for from here, where they are installed. */
export function load(name) {
	return import(name);
}
