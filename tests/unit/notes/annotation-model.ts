/**
 * The rules of the W3C Web Annotation Data Model (Recommendation, 23 February 2017) for what our
 * export uses of it; each rule names its section.
 */

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isIri = (value: unknown): boolean =>
  isText(value) && URL.canParse(value) && !/\s/.test(value);
const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime = (value: unknown): boolean =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
const list = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

// Section 3.3.5 and appendix C.
const MOTIVATIONS = new Set<unknown>(
  (
    'assessing bookmarking classifying commenting describing editing highlighting identifying ' +
    'linking moderating questioning replying tagging'
  ).split(' '),
);

/** What in a collection breaks the model; nothing where it is valid. */
export function problemsOf(collection: unknown): string[] {
  const problems: string[] = [];
  const rule = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };
  if (!isObject(collection)) return ['is no object'];
  // 5.1 Annotation Collection
  rule(list(collection['@context'])[0] === 'http://www.w3.org/ns/anno.jsonld', '@context');
  rule(isIri(collection.id), 'collection id');
  rule(list(collection.type).includes('AnnotationCollection'), 'collection type');
  rule(isText(collection.label), 'collection label');
  rule(isOffset(collection.total), 'collection total');
  rule(collection.created === undefined || isTime(collection.created), 'collection created');
  const page = collection.first;
  if (!isObject(page)) return [...problems, 'no first page'];
  // 5.2 Annotation Page
  rule(isIri(page.id) && page.id !== collection.id, 'page id');
  // 5.1: a collection with a first page should have a last one.
  rule(collection.last === page.id, 'collection last');
  rule(list(page.type).includes('AnnotationPage'), 'page type');
  rule(page.partOf === collection.id, 'page partOf');
  rule(isOffset(page.startIndex), 'page startIndex');
  rule(Array.isArray(page.items), 'page items');
  rule(list(page.items).length === collection.total, 'total is not the number of items');
  const ids = list(page.items).map((item) => (isObject(item) ? item.id : null));
  rule(new Set(ids).size === ids.length, 'annotation ids are not distinct');
  return [...problems, ...list(page.items).flatMap(annotationProblems)];
}

function annotationProblems(annotation: unknown): string[] {
  if (!isObject(annotation)) return ['annotation is no object'];
  const problems: string[] = [];
  const rule = (holds: boolean, what: string) => {
    if (!holds) problems.push(`annotation ${what}`);
  };
  // 3.1 Annotations
  rule(isIri(annotation.id), 'id');
  rule(list(annotation.type).includes('Annotation'), 'type');
  rule(list(annotation.target).length >= 1, 'target');
  // 3.3.1 Lifecycle Information
  for (const time of ['created', 'modified']) {
    rule(annotation[time] === undefined || isTime(annotation[time]), time);
  }
  // 3.3.5 Motivation and Purpose
  rule(
    list(annotation.motivation).every((one) => MOTIVATIONS.has(one)),
    'motivation',
  );
  rule(list(annotation.motivation).length === 1, 'one motivation');
  return [
    ...problems,
    ...list(annotation.body).flatMap(bodyProblems),
    ...list(annotation.target).flatMap(targetProblems),
  ];
}

/** 3.2.4 Embedded Textual Body */
function bodyProblems(body: unknown): string[] {
  if (!isObject(body)) return ['body is no object'];
  return [
    list(body.type).includes('TextualBody') ? '' : 'body type',
    isText(body.value) ? '' : 'body value',
    body.format === undefined || /^\w+\/[\w.+-]+$/.test(String(body.format)) ? '' : 'body format',
    list(body.purpose).every((one) => MOTIVATIONS.has(one)) ? '' : 'body purpose',
  ].filter(Boolean);
}

/** 3.2.1 External Web Resources, 4.1 Specific Resources */
function targetProblems(target: unknown): string[] {
  if (!isObject(target)) return isIri(target) ? [] : ['target is no IRI'];
  return [
    target.type === 'SpecificResource' ? '' : 'target type',
    isIri(target.source) ? '' : 'target source',
    ...list(target.selector).flatMap(selectorProblems),
  ].filter(Boolean);
}

/** 4.2.4 Text Quote Selector, 4.2.5 Text Position Selector */
function selectorProblems(selector: unknown): string[] {
  if (!isObject(selector)) return ['selector is no object'];
  const { type, exact, prefix = '', suffix = '', start, end } = selector;
  if (type === 'TextQuoteSelector') {
    return isText(exact) && isText(prefix) && isText(suffix) ? [] : ['quote selector'];
  }
  if (type === 'TextPositionSelector') {
    return isOffset(start) && isOffset(end) ? [] : ['position selector'];
  }
  return ['selector type'];
}
