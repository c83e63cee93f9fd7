export { describeSettings, settingsPage } from "./describe-settings.ts";
export type { EmbeddingProviderName, EmbeddingSettings } from "./embedding-settings.ts";
export { ConfigError, type ConfigFault } from "./errors.ts";
export type { Network } from "./network.ts";
export { type Config, type Environment, readConfig } from "./read-config.ts";
export type { Secret } from "./secret.ts";
