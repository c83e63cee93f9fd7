import { scores } from "../finding.ts";
import type { PhoneCue } from "./phone-cues.ts";
import type { WrittenPhone } from "./read-phone.ts";

/** How a number stands in its text. */
export interface PhonePlace {
  /** Whether nothing with a meaning of its own lies between the announcing word and the number. */
  readonly isDirect: boolean;
  /** Whether other groups of digits stand right before. */
  readonly continues: boolean;
  /** Whether further groups follow. */
  readonly goesOn: boolean;
}

/** How sure it is that a number is a telephone number: by its plan, by what announces it, by what stands around it. */
export function phoneScore(number: WrittenPhone, cue: PhoneCue, place: PhonePlace): number | null {
  return cue === "other" || cue === "none" ? unannounced(number, cue, place) : announced(number, cue, place);
}

function announced({ plan, digits, isGrouped }: WrittenPhone, cue: PhoneCue, place: PhonePlace): number | null {
  switch (plan) {
    case "international":
    case "mobile":
      return scores.certain;
    case "landline":
      return cue === "phone" ? scores.certain : scores.strong;
    case "american":
      return scores.strong;
    case "trunk":
      if (cue === "phone") return scores.strong;
      return place.isDirect && (digits >= 8 || (isGrouped && digits >= 7)) ? scores.likely : null;
    default:
      if (!place.isDirect || place.continues || place.goesOn) return null;
      if (cue === "phone") return 0.7;
      return cue === "call" && isGrouped && digits >= 7 ? scores.likely : null;
  }
}

function unannounced(number: WrittenPhone, cue: PhoneCue, { continues, goesOn }: PhonePlace): number | null {
  const { plan, digits, isGrouped, hasPlus } = number;
  switch (plan) {
    case "international":
      if (cue === "other" && continues) return null;
      return isGrouped || hasPlus ? scores.strong : null;
    case "mobile":
      if (continues) return null;
      if (cue === "other") return scores.possible;
      return isGrouped || digits >= 11 ? scores.strong : scores.likely;
    case "landline":
      return cue === "other" || continues || !isGrouped ? null : 0.65;
    case "american":
      return cue === "other" || continues || goesOn ? null : scores.likely;
    default:
      return null;
  }
}
