/** The text of a file, bundled at build time. */
declare module '*?raw' {
  const text: string;
  export default text;
}
