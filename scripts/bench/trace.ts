import type { CDPSession, Page } from 'puppeteer-core';

/** One event of a Chromium trace; times in microseconds, `tdur` that of the processor alone. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; message?: string }; worldName?: string };
}

/** What the content scripts of Pressmark cost a page, in milliseconds of processor time. */
export interface ContentCost {
  /** All tasks of the page's main thread in which they ran. */
  total: number;
  /** The first of these: the detector. */
  detector: number;
  longest: number;
  /** The dearest frame that was drawn after them. */
  frame: number;
  /** By the clock, from the detector's start until a frame shows highlights; null where none did. */
  untilShown: number | null;
  /** The longest task of the page in which none of ours ran. */
  longestOther: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8', 'v8.execute', 'blink.user_timing'];
const WORLD = 'Pressmark';
/** The page says so by `performance.mark`, in the first frame that has highlights. */
export const SHOWN_MARK = 'highlights-shown';

/** Records a trace of Chromium while something happens. */
export async function recordTrace(page: Page, during: () => Promise<void>): Promise<TraceEvent[]> {
  const client: CDPSession = await page.createCDPSession();
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await during();
  const complete = new Promise<void>((done) =>
    client.once('Tracing.tracingComplete', () => done()),
  );
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  return events;
}

/** Adds up what our content scripts did in a trace of one page load. @throws when they did not run. */
export function costOfContent(events: readonly TraceEvent[]): ContentCost {
  const start = events.find(
    ({ name, args }) => name === 'EvaluateScript' && isOurs(args?.data?.url) && isDetector(args),
  );
  if (!start) throw new Error('the detector is not in the trace');
  const main = events
    .filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts - 1000)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = groupByTask(main);
  const ours = tasks.filter(({ inside }) => isOurTask(inside));
  const others = tasks.filter(({ inside }) => !isOurTask(inside));
  const durations = ours.map(({ task }) => milliseconds(task));
  const lastOurs = Math.max(...ours.map(({ task }) => task.ts));
  const frames = others.filter(
    ({ task, inside }) =>
      task.ts > start.ts &&
      task.ts < lastOurs + 300_000 &&
      inside.some(({ name }) => name === 'Paint'),
  );
  const shown = main.find(({ name }) => name === SHOWN_MARK);
  return {
    total: durations.reduce((sum, tookMs) => sum + tookMs, 0),
    detector: durations[0] ?? 0,
    longest: Math.max(0, ...durations),
    frame: Math.max(0, ...frames.map(({ task }) => milliseconds(task))),
    untilShown: shown ? (shown.ts - start.ts) / 1000 : null,
    longestOther: Math.max(0, ...others.map(({ task }) => milliseconds(task))),
  };
}

// Other programs on the machine lengthen a task by the clock, not the work in it.
const milliseconds = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000;
const isOurs = (url = ''): boolean => url.startsWith('chrome-extension://');
const isDetector = (args: TraceEvent['args']): boolean =>
  args?.data?.url?.endsWith('/detector.js') ?? false;

interface Task {
  task: TraceEvent;
  inside: TraceEvent[];
}

function groupByTask(events: readonly TraceEvent[]): Task[] {
  const tasks: Task[] = [];
  for (const event of events) {
    const open = tasks.at(-1);
    const end = open ? open.task.ts + (open.task.dur ?? 0) : 0;
    if (open && event.ts < end) open.inside.push(event);
    else if (event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X') {
      tasks.push({ task: event, inside: [] });
    }
  }
  return tasks;
}

/**
 * A task in which our world ran. What goes on after `await` shows as microtasks that name no world:
 * they are ours where no script of the page ran in the same task.
 */
function isOurTask(inside: readonly TraceEvent[]): boolean {
  if (inside.some(({ args }) => args?.worldName === WORLD || isOurs(args?.data?.url))) return true;
  const isPages = inside.some(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript');
  return !isPages && inside.some(({ name }) => name === 'RunMicrotasks');
}
