import type { SentenceReading, Toponym, Trigger, Word } from './reading.ts';
import { familyOf, rankOf } from './families.ts';

/** A stretch of a sentence that tells of one act: its words, its triggers, its toponyms. */
export interface Segment {
	start: number;
	end: number;
	/** the joining word before it: "after", "and", ... */
	joint: string;
	triggers: Trigger[];
	toponyms: Toponym[];
}

const JOINTS = new Set([
	'and',
	'while',
	'as',
	'after',
	'before',
	'when',
	'but',
	'with',
	'following',
	'amid',
	'where',
	'which',
	'who',
	'although',
	'though',
	'because',
	'since',
	'until',
	'whereas',
	'meanwhile',
	';',
	'—',
	'–',
	':',
	',',
	'…',
	'...',
	'/',
	'including'
]);

/** Cuts a sentence where a new act begins; pieces without an act of their own stay with the piece before. */
export function cutSegments(reading: SentenceReading): Segment[] {
	const pieces = cutPieces(reading);
	const segments: Segment[] = [];
	for (const piece of pieces) {
		const last = segments.at(-1);
		if (last && !beginsAct(last, piece)) join(last, piece);
		else segments.push({ ...piece });
	}
	return joinPlaceless(segments);
}

function cutPieces({ words, triggers, toponyms }: SentenceReading): Segment[] {
	const pieces: Segment[] = [];
	let from = 0;
	for (let at = 0; at <= words.length; at++) {
		const isEnd = at === words.length;
		if (!isEnd && (at === from || !isJoint(words, at))) continue;
		const start = words[from]?.start ?? 0;
		const end = words[at - 1]?.end ?? start;
		const isWithin = (span: { start: number }) => span.start >= start && span.start < end;
		pieces.push({
			start,
			end,
			joint: words[from]?.lower ?? '',
			triggers: triggers.filter((trigger) => trigger.from >= from && trigger.from < at),
			toponyms: toponyms.filter((toponym) => isWithin(toponym.mention))
		});
		from = at;
	}
	return pieces;
}

// "drone and missile attack" is one trigger; a joint inside it does not cut
function isJoint(words: Word[], at: number): boolean {
	return JOINTS.has(words[at]?.lower ?? '');
}

// a new act: both pieces have triggers of their own, and the first also has its place or another kind of act
function beginsAct(last: Segment, piece: Segment): boolean {
	if (piece.triggers.length === 0 || last.triggers.length === 0) return false;
	if (last.toponyms.length > 0 && piece.toponyms.length > 0) return true;
	if (piece.toponyms.length === 0 && last.toponyms.length > 0) return isOtherAct(last, piece);
	return piece.toponyms.length > 0 && isTimeJoint(piece.joint);
}

const TIME_JOINTS = new Set([
	'after',
	'before',
	'while',
	'as',
	'when',
	'following',
	';',
	'but',
	'which'
]);

function isTimeJoint(joint: string): boolean {
	return TIME_JOINTS.has(joint);
}

// "killing four" belongs to the strike before it; "clashes" do not
function isOtherAct(last: Segment, piece: Segment): boolean {
	const best = Math.max(...piece.triggers.map((trigger) => rankOf(trigger.act)));
	if (best <= 3) return false;
	const families = new Set(last.triggers.map((trigger) => familyOf(trigger.typedAct)));
	return (
		piece.triggers.every((trigger) => !families.has(familyOf(trigger.typedAct))) &&
		!isTimeJoint(piece.joint)
	);
}

function join(last: Segment, piece: Segment): void {
	last.end = piece.end;
	last.triggers = [...last.triggers, ...piece.triggers];
	last.toponyms = [...last.toponyms, ...piece.toponyms];
}

// an act with no place of its own goes with the next that has one when both are of one kind: "shelling and clashes in X"
function joinPlaceless(segments: Segment[]): Segment[] {
	const joined: Segment[] = [];
	for (const segment of segments) {
		const last = joined.at(-1);
		const isLead = last && last.toponyms.length === 0 && last.triggers.length > 0;
		if (isLead && !isTimeJoint(segment.joint) && segment.triggers.length > 0) join(last, segment);
		else joined.push(segment);
	}
	return joined;
}
