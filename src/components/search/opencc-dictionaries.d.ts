/* The library's types cover its converters, not its tables: each is one text. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
