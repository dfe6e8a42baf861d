import { buildExtension } from './support/build-extension.ts';

const only = process.argv[2];
process.exit((await buildExtension({ show: true, only })) ? 0 : 1);
