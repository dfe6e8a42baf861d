// What the fuzz calls inside a real page, as `pressmark.<name>`.
export { tryPage } from './in-page.ts';
