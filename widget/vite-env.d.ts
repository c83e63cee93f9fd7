declare module "*.css?inline" {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: so the bundler gives a stylesheet
  export default css;
}
