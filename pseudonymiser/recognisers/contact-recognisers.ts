import type { Recogniser } from "../finding.ts";
import { address } from "./address.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { email } from "./email.ts";
import { ipAddress } from "./ip-address.ts";
import { phone } from "./phone.ts";
import { spokenPhone } from "./spoken-phone.ts";
import { urlPersonal } from "./url-personal.ts";
import { vehiclePlate } from "./vehicle-plate.ts";

/** Recognisers of what leads to a person: mail, telephone, address, date of birth, computer, profile, car. */
export const contactRecognisers: readonly Recogniser[] = [
  email,
  phone,
  spokenPhone,
  address,
  dateOfBirth,
  ipAddress,
  urlPersonal,
  vehiclePlate,
];
