import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedPage, Listing } from '../utils/notes/search/listed.ts';
import { LibraryPage, type LibraryPageProps } from './LibraryPage.tsx';

/** What a row is thought to take until it has been drawn, in px. */
const NOTE_HEIGHT = 112;
const PAGE_HEIGHT = 78;
/** How far outside of the window chunks are drawn. */
const AHEAD = '1000px';

export interface LibraryListProps extends Omit<LibraryPageProps, 'listed'> {
  listing: Listing;
  /** Reads the notes of a chunk; null where the list has changed meanwhile. */
  load: (version: number, index: number) => Promise<ListedPage[] | null>;
}

/**
 * Notes by page, as many as there are. Only chunks near the window are in the document: the others
 * are empty boxes as high as they were when last drawn.
 */
export function LibraryList({ listing, load, ...rows }: LibraryListProps) {
  return (
    <div class="library-list">
      {listing.chunks.map((chunk, index) => (
        <Chunk
          key={index}
          estimate={chunk.notes * NOTE_HEIGHT + chunk.pages * PAGE_HEIGHT}
          version={listing.version}
          load={() => load(listing.version, index)}
          rows={rows}
        />
      ))}
    </div>
  );
}

interface ChunkProps {
  estimate: number;
  version: number;
  load: () => Promise<ListedPage[] | null>;
  rows: Omit<LibraryPageProps, 'listed'>;
}

function Chunk({ estimate, version, load, rows }: ChunkProps) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(estimate);
  const [near, setNear] = useState(false);
  const [pages, setPages] = useState<ListedPage[] | null>(null);

  useLayoutEffect(() => (box.current ? watchNearness(box.current, setNear) : undefined), []);
  useEffect(() => {
    if (!near) return;
    let current = true;
    // Failing to read is told by the search itself; what is drawn stays.
    load().then(
      (read) => current && read && setPages(read),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [near, version]);

  // Left: it keeps its height, and gives its notes up.
  if (!near && pages) {
    height.current = box.current?.offsetHeight ?? height.current;
    setPages(null);
  }
  return (
    <div ref={box} class="library-chunk" style={pages ? {} : { height: `${height.current}px` }}>
      {pages?.map((listed) => (
        <LibraryPage key={listed.page.url} listed={listed} {...rows} />
      ))}
    </div>
  );
}

const listeners = new WeakMap<Element, (near: boolean) => void>();
/** One for all chunks: there may be thousands. */
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
