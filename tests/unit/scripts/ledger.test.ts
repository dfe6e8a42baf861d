import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../scripts/crash/ledger.ts';

describe('the ledger of the crash test', () => {
  it('misses nothing where every acknowledged note is kept', () => {
    const { ledger, kept } = written(12);
    expect(ledger.missing(kept, isDeepStrictEqual)).toEqual([]);
    expect(ledger.acknowledged).toBe(12);
  });

  it('counts a note that is gone, and one that is not whole, as lost', () => {
    const { ledger, kept } = written(12);
    const [gone, cut] = [...kept.values()];
    if (!gone || !cut) throw new RangeError('nothing was written');
    kept.delete(gone.id);
    kept.set(cut.id, { ...cut, body: cut.body.slice(0, -1) });
    expect(ledger.missing(kept, isDeepStrictEqual)).toEqual([gone.id, cut.id]);
  });

  it('takes either words of a note whose change was under way', () => {
    const { ledger, kept } = written(3);
    const change = ledger.next(0, 0);
    expect(kept.has(change.note.id)).toBe(true);
    expect(ledger.missing(kept, isDeepStrictEqual)).toEqual([]);
    kept.set(change.note.id, change.note);
    expect(ledger.missing(kept, isDeepStrictEqual)).toEqual([]);
    kept.delete(change.note.id);
    expect(ledger.missing(kept, isDeepStrictEqual)).toEqual([change.note.id]);
  });

  it('does not ask for what was never acknowledged', () => {
    const ledger = new Ledger();
    ledger.next(0, 0);
    expect(ledger.missing(new Map(), isDeepStrictEqual)).toEqual([]);
  });
});

/** A ledger in which one stream had its writes acknowledged, and what is then kept. */
function written(count: number) {
  const ledger = new Ledger();
  const attempts = Array.from({ length: count }, () => {
    const attempt = ledger.next(0, 0);
    ledger.acknowledge(attempt);
    return attempt;
  });
  return { ledger, kept: new Map(attempts.map(({ note }) => [note.id, note])) };
}
