import type { Finding, Recogniser } from "../finding.ts";
import { compact } from "./find-by-pattern.ts";

/** Numbers that card organisations, payment services, banks and authorities print in their manuals. */
const specimens: ReadonlySet<string> = new Set(
  (
    "4111111111111111 4242424242424242 4012888888881881 4000056655665556 4000000000000002 4222222222222 5555555555554444 " +
    "5105105105105100 2223003122003222 5200828282828210 378282246310005 371449635398431 30569309025904 38520000023237 6011111111111117 " +
    "6011000990139424 3530111333300000 3566002020360505 6759649826438453 DE89370400440532013000 DE02120300000000202051 " +
    "DE75512108001245126199 DE27100777770209299700 DE12500105170648489890 AT611904300234573201 AT483200000012345864 CH9300762011623852957 CH5604835012345678009 " +
    "LI21088100002324013AA GB82WEST12345698765432 GB29NWBK60161331926819 NL91ABNA0417164300 FR1420041010050500013M02606 BE68539007547034 " +
    "86095742719 15070649C103 65170839J003 1237010180 7569217076985 A000500015 L01X00T47 L01X00T471 C01X00T47 C01X00T478 T22000129 T220001293 " +
    "B072RRE2I55 DE136695976 ATU13585627 CHE100155212 490154203237518 078051120 219099999 AB123456C QQ123456C 1HGCM82633A004352 1M8GDM9AXKP042788"
  ).split(" "),
);

const exampleWord =
  /\b(?:beispiel\w*|bsp|muster\w*|specimen|example|sample|dummy|platzhalter|placeholder|testdaten|test\w*|demo\w*|sandbox|stripe|dokumentation|documentation|wikipedia)\b/i;

/**
 * A recogniser that leaves out published specimens where the text says that they are examples. Without such a word a specimen
 * counts like any number: people fill in forms with what they see.
 */
export function withoutSpecimens(recogniser: Recogniser): Recogniser {
  return {
    name: recogniser.name,
    find: (view) => recogniser.find(view).filter((finding) => !isSpecimen(view.plain, finding)),
  };
}

function isSpecimen(plain: string, { start, end }: Finding): boolean {
  if (!specimens.has(compact(plain.slice(start, end)))) return false;
  const lineStart = plain.lastIndexOf("\n", start - 1) + 1;
  return (
    exampleWord.test(plain.slice(Math.max(lineStart, start - 80), start)) ||
    exampleWord.test(plain.slice(end, end + 40))
  );
}
