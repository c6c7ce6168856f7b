const BLOCKS = new Set(
	'P,DIV,ARTICLE,SECTION,MAIN,HEADER,FOOTER,H1,H2,H3,H4,H5,H6,LI,UL,OL,BLOCKQUOTE,FIGURE,FIGCAPTION,TABLE,TR,PRE,DL,DT,DD,HR,ASIDE,NAV,BR,FORM,BODY'.split(
		','
	)
);
const SKIPPED = new Set(
	'SCRIPT,STYLE,NOSCRIPT,TEMPLATE,IFRAME,SVG,BUTTON,SELECT,TEXTAREA,NAV,FORM'.split(',')
);

/** The words under an element, one string for each block, in document order; no recursion, so that no depth can overturn it. */
export function readBlocks(root: Element | null): string[] {
	const blocks: string[] = [];
	let open = '';
	const close = () => {
		const text = open.replace(/\s+/g, ' ').trim();
		if (text !== '') blocks.push(text);
		open = '';
	};
	let node: Node | null = root;
	while (node) {
		const name = node.nodeName.toUpperCase();
		if (BLOCKS.has(name)) close();
		if (node.nodeType === TEXT) open += node.nodeValue ?? '';
		const inner: Node | null = SKIPPED.has(name) ? null : node.firstChild;
		node = inner ?? nextOutside(node, root, close);
	}
	close();
	return blocks;
}

const TEXT = 3;

// the next node that does not lie inside this one, closing the blocks that end on the way
function nextOutside(from: Node, root: Element | null, close: () => void): Node | null {
	let node: Node | null = from;
	while (node && node !== root) {
		if (BLOCKS.has(node.nodeName.toUpperCase())) close();
		if (node.nextSibling) return node.nextSibling;
		node = node.parentNode;
	}
	return null;
}
