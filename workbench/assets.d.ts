declare module '*.css';
declare module '*.png' {
  const address: string;
  export { address as default };
}
declare module '*.csv' {
  const text: string;
  export { text as default };
}
