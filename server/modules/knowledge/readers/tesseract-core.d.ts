/** The WebAssembly build of Tesseract; the package brings no types. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  const createTesseract: (options: {
    readonly print: (text: string) => void;
    readonly printErr: (text: string) => void;
  }) => Promise<import("./tesseract.ts").TesseractModule>;
  export = createTesseract;
}
