declare module 'virtual:kernel' {
  /** The compiled kernel, in base64. */
  const bytes: string;
  export default bytes;
}
