// Everything the browser tests call inside a real page, as `pressmark.<name>`.
export * as findings from '../../../utils/analysis/findings.ts';
export * as stage from '../components/support/stage.tsx';
