declare module '*.csv' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler gives a text file as its default
  export default text;
}
