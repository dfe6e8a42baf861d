import { inTextOrder, type Note, type Page } from '../note.ts';
import { type EntrySource, wellFormed, withNotes } from './entry-source.ts';

/** The recommendation's context, and one word of ours for what its model has no place for. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { '@vocab': 'urn:pressmark:terms:' }];

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** `xsd:dateTime` in UTC. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** Writes notes as W3C Web Annotations (Recommendation, 2017): a collection of a single page. */
export async function* writeWebAnnotations(
  source: EntrySource,
  { now }: { now: string },
): AsyncGenerator<string> {
  const id = `urn:pressmark:export:${encodeURIComponent(now)}`;
  const head = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Pressmark notes',
    ...(TIME.test(now) ? { created: now } : {}),
  };
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${open(head)},"first":${open(page)},"items":[`;
  let total = 0;
  for await (const entry of withNotes(source())) {
    for (const note of entry.notes.toSorted(inTextOrder)) {
      yield `${total === 0 ? '' : ','}\n${JSON.stringify(annotationOf(note, entry.page))}`;
      total++;
    }
  }
  yield `\n]},"last":${JSON.stringify(page.id)},"total":${total}}\n`;
}

/** An object without its last bracket, to write on. */
const open = (value: object): string => JSON.stringify(value).slice(0, -1);

function annotationOf(note: Note, page: Page): object {
  return {
    id: UUID.test(note.id) ? `urn:uuid:${note.id}` : iri('note', note.id),
    type: 'Annotation',
    motivation: motivationOf(note),
    ...(TIME.test(note.created) ? { created: note.created } : {}),
    ...(TIME.test(note.modified) ? { modified: note.modified } : {}),
    ...bodiesOf(note),
    target: targetOf(note),
    pressmark: oursOf(note, page),
  };
}

const iri = (what: string, id: string): string =>
  `urn:pressmark:${what}:${encodeURIComponent(wellFormed(id))}`;

const motivationOf = ({ body, tags, target }: Note): string =>
  body !== ''
    ? 'commenting'
    : tags.length > 0
      ? 'tagging'
      : target
        ? 'highlighting'
        : 'bookmarking';

function bodiesOf({ body, tags }: Note): { body?: object[] } {
  const words = { type: 'TextualBody', value: body, format: 'text/markdown' };
  const bodies = [
    ...(body === '' ? [] : [{ ...words, purpose: 'commenting' }]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
  ];
  return bodies.length === 0 ? {} : { body: bodies };
}

function targetOf({ target, page }: Note): string | object {
  const source = URL.canParse(page) && !/\s/.test(page) ? page : iri('page', page);
  if (!target) return source;
  const { quote, position } = target;
  const { exact, prefix, suffix } = quote;
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: position.start, end: position.end },
    ],
  };
}

/** What the model has no place for, so that our own import loses nothing. */
function oursOf({ id, kind, color, speaker, figure, created, modified }: Note, page: Page): object {
  return {
    ...(UUID.test(id) ? {} : { id }),
    kind,
    color,
    ...(speaker ? { speaker } : {}),
    ...(figure ? { figure } : {}),
    ...(TIME.test(created) ? {} : { created }),
    ...(TIME.test(modified) ? {} : { modified }),
    page,
  };
}
