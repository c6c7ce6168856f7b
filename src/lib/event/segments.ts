import syntax from '#geodata/lexicon/syntax.json';
import type { SentenceReading, Toponym, Trigger, Word } from './reading.ts';
import { familyOf, rankOf } from './families.ts';
import { whyNotScene } from './scenes.ts';

/** A stretch of a sentence that tells of one act: its words, its triggers, its toponyms. */
export interface Segment {
	start: number;
	end: number;
	/** the joining word before it: "after", "and", ... */
	joint: string;
	triggers: Trigger[];
	toponyms: Toponym[];
	/** those of `toponyms` that may be a scene */
	scenes: Toponym[];
	/** "as well as" */
	isListing: boolean;
	/** "which happened in X" */
	takesPlace: boolean;
}

const JOINTS = new Set(syntax.segments.joints);

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

function cutPieces(reading: SentenceReading): Segment[] {
	const { words, triggers, toponyms } = reading;
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
			joint: jointOf(words, from),
			isListing: words.slice(from, from + 3).some((word) => word.lower === 'well'),
			takesPlace: words.slice(from, at).some((word) => TAKING_PLACE.has(word.lower)),
			triggers: triggers.filter((trigger) => trigger.from >= from && trigger.from < at),
			toponyms: toponyms.filter((toponym) => isWithin(toponym.mention)),
			scenes: toponyms.filter(
				(toponym) => isWithin(toponym.mention) && whyNotScene(reading, toponym, triggers) === null
			)
		});
		from = at;
	}
	return pieces;
}

// ", which": the comma alone says little
function jointOf(words: Word[], from: number): string {
	const first = words[from]?.lower ?? '';
	const second = words[from + 1]?.lower ?? '';
	return first === ',' && JOINTS.has(second) ? second : first;
}

// "drone and missile attack" is one trigger; a joint inside it does not cut
function isJoint(words: Word[], at: number): boolean {
	if (words[at - 1]?.text === ',' || words[at - 1]?.lower === 'well') return false;
	return JOINTS.has(words[at]?.lower ?? '');
}

// a new act: both pieces have triggers of their own, and the first also has its place, or another kind of act, or is not asserted
function beginsAct(last: Segment, piece: Segment): boolean {
	if (piece.triggers.length === 0 || last.triggers.length === 0) return false;
	if (isAsserted(last) !== isAsserted(piece)) return true;
	if (last.scenes.length > 0 && piece.scenes.length > 0) return true;
	if (piece.scenes.length === 0 && last.scenes.length > 0) return isOtherAct(last, piece);
	return piece.scenes.length > 0 && isTimeJoint(piece.joint);
}

function isAsserted(segment: Segment): boolean {
	return segment.triggers.some((trigger) => trigger.modality === 'asserted');
}

const TIME_JOINTS = new Set(syntax.segments.timeJoints);

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
	if (piece.triggers.length > 0 || !isAside(piece)) last.scenes = [...last.scenes, ...piece.scenes];
	else last.toponyms = last.toponyms.filter((toponym) => !piece.scenes.includes(toponym));
}

const ASIDES = new Set(syntax.segments.asides);
const TAKING_PLACE = new Set(syntax.segments.takingPlace);

// ", which borders X": a clause without an act adds no scene
function isAside(piece: Segment): boolean {
	return ASIDES.has(piece.joint) && !piece.takesPlace && !piece.isListing;
}

// an act with no place of its own goes with the next that has one when both are of one kind: "shelling and clashes in X"
function joinPlaceless(segments: Segment[]): Segment[] {
	const joined: Segment[] = [];
	for (const segment of segments) {
		const last = joined.at(-1);
		const isLead = last && last.scenes.length === 0 && last.triggers.length > 0;
		const isOne = isLead && isAsserted(last) === isAsserted(segment);
		if (isOne && !isTimeJoint(segment.joint) && segment.triggers.length > 0) join(last, segment);
		else joined.push(segment);
	}
	return joined;
}
