// Loaded before everything else, in the process and in each of its threads: node --require …/guard-preload.ts
import { installGuard } from "./guard.ts";

installGuard();
