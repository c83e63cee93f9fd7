import { expect, test } from "vitest";
import { serverPlace } from "./index.ts";

test.each([
  ["postgres://diskret:word@db.example:6432/diskret", { host: "db.example", port: 6432 }],
  ["postgres://diskret@db.example/diskret", { host: "db.example", port: 5432 }],
  ["postgres://diskret@[::1]:5433/diskret", { host: "::1", port: 5433 }],
  ["postgres:///diskret?host=/var/run/postgresql", { socketPath: "/var/run/postgresql/.s.PGSQL.5432" }],
  ["postgres://%2Fvar%2Frun%2Fpostgresql/diskret", { socketPath: "/var/run/postgresql/.s.PGSQL.5432" }],
  ["postgres://diskret@/diskret?host=/tmp&port=5433", { socketPath: "/tmp/.s.PGSQL.5433" }],
])("%s leads where the database's client connects", (url, place) => {
  expect(serverPlace(url)).toEqual(place);
});
