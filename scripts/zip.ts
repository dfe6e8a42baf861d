// Makes the store packages of both browsers and the source package that Firefox's reviewers build.
import { runTool } from './support/run-tool.ts';

for (const args of [['zip'], ['zip', '-b', 'firefox', '--mv3']]) {
  const { code } = await runTool('wxt', args, { show: true });
  if (code !== 0) process.exit(1);
}
