/** Links and pictures of Markdown with only their words left: `[a town](https://…)`, `![a square](square.jpg)`, `[a town][1]`. */
export function stripLinks(line: string): string {
	if (!line.includes('](') && !line.includes('][')) return line;
	const nextBracket = makeFinder(line, ']');
	const nextParenthesis = makeFinder(line, ')');
	let plain = '';
	let at = 0;
	while (at < line.length) {
		const open = line.indexOf('[', at);
		if (open === -1) break;
		const close = nextBracket(open);
		const end = close === -1 ? -1 : endOfTarget(line, close + 1, nextParenthesis, nextBracket);
		const isPicture = line[open - 1] === '!' && open > at;
		plain += line.slice(at, isPicture && end !== -1 ? open - 1 : open);
		if (end === -1) plain += '[';
		else plain += line.slice(open + 1, close);
		at = end === -1 ? open + 1 : end;
	}
	return plain + line.slice(at);
}

type Finder = (from: number) => number;

// an address with its title is no longer than this
const LONGEST_TARGET = 2300;

function endOfTarget(line: string, at: number, parenthesis: Finder, bracket: Finder): number {
	const mark = line[at];
	if (mark !== '(' && mark !== '[') return -1;
	const end = mark === '(' ? parenthesis(at) : bracket(at);
	return end === -1 || end - at > LONGEST_TARGET ? -1 : end + 1;
}

// the next such mark, looked for once however often it is asked for: a line of open brackets costs no more than its length
function makeFinder(line: string, mark: string): Finder {
	let known = -1;
	let isOver = false;
	return (from) => {
		if (isOver || known >= from) return isOver ? -1 : known;
		known = line.indexOf(mark, from);
		isOver = known === -1;
		return known;
	};
}
