import { runTool } from './run-tool.ts';

const BUILDS: Record<string, string[]> = {
  chromium: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};

/** Builds Pressmark for both browsers, or for `only` one, into `.output`; tells whether it worked. */
export async function buildExtension({
  show,
  only,
}: {
  show: boolean;
  only?: string | undefined;
}): Promise<boolean> {
  const builds = Object.entries(BUILDS).filter(([kind]) => only === undefined || kind === only);
  for (const [, args] of builds) {
    const { code, output } = await runTool('wxt', args, { show });
    if (code !== 0) {
      if (!show) process.stderr.write(output);
      return false;
    }
  }
  return builds.length > 0;
}
