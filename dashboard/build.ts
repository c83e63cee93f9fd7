import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The latin cuts of both typefaces: fetched with the page, so that text stands in its own type from the first picture. */
const preloaded = /(?:atkinson-hyperlegible-next|source-serif-4)-latin-wght-normal-.*\.woff2$/;

const preloadFonts: Plugin = {
  name: "preload-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => preloaded.test(file))
        .toSorted()
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", href: `/operator/${file}`, crossorigin: "" },
          injectTo: "head" as const,
        })),
  },
};

/**
 * Builds the operator's page into `dist`, or into the folder that is named: one HTML file, everything else below
 * `assets` under a name with its hash. The same sources give the same files.
 */
await build({
  root: folder,
  base: "/operator/",
  configFile: false,
  envDir: false,
  logLevel: "warn",
  publicDir: false,
  plugins: [preloadFonts],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: process.argv[2] ?? "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: false,
    reportCompressedSize: false,
  },
});
