// Everything the browser tests call inside a real page, as `pressmark.<name>`.

export * as findings from '../../../utils/analysis/findings.ts';
export * as changes from '../../../utils/notes/changes.ts';
export * as notes from '../../../utils/notes/repository.ts';
export * as snapshots from '../../../utils/notes/snapshots.ts';
export * as article from '../../../utils/page/article.ts';
export * as colors from '../../../utils/page/colors.ts';
export * as detect from '../../../utils/page/detect.ts';
export * as documentText from '../../../utils/page/document-text.ts';
export * as highlighter from '../../../utils/page/highlighter.ts';
export * as hitTest from '../../../utils/page/hit-test.ts';
export * as metadata from '../../../utils/page/metadata.ts';
export * as palette from '../../../utils/page/palette.ts';
export * as selectedRange from '../../../utils/page/selected-range.ts';
export * as selectors from '../../../utils/page/selectors.ts';
export * as textIndex from '../../../utils/page/text-index.ts';
export * as watch from '../../../utils/page/watch.ts';
export * as audit from '../components/support/audit.ts';
export * as calls from '../components/support/calls.ts';
export * as cardStates from '../components/support/card-states.ts';
export * as optionStates from '../components/support/option-states.ts';
export * as overflow from '../components/support/overflow.ts';
export * as popupStates from '../components/support/popup-states.ts';
export * as stage from '../components/support/stage.tsx';
export * as surfaces from '../components/support/surfaces.ts';
export * as welcomeStates from '../components/support/welcome-states.ts';
export * as libraryStage from '../library/library-stage.tsx';
