/** Names the state of the floors that pages and workers share (`src/host/sources.js`). */
declare const __TAMIS_WORKERS__: string;

declare module 'virtual:kernel' {
  /** The compiled kernel, in base64. */
  const bytes: string;
  export default bytes;
}
