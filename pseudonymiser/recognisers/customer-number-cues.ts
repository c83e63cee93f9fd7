/** How a number is called in the second half of a German compound: "-nummer", "-Nr.", "nr", "-ID", also mistyped. */
const number = `[-. ]{0,3}(?:nummern?|nummere|nummero|numm|numer|nummmer|nrn?|numero|num|no|id|code|kennung|kennziffer|referenz|ref)`;

/** First halves that may themselves be the end of a longer word: "Onlinebestellnummer". */
const openStems = [
  "(?<!ur|se)kunden?|chund[eä]?|(?<!innen|fertigungs|produktions|planungs)auftrags?|uftrags?|b[e]?stell(?:ungs|igs)?|rechnungs?|vertrags?|policen?|polizzen?|versicherungsscheine?s?",
  "mitglieds?|sendungs?|sendungsverfolgungs?|lieferschein|buchungs?|buechigs?|rech?nigs?|reservierungs?|reservations?|darlehens?|schadens?",
];

/** First halves that begin a word. */
const stems = [
  "kd|kdn|knd|ku|kto|auftr|best|ord|order|rech|rechn|rg|rgn|re|fakturen?|faktura|belegs?|gutschrifts?|mahnungs?|mahn|inkasso",
  "forderungs?|vertr|vtr|vtg|versicherungs|gutschein|po|conf|vers(?:ich)?\\.?-?schein|vs|pol|mitgl|mtgl|mg|mandats?|mandanten|mdt|einzugs?|lastschrift",
  "paket|tracking|versand|lieferungs?|liefer|retouren?|rücksende|rücksendungs?|tickets?|fahrkarten|bahncard|flug|abo",
  "abonnenten|abonnements?|vertragskonto|kundenkonto|depot|kredit|leasing|bauspar|sparkonto|konto|teilnehmer|beitrags?",
  "mieter|nutzungs|kundenkarten|bonuskarten|treuekarten|vorteilskarten|clubkarten|mitgliedskarten|payback|vielflieger",
  "cumulus|supercard|vorteilsclub|offert|offerten?|angebots?|reklamations?|beschwerde|garantie|reparatur|anfrage|referenz",
  "einlieferungs?|aufgabe|worldtracer(?: file)?|(?:ab)?holungs?|abhol|lade|fracht(?:brief)?|speditions?|verlade|(?:nach|rück)sende|nachsende(?:auftrags)?|empfangs|quittungs?|bon|kassenbon|transaktions?|zahlungs?|überweisungs?|verbrauchsstellen|anlagen?|anschluss(?:objekt)?|abnahmestellen|abschlags|leistungs|leistungsfall|schadenfall|gutachten|unfall|kündigungs|widerrufs|anmelde|anmeldungs|kurs|tour|gepäck|koffer|pir|flugticket|parkausweis|dauerkarten|saisonkarten|jahreskarten|e-?ticket|sepa-?mandats|energie|strom|gas|wasser|internet|dsl|mobilfunk|anschlussinhaber|geräteversicherungs|hausrat|haftpflicht|kfz|depotkonto|sparvertrags?|wertpapierdepot|benutzerkonto",
  "spender|patenschafts?|antrags?|postnummer|karten|kunden ?karten|girokonto|kundenstamm|auftraggeber|post|packstation|debitoren|kreditoren|personenkonto|geschäftspartner|gp|kaution|zahlungsreferenz",
];

const englishThings =
  "customer|client|account|(?<!national |health |social )insurance|collection|pick-?up|transaction|payment|remittance|cardholder|tenancy|tenant|lease|loan|mortgage|energy account|meter point|baggage|luggage|bag tag|e-?ticket|waybill|air waybill|freight|job|work order|gym|season ticket|library account|donor|pledge|student account|order|purchase|invoice|bill|contract|policy|insurance policy|booking|reservation|confirmation|member|membership|loyalty(?: card)?|rewards?|frequent flyer|shipment|shipping|parcel|package|tracking|consignment|delivery|subscription|subscriber|ticket|claims?|mandate|reference|return|refund|quote|repair|service request|support request";

/** Words that say "number of a customer, an order, a contract …" themselves. */
export const explicitCustomerCues = {
  open: [`(?:${openStems.join("|")})${number}`],
  whole: [
    `(?:${stems.join("|")})${number}`,
    `(?:${englishThings})[- ]{1,2}(?:numbers?|no|nr|num|ids?|refs?|reference|code|#)|conf#`,
    "mandatsreferenz|kassenzeichen|buchungszeichen|buchungscode|vertragskonto|kundenkonto|personenkonto|debitor",
    "tracking(?:[- ]?link)?|sendungsverfolgung|awb|rma|pnr|filekey|record locator|(?:loyalty|membership|member|rewards) card",
    "(?<=(?:saison|jahres|ski|monats|bade|lese|leser|bibliotheks|dauer|park|tank|kunden|bonus|club)-?(?:pass|karte|ausweis)[^\\n.!?]{0,40}[.!?,] ?)(?:die )?nummer|(?:lese|leser|bibliotheks)-?ausweis|(?:saison|jahres|ski|bade)pass|(?:club|library|gym|season) card",
    "(?:booking|order) ref|(?:our|your) order|bonuskarte|kundenkarte|treuekarte|vorteilskarte|clubkarte|mitgliedskarte",
    "(?:paket|sendungs|versand|liefer)verfolgung(?: für)?|tracking for|(?:zahlungs|kunden|auftrags|überweisungs)zweck|frachtbrief|cmr|gepäckabschnitt|bag tag|waybill",
    "(?:kund(?:e|in)|mitglied|versicherte[rn]?|versicherungsnehmer(?:in)?|mieter(?:in)?|abonnent(?:in)?|spender(?:in)?|teilnehmer(?:in)?|customer|client|member|tenant)(?: [A-Za-zÀ-ž.'’-]{2,20}){1,5} \\((?:nr|no|nummer|number)",
    "grundkarte|swisspass|halbtax|deutschlandticket|klimaticket|cumulus|supercard|payback|bahncard|miles ?(?:&|and|\\+) ?more",
  ],
} as const;

/** Words for the thing that has such a number. */
export const bareCustomerCues = {
  open: [
    "bestellung(?:en)?|aufträge?|(?<!innen|fertigungs|produktions|planungs)auftrags?|(?<!kranken|renten|sozial|pflege|unfall|arbeitslosen|alters|invaliden)versicherung|rechnung(?:en)?|vertrags?|verträgen?|versicherungsscheine?|policen?|polizzen?",
  ],
  whole: [
    "bstellig|bstellung|rechnig|buchung(?:en)?|buechig|reservierung(?:en)?|reservation(?:en|s)?|sendung(?:en)?|pakete?s?",
    "lieferung(?:en)?|lieferscheine?|offerten?|angebots?|(?:kosten)?voranschl(?:ag|ags|äge)|kva|gutschrift(?:en)?|mahnung(?:en)?|tickets?|abos?|abonnements?",
    "(?:schadens?|unfall|verlust|störungs|diebstahl)(?:s)?(?:meldung|anzeige)|verwendungszweck|zahlungszweck|zahlungsgrund|leistungsfall|versicherungsfall|abholung|retoure|rücksendung|kulanzantrag|kündigungsbestätigung|mietvertrag|stromvertrag|gasvertrag|handyvertrag|mobilfunkvertrag|leasingvertrag|kreditvertrag|darlehensvertrag|kaufvertrag|(?:gebucht|bestellt|reserviert|geführt|registriert|gemeldet|versichert|eingereicht) (?:unter|mit|auf)(?: der| dem)?|booked under|booked as|registered under|filed under|reserved under|(?:mit|unter) der nummer|(?:kurs|vereins)?anmeldung|parkausweis|(?:vielflieger|meilen|bonus|punkte)konto|karte|card",
    "(?:auftrags|bestell|buchungs|reservierungs)bestätigung|depot|konto|girokonto|sparbuch|(?-i:PO)|beleg|referenz|kd|kdn|antrag|mitglied|mitgliedschaft|mandat|retouren?|schadenfall|schaden|reklamation|kundin|kunden?",
    "orders?|bookings?|invoices?|polic(?:y|ies)|shipments?|parcels?|packages?|contracts?|memberships?|subscriptions?|quotes?|claims?|delivery|(?<!tax )ref|reference|receipt|application",
  ],
} as const;
