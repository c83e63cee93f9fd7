// Loaded before everything else, in the process and in each of its threads: node --import …/guard-preload.ts
import { installGuard } from "./guard.ts";

installGuard();
