// what all three passes share: a position in whole-number Mercator, taken from the camera's centre exactly, and the test of days.
// `projectTile` comes from MapLibre and serves the flat map and the globe alike.
const COMMON = `
uniform ivec2 u_center;
uniform float u_world;
uniform ivec2 u_range;
uniform bool u_sure;
uniform float u_pixel_ratio;
uniform vec3 u_colors[TYPE_COUNT];
const vec2 STEP = vec2(1.0 / 4294967296.0, 1.0 / 2147483648.0);

vec2 fromCenter(ivec2 position) {
	return vec2(position - u_center) * STEP + vec2(u_world, 0.0);
}

bool isInRange(int first, int last) {
	if (u_sure) return first >= u_range.x && last <= u_range.y;
	return first <= u_range.y && last >= u_range.x;
}

// full for a day, a third for half a year and more
float fadeOf(int first, int last) {
	return clamp(1.0 - 0.09 * log2(float(last) - float(first) + 1.0), 0.34, 1.0);
}

// the corners of two triangles
const vec2 CORNERS[6] = vec2[6](
	vec2(0.0, 0.0), vec2(1.0, 0.0), vec2(0.0, 1.0), vec2(0.0, 1.0), vec2(1.0, 0.0), vec2(1.0, 1.0)
);
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

/** Dots: one vertex an event. */
export const POINT_VERTEX = `
uniform float u_radius;
uniform bool u_by_deaths;
uniform int u_emphasis;
in ivec2 a_position;
in int a_first;
in int a_last;
in uint a_type;
in uint a_precision;
in uint a_deaths;
// colour and how full it is; radius, whole size, radius of the core, width of the ring of emphasis
flat out vec4 v_color;
flat out vec4 v_shape;

void main() {
	gl_Position = projectTile(fromCenter(a_position));
	float deaths = a_deaths == UNKNOWN_DEATHS || !u_by_deaths ? 0.0 : float(a_deaths);
	float radius = min(u_radius * (1.0 + 0.3 * sqrt(deaths)), 24.0) + min(float(u_emphasis), 1.0);
	float core = a_precision == PRECISION_EXACT && radius >= 4.5 ? min(0.34 * radius, 2.4) : -1.0;
	float ring = u_emphasis == 0 ? 0.0 : float(u_emphasis) + 0.5;
	// the outline and half a pixel of smoothing lie outside the radius; emphasis adds its ring
	v_shape = vec4(radius, 2.0 * (radius + (u_emphasis > 0 ? 5.0 : 1.5)), core, ring) * u_pixel_ratio;
	gl_PointSize = v_shape.y;
	float fade = u_emphasis > 0 ? 1.0 : fadeOf(a_first, a_last);
	// large dots let those below show through
	if (radius > 9.0) fade *= 0.75;
	v_color = vec4(u_colors[min(a_type, uint(TYPE_COUNT - 1))], fade);
}
`;

export const POINT_FRAGMENT = `
uniform vec3 u_surface;
uniform vec3 u_accent;
uniform float u_pixel_ratio;
flat in vec4 v_color;
flat in vec4 v_shape;
out vec4 fragColor;

void main() {
	float distance = length(gl_PointCoord - 0.5) * v_shape.y - 0.5;
	// how much of the pixel lies in the halo, the dot, the dot without its rim, the core
	vec4 edges = v_shape.x + vec4(u_pixel_ratio, 0.0, -1.25 * u_pixel_ratio, 0.0);
	edges.w = v_shape.z;
	vec4 cover = clamp(edges - distance, 0.0, 1.0);
	// a wide span of days empties the dot and leaves its rim
	float fade = v_color.a;
	float rim = min(1.0, fade + 0.3);
	float body = cover.y * rim - cover.z * (rim - fade);
	float halo = cover.x * (0.22 + 0.33 * fade) * (1.0 - body);
	float core = v_shape.z > 0.0 ? cover.w : 0.0;
	fragColor = vec4(v_color.rgb, 1.0) * (body * (1.0 - core)) + vec4(u_surface, 1.0) * (halo + body * core);
	if (v_shape.w == 0.0) return;
	float outside = v_shape.y * 0.5 - 0.5;
	float ring = clamp(outside - distance, 0.0, 1.0) - clamp(outside - v_shape.w - distance, 0.0, 1.0);
	fragColor = vec4(u_accent, 1.0) * ring + fragColor * (1.0 - ring);
}
`;

/** Discs in true metres: two triangles an event, a dashed ring without a centre. */
export const DISC_VERTEX = `
uniform float u_least;
uniform float u_center_w;
uniform int u_emphasis;
uniform float u_pixels;
uniform highp isampler2D u_places;
uniform highp usampler2D u_looks;
uniform highp sampler2D u_radii;
out vec3 v_color;
out vec2 v_offset;
out float v_fade;
out float v_pixels;

void main() {
	int disc = gl_VertexID / 6;
	ivec2 at = ivec2(disc % 1024, disc / 1024);
	ivec4 place = texelFetch(u_places, at, 0);
	uvec4 look = texelFetch(u_looks, at, 0);
	if (u_emphasis == 0 && (look.g == 0u || !isInRange(place.z, place.w))) {
		gl_Position = NOWHERE;
		return;
	}
	vec2 center = fromCenter(place.xy);
	vec4 projected = projectTile(center);
	// further away a pixel covers more of the world
	float least = u_least * projected.w / u_center_w;
#ifdef GLOBE
	least *= circumferenceRatioAtTileY(0.0) / circumferenceRatioAtTileY(center.y);
#endif
	vec2 corner = CORNERS[gl_VertexID % 6] * 2.0 - 1.0;
	float radius = max(texelFetch(u_radii, at, 0).r, least);
	v_pixels = u_pixels * radius / least;
	// a pixel and a half around the ring for its stroke and smoothing
	float grown = radius * (1.0 + 2.0 / v_pixels);
	gl_Position = projectTile(center + corner * grown);
	v_offset = corner * (1.0 + 2.0 / v_pixels);
	v_color = u_colors[min(look.r, uint(TYPE_COUNT - 1))];
	v_fade = u_emphasis > 0 ? 1.0 : fadeOf(place.z, place.w);
}
`;

export const DISC_FRAGMENT = `
uniform vec3 u_surface;
uniform vec3 u_accent;
uniform int u_emphasis;
in vec3 v_color;
in vec2 v_offset;
in float v_fade;
in float v_pixels;
out vec4 fragColor;

void main() {
	float distance = length(v_offset) * v_pixels;
	float stroke = u_emphasis > 0 ? 2.0 : 1.25;
	float inside = clamp(v_pixels - distance + 0.5, 0.0, 1.0);
	float ring = clamp(stroke - abs(distance - v_pixels + stroke) + 0.5, 0.0, 1.0);
	// dashes about 9 pixels apart, a whole number of them around
	float dashes = max(6.0, floor(6.2832 * v_pixels / 9.0));
	float turn = fract(atan(v_offset.y, v_offset.x) / 6.2832 * dashes);
	float soft = dashes / (6.2832 * v_pixels);
	float dash = smoothstep(0.0, soft, turn) * (1.0 - smoothstep(0.62, 0.62 + soft, turn));
	vec3 color = u_emphasis > 0 ? u_accent : v_color;
	float alpha = max(ring * dash * min(1.0, v_fade + 0.3), inside * (u_emphasis > 0 ? 0.08 : 0.16) * v_fade);
	if (alpha < 0.01) discard;
	fragColor = vec4(color, 1.0) * alpha;
}
`;

/** Squares of a grid that lies on the ground: as clear as their number is high, coloured by the most frequent type. */
export const GRID_VERTEX = `
uniform int u_bits;
uniform ivec2 u_first_cell;
uniform int u_columns;
uniform highp usampler2D u_cells;
out vec3 v_color;
out vec2 v_corner;
out float v_alpha;

void main() {
	int listed = gl_VertexID / 6;
	vec2 corner = CORNERS[gl_VertexID % 6];
	uvec2 texel = texelFetch(u_cells, ivec2(listed % 1024, listed / 1024), 0).rg;
	int cell = int(texel.r);
	uint count = texel.g & 0xffffffu;
	uint shift = uint(32 - u_bits);
	uint column = uint(u_first_cell.x + cell % u_columns);
	uint row = uint(u_first_cell.y + cell / u_columns);
	ivec2 position = ivec2(int((column << shift) ^ 0x80000000u), int(row << (shift - 1u)));
	gl_Position = projectTile(fromCenter(position) + corner * exp2(float(-u_bits)));
	v_corner = corner;
	v_color = u_colors[min(texel.g >> 24u, uint(TYPE_COUNT - 1))];
	// a step of the legend for each power of ten, from 1 to 100,000: a million events still differ from place to place
	v_alpha = 0.25 + 0.15 * min(5.0, log2(float(count)) / 3.3219);
}
`;

export const GRID_FRAGMENT = `
uniform float u_cell_pixels;
in vec3 v_color;
in vec2 v_corner;
in float v_alpha;
out vec4 fragColor;

void main() {
	// half a pixel of gap on each side keeps the squares apart
	vec2 edge = (0.5 - abs(v_corner - 0.5)) * u_cell_pixels;
	float alpha = v_alpha * clamp(min(edge.x, edge.y), 0.0, 1.0);
	fragColor = vec4(v_color, 1.0) * alpha;
}
`;

/** The whole vertex shader of a pass for the projection MapLibre draws with now. */
export function vertexSource(
	pass: string,
	prelude: string,
	define: string,
	constants: Record<string, string>
): string {
	const defines = Object.entries(constants).map(([name, value]) => `#define ${name} ${value}`);
	return ['#version 300 es', ...defines, prelude, define, COMMON, pass].join('\n');
}

export function fragmentSource(pass: string): string {
	return `#version 300 es\nprecision highp float;\nprecision highp int;\n${pass}`;
}
