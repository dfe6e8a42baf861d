// Everything the browser tests call inside a real page, as `pressmark.<name>`.

export * as findings from '../../../utils/analysis/findings.ts';
export * as changes from '../../../utils/notes/changes.ts';
export * as notes from '../../../utils/notes/repository.ts';
export * as audit from '../components/support/audit.ts';
export * as stage from '../components/support/stage.tsx';
