// What `predict -- reanchor` calls inside a real page, as `pressmark.<name>`.
export { readDocumentText } from '../../utils/page/document-text.ts';
export { describeRange, resolveTarget } from '../../utils/page/selectors.ts';
