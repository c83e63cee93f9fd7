import { wordSet } from "./word-set.ts";

/** Labels of forms, signatures and headers whose value, after a colon, is a name: "Kontoinhaberin: Ayşe Yıldırım". */
export const labels = wordSet(`
  name namen vorname vornamen nachname familienname geburtsname zuname rufname ehename mädchenname namens
  inhaber inhaberin kontoinhaber kontoinhaberin karteninhaber karteninhaberin
  ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson bearbeiter bearbeiterin sachbearbeiter
  sachbearbeiterin betreuer betreuerin patient patientin versicherter versicherte versicherungsnehmer
  versicherungsnehmerin mitglied kunde kundin mandant mandantin mieter mieterin vermieter vermieterin käufer käuferin
  verkäufer verkäuferin auftraggeber auftraggeberin nutzer nutzerin benutzer zeuge zeugin schuldner schuldnerin gläubiger
  gläubigerin halter halterin absender absenderin empfänger empfängerin unterschrift unterzeichner gezeichnet gez
  antragsteller antragstellerin geschäftsführer geschäftsführerin inh arzt ärztin hausarzt hausärztin vorgesetzte
  vorgesetzter teilnehmer teilnehmende teilnehmerin teilnehmerinnen anwesend anwesende entschuldigt abwesend gäste
  protokoll protokollführer protokollführerin protokollantin schriftführer schriftführerin leitung vorsitz moderation
  referent referentin kind schüler schülerin sohn tochter mutter vater eltern ehegatte ehegattin partner partnerin
  bewerber bewerberin mitarbeiter mitarbeiterin arbeitnehmer arbeitnehmerin azubi lehrer lehrerin trainer trainerin
  verfasser verfasserin autor autorin kollege kollegin gast gastname reisende reisender passagier fahrer fahrerin
  notfallkontakt erziehungsberechtigte erziehungsberechtigter sorgeberechtigte zuständig verantwortlich
  von an cc bcc from to z.hd zhd zh
  name contact attendee attendees participants present apologies witness patient customer client tenant landlord
  employee applicant candidate member guest passenger driver payee payer sender recipient signed signature author
  manager supervisor guardian parent spouse student teacher cardholder beneficiary insured claimant holder
`);
