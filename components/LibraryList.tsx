import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedPage, Listing } from '../utils/notes/search/listed.ts';
import { LibraryPage, type LibraryPageProps } from './LibraryPage.tsx';

/** What a row is thought to take until it has been drawn, in px. */
const NOTE_HEIGHT = 112;
const PAGE_HEIGHT = 78;
/** How far outside of the window notes are drawn. */
const AHEAD = '1000px';
/** Chunks of a group: with a hundred thousand notes, there are thousands of chunks. */
const GROUP = 50;

export interface LibraryListProps extends Omit<LibraryPageProps, 'listed'> {
  listing: Listing;
  /** The note that is being changed, where the search leaves it out. */
  adrift: ListedPage | null;
  /** Reads the notes of a chunk; null where the list has changed meanwhile. */
  load: (version: number, index: number) => Promise<readonly ListedPage[] | null>;
}

/**
 * Notes by page, as many as there are. Only what is near the window is in the document: the rest are
 * empty boxes, as high as they were when last drawn, or as they are thought to be.
 */
export function LibraryList({ listing, adrift, load, ...rows }: LibraryListProps) {
  const { version, chunks } = listing;
  const starts = Array.from({ length: Math.ceil(chunks.length / GROUP) }, (_, at) => at * GROUP);
  return (
    <div class="library-list">
      {adrift && <LibraryPage listed={adrift} {...rows} />}
      {starts.map((start) => (
        <Group
          key={start}
          start={start}
          chunks={chunks.slice(start, start + GROUP)}
          version={version}
          load={load}
          rows={rows}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  /** The number of its first chunk. */
  start: number;
  chunks: Listing['chunks'];
  version: number;
  load: LibraryListProps['load'];
  rows: Omit<LibraryPageProps, 'listed'>;
}

function Group({ start, chunks, version, load, rows }: GroupProps) {
  const { box, near, height } = useNearness(start === 0, version, estimate(chunks));
  return (
    <div ref={box} style={near ? {} : { height: `${height}px` }}>
      {near &&
        chunks.map((chunk, at) => (
          <Chunk
            key={start + at}
            index={start + at}
            height={estimate([chunk])}
            version={version}
            load={load}
            rows={rows}
          />
        ))}
    </div>
  );
}

interface ChunkProps extends Omit<GroupProps, 'start' | 'chunks'> {
  index: number;
  /** Until it has been drawn. */
  height: number;
}

function Chunk({ index, height: guessed, version, load, rows }: ChunkProps) {
  const { box, near, height } = useNearness(index === 0, version, guessed);
  const [pages, setPages] = useState<readonly ListedPage[] | null>(null);
  useLayoutEffect(() => {
    if (!near) {
      setPages(null);
      return;
    }
    let current = true;
    // Failing to read is told by the search itself; what is drawn stays.
    load(version, index).then(
      (read) => current && read && setPages(read),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [near, version, index]);
  const drawn = near && pages;
  return (
    <div ref={box} class="library-chunk" style={drawn ? {} : { height: `${height}px` }}>
      {drawn &&
        pages.map((listed) => <LibraryPage key={listed.page.url} listed={listed} {...rows} />)}
    </div>
  );
}

const estimate = (chunks: Listing['chunks']): number =>
  chunks.reduce((sum, { notes, pages }) => sum + notes * NOTE_HEIGHT + pages * PAGE_HEIGHT, 0);

interface Nearness {
  box: RefObject<HTMLDivElement | null>;
  near: boolean;
  /** What the box takes while it is empty, in px. */
  height: number;
}

/** Follows whether a box is near the window, and how high it was when it was left. */
function useNearness(atFirst: boolean, version: number, guessed: number): Nearness {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(atFirst);
  const left = useRef({ version, height: guessed });
  const latest = useRef(version);
  latest.current = version;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    return watchNearness(element, (isNear) => {
      // Where a note is being written, nothing is taken away.
      if (!isNear && element.querySelector('.note-editor')) return;
      if (!isNear) left.current = { version: latest.current, height: element.offsetHeight };
      setNear(isNear);
    });
  }, []);
  return { box, near, height: left.current.version === version ? left.current.height : guessed };
}

const listeners = new WeakMap<Element, (near: boolean) => void>();
/** One for all boxes. */
let observer: IntersectionObserver | null = null;

function watchNearness(element: Element, listener: (near: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { rootMargin: `${AHEAD} 0px` },
  );
  listeners.set(element, listener);
  observer.observe(element);
  return () => observer?.unobserve(element);
}
