export { logPromises } from "./promises.ts";
