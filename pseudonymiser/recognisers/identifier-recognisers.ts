import type { Recogniser } from "../finding.ts";
import { austrianInsuranceNumber } from "./austrian-insurance-number.ts";
import { bic } from "./bic.ts";
import { companyRegister } from "./company-register.ts";
import { creditCard } from "./credit-card.ts";
import { drivingLicence } from "./driving-licence.ts";
import { foreignPersonalNumber } from "./foreign-personal-number.ts";
import { germanPensionNumber } from "./german-pension-number.ts";
import { germanTaxId } from "./german-tax-id.ts";
import { healthInsuranceCard } from "./health-insurance-card.ts";
import { healthInsuranceNumber } from "./health-insurance-number.ts";
import { iban } from "./iban.ts";
import { identityDocument } from "./identity-document.ts";
import { imei } from "./imei.ts";
import { insuredPersonNumber } from "./insured-person-number.ts";
import { liechtensteinPeid } from "./liechtenstein-peid.ts";
import { macAddress } from "./mac-address.ts";
import { machineReadableZone } from "./machine-readable-zone.ts";
import { medicalNumbers } from "./medical-numbers.ts";
import { meterNumber } from "./meter-number.ts";
import { withoutSpecimens } from "./published-specimens.ts";
import { simCard } from "./sim-card.ts";
import { swissAhvNumber } from "./swiss-ahv-number.ts";
import { taxNumber } from "./tax-number.ts";
import { ukNationalInsurance } from "./uk-national-insurance.ts";
import { usSocialSecurity } from "./us-social-security.ts";
import { vatId } from "./vat-id.ts";
import { vehicleNumber } from "./vehicle-number.ts";

const recognisers: readonly Recogniser[] = [
  iban,
  bic,
  creditCard,
  germanTaxId,
  taxNumber,
  liechtensteinPeid,
  germanPensionNumber,
  austrianInsuranceNumber,
  swissAhvNumber,
  usSocialSecurity,
  ukNationalInsurance,
  foreignPersonalNumber,
  healthInsuranceNumber,
  healthInsuranceCard,
  insuredPersonNumber,
  identityDocument,
  machineReadableZone,
  drivingLicence,
  vatId,
  companyRegister,
  medicalNumbers,
  imei,
  macAddress,
  simCard,
  meterNumber,
  vehicleNumber,
];

/** The recognisers of numbers with check digits and of register numbers. */
export const identifierRecognisers: readonly Recogniser[] = recognisers.map(withoutSpecimens);
