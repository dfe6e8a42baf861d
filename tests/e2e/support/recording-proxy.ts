import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { ROOT } from '../../../scripts/support/run-tool.ts';

/** A proxy through which a browser's whole traffic goes, and which lets none of it out. */
export interface RecordingProxy {
  port: number;
  /** What was asked for, in order: whole addresses, or `host:port` where it is encrypted. */
  requests: string[];
  close: () => Promise<void>;
}

/** Starts a proxy that serves tests/fixtures as `http://news.example/` and refuses all else. */
export async function openRecordingProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://unknown.example');
    requests.push(url.href);
    const file = join(ROOT, 'tests/fixtures', normalize(url.pathname));
    if (url.host !== 'news.example' || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    createReadStream(file).pipe(response);
  });
  server.on('connect', (request, socket) => {
    requests.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
