import type {
	CountKind,
	Count,
	DateSpan,
	EventActor,
	EventLink,
	EventStatus,
	EventType
} from '../types.ts';
import type {
	IncidentEvidence,
	IncidentGeometry,
	IncidentPlace,
	IncidentSource
} from './incident.ts';

/** What is known of an incident before it is written as a feature: made of an event, or of a row of somebody's file. */
export interface IncidentRecord {
	id: string;
	title: string;
	eventType: EventType;
	subEventType: string;
	plover: string | null;
	date: DateSpan;
	places: IncidentPlace[];
	noPlaceReason: string | null;
	geometry: IncidentGeometry;
	actors: EventActor[];
	claimedBy: string[];
	counts: Partial<Record<CountKind, Count>>;
	status: EventStatus;
	confidence: number;
	/** independent publishers */
	publishers: string[];
	sources: IncidentSource[];
	evidence: IncidentEvidence[];
	links: EventLink[];
}
