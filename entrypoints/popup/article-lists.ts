import { computed, type ReadonlySignal } from '@preact/signals';
import {
  countRows,
  type FindingGroup,
  groupFindings,
  searchGroups,
} from '../../components/finding-groups.ts';
import { type PassageView, viewFinding } from '../../components/finding-view.ts';
import { listVoices, type Voice } from '../../components/voices.ts';
import { wordFigure } from '../../components/word-figure.ts';
import type { Finding } from '../../utils/analysis/findings.ts';
import type { Reading } from '../../utils/messages/protocol.ts';
import type { KindSwitches } from '../../utils/settings.ts';

/** What the lists of the article are made from. */
interface Sources {
  findings: ReadonlySignal<readonly Finding[]>;
  reading: ReadonlySignal<Reading | null>;
  kinds: ReadonlySignal<KindSwitches>;
  voice: ReadonlySignal<string | null>;
  query: ReadonlySignal<string>;
}

/** What the popup lists of the article. */
export interface ArticleLists {
  /** The voice that the lists are narrowed to. */
  chosen: FindingGroup | undefined;
  found: FindingGroup[];
  voices: Voice[];
  figures: PassageView[];
  /** How many rows the search leaves. */
  hits: Record<'found' | 'voices' | 'figures', number>;
  /** How many rows there are before the search. */
  counts: Record<'found' | 'voices' | 'figures', number>;
}

export type ViewOf = (finding: Finding) => PassageView;

/** Turns findings into what rows show, each once. */
export function viewsIn(text: string): ViewOf {
  const made = new Map<Finding, PassageView>();
  return (finding) => {
    const view = made.get(finding) ?? viewFinding(finding, text, wordFigure);
    made.set(finding, view);
    return view;
  };
}

/** The lists of the article, made anew only where something in them changes. */
export function createArticleLists({ findings, reading, kinds, voice, query }: Sources) {
  const viewOf = computed(() => viewsIn(reading.value?.text ?? ''));
  const everything = computed(() => groupFindings(findings.value, viewOf.value));
  const lists = computed<ArticleLists>(() => {
    const chosen = everything.value.find(({ key }) => key === voice.value);
    const own = chosen && new Set(idsOf(chosen));
    const shown = findings.value.filter(
      ({ id, kind }) => kinds.value[kind] && own?.has(id) !== false,
    );
    const isWhole = shown.length === findings.value.length;
    const groups = isWhole ? everything.value : groupFindings(shown, viewOf.value);
    const figures = shown.filter(({ kind }) => kind === 'figure').map(viewOf.value);
    const voices = listVoices(everything.value);
    const found = searchGroups(groups, query.value);
    const searched = new Set(searchGroups(everything.value, query.value).map(({ key }) => key));
    const foundIds = new Set(found.flatMap(idsOf));
    const left = {
      found,
      voices: voices.filter(({ key }) => searched.has(key)),
      figures: figures.filter(({ id }) => foundIds.has(id)),
    };
    return {
      chosen,
      ...left,
      hits: countAll(left),
      counts: countAll({ found: groups, voices, figures }),
    };
  });
  return { viewOf, lists };
}

const countAll = ({
  found,
  voices,
  figures,
}: Pick<ArticleLists, 'found' | 'voices' | 'figures'>) => ({
  found: countRows(found),
  voices: voices.length,
  figures: figures.length,
});

/** The ids of all that a group holds, the figures inside passages too. */
export const idsOf = ({ rows }: FindingGroup): string[] =>
  rows.flatMap(({ view, figures }) => [view.id, ...figures.map(({ id }) => id)]);
