// npm run crash -- --kills N [--browser chromium|firefox]: kills a browser N times while notes are
// written through the built extension, and looks whether each acknowledged note is there afterwards.
// Last line: "N kills, N acknowledged, N lost", all browsers together; exit code 1 when any is lost.
import { parseArgs } from 'node:util';
import { type CrashTally, killWhileWriting } from './crash/kill-while-writing.ts';
import { BROWSER_KINDS, type BrowserKind } from './support/browsers.ts';
import { buildExtension } from './support/build-extension.ts';
import { runCommand, UsageError } from './support/command-line.ts';
import { ensureBrowser } from './support/ensure-browsers.ts';

const USAGE = 'usage: npm run crash -- --kills N [--browser chromium|firefox]';
const PROGRESS_EVERY = 10;

interface Wanted {
  kills: number;
  browsers: readonly BrowserKind[];
}

function readArguments(): Wanted {
  let values: { kills?: string; browser?: string };
  try {
    ({ values } = parseArgs({
      options: { kills: { type: 'string' }, browser: { type: 'string' } },
    }));
  } catch {
    throw new UsageError(USAGE);
  }
  const browsers = BROWSER_KINDS.filter((kind) => (values.browser ?? kind) === kind);
  if (!/^[1-9]\d{0,4}$/.test(values.kills ?? '') || browsers.length === 0) {
    throw new UsageError(USAGE);
  }
  return { kills: Number(values.kills), browsers };
}

await runCommand(async () => {
  const { kills, browsers } = readArguments();
  if (!(await buildExtension({ show: false }))) throw new Error('the build failed: see above');
  const total: CrashTally = { kills: 0, acknowledged: 0, lost: 0 };
  for (const kind of browsers) {
    const tally = await killWhileWriting(kind, {
      kills,
      executablePath: await ensureBrowser(kind),
      onKill: (so) => {
        if (so.kills % PROGRESS_EVERY === 0) console.log(`${kind}: ${sentence(so)}`);
      },
    });
    console.log(`${kind}, done: ${sentence(tally)}`);
    total.kills += tally.kills;
    total.acknowledged += tally.acknowledged;
    total.lost += tally.lost;
  }
  console.log(sentence(total));
  if (total.lost > 0) process.exitCode = 1;
});

function sentence({ kills, acknowledged, lost }: CrashTally): string {
  return `${kills} kills, ${acknowledged} acknowledged, ${lost} lost`;
}
