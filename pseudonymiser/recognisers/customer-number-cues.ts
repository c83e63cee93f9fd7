/** How a number is called in the second half of a German compound: "-nummer", "-Nr.", "nr", "-ID", also mistyped. */
const number = `[-. ]{0,3}(?:nummern?|numer|nummmer|nrn?|numero|num|no|id|code|kennung|kennziffer|referenz|ref)`;

/** First halves that may themselves be the end of a longer word: "Onlinebestellnummer". */
const openStems = [
  "(?<!ur|se)kunden?|auftrags?|bestell(?:ungs)?|rechnungs?|vertrags?|policen?|polizzen?|versicherungsscheine?s?",
  "mitglieds?|sendungs?|sendungsverfolgungs?|lieferschein|buchungs?|reservierungs?|reservations?|darlehens?|schadens?",
];

/** First halves that begin a word. */
const stems = [
  "kd|kdn|knd|ku|kto|auftr|best|ord|order|rech|rechn|rg|rgn|re|fakturen?|faktura|belegs?|gutschrifts?|mahnungs?|mahn|inkasso",
  "forderungs?|vertr|vtr|vtg|versicherungs|gutschein|po|conf|vers(?:ich)?\\.?-?schein|vs|pol|mitgl|mtgl|mg|mandats?|mandanten|mdt|einzugs?|lastschrift",
  "paket|tracking|versand|lieferungs?|liefer|retouren?|rücksende|rücksendungs?|tickets?|fahrkarten|bahncard|flug|abo",
  "abonnenten|abonnements?|vertragskonto|kundenkonto|depot|kredit|leasing|bauspar|sparkonto|konto|teilnehmer|beitrags?",
  "mieter|nutzungs|kundenkarten|bonuskarten|treuekarten|vorteilskarten|clubkarten|mitgliedskarten|payback|vielflieger",
  "cumulus|supercard|vorteilsclub|offert|offerten?|angebots?|reklamations?|beschwerde|garantie|reparatur|anfrage|referenz",
  "spender|patenschafts?|antrags?|postnummer|karten|kunden ?karten|girokonto|kundenstamm|auftraggeber|post|packstation|debitoren|kreditoren|personenkonto|geschäftspartner|gp|kaution|zahlungsreferenz",
];

const englishThings =
  "customer|client|account|order|purchase|invoice|bill|contract|policy|insurance policy|booking|reservation|confirmation|member|membership|loyalty(?: card)?|rewards?|frequent flyer|shipment|shipping|parcel|package|tracking|consignment|delivery|subscription|subscriber|ticket|claims?|mandate|reference|return|refund|quote|repair|service request|support request";

/** Words that say "number of a customer, an order, a contract …" themselves. */
export const explicitCustomerCues = {
  open: [`(?:${openStems.join("|")})${number}`],
  whole: [
    `(?:${stems.join("|")})${number}`,
    `(?:${englishThings})[- ]{1,2}(?:numbers?|no|nr|num|ids?|refs?|reference|code|#)|conf#`,
    "mandatsreferenz|kassenzeichen|buchungszeichen|buchungscode|vertragskonto|kundenkonto|personenkonto|debitor",
    "tracking(?:[- ]?link)?|sendungsverfolgung|awb|rma|pnr|filekey|record locator|(?:loyalty|membership|member|rewards) card",
    "(?:booking|order) ref|(?:our|your) order|bonuskarte|kundenkarte|treuekarte|vorteilskarte|clubkarte|mitgliedskarte",
    "cumulus|supercard|payback|bahncard|miles ?(?:&|and|\\+) ?more",
  ],
} as const;

/** Words for the thing that has such a number. */
export const bareCustomerCues = {
  open: [
    "bestellung(?:en)?|aufträge?|auftrags?|rechnung(?:en)?|vertrags?|verträgen?|versicherungsscheine?|policen?|polizzen?",
  ],
  whole: [
    "bstellig|bstellung|rechnig|buchung(?:en)?|buechig|reservierung(?:en)?|reservation(?:en|s)?|sendung(?:en)?|pakete?s?",
    "lieferung(?:en)?|lieferscheine?|offerten?|angebots?|gutschrift(?:en)?|mahnung(?:en)?|tickets?|abos?|abonnements?",
    "(?:auftrags|bestell|buchungs|reservierungs)bestätigung|depot|konto|girokonto|sparbuch|(?-i:PO)|beleg|referenz|kd|kdn|antrag|mitglied|mitgliedschaft|mandat|retouren?|schadenfall|schaden|reklamation|kundin|kunden?",
    "orders?|bookings?|invoices?|polic(?:y|ies)|shipments?|parcels?|packages?|contracts?|memberships?|subscriptions?|quotes?|claims?|delivery|ref|reference|receipt|application",
  ],
} as const;
