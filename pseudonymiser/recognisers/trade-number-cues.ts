/**
 * Words that announce the numbers of goods, parcels, orders, and papers: what they announce is no number of a person
 * with a check digit, even where the check digit happens to be right.
 */
export const tradeNumberCue = new RegExp(
  [
    String.raw`\b(?:artikel|art|ersatzteil|teile?|part|p\/n|material|mat|modell?|typ|type|serien|serial|s\/?n|chargen?|batch|lot|los|inventar|zeichnung)\b`,
    String.raw`\b(?:artikel|ersatzteil|teile|material|modell|typen|serien|geräte?|chargen|produkt|katalog|lager|inventar|los|zeichnungs|baugruppen)-?(?:nr|nummern?|no|code|id)\b`,
    String.raw`\b(?:ean|gtin|isbn|issn|upc|pzn|sku|asin|hs[- ]?code|zolltarif\w*|part no|barcode|strichcode|qr-?code|(?:lizenz|produkt|aktivierungs|license|licence|activation|serial)[- ]?(?:schlüssel|key|code)s?)\b`,
    String.raw`\b(?:produkt|product|item|model|device|tracking|shipment|parcel|order|invoice|ticket|case|booking|customer|client|(?<!tax )(?:reference|ref)|trace|request|transaction|commit|build|version|patent|log|job|batch|firmware)(?: ?(?:no|number|nr|id|code|key)\b|\b)`,
    String.raw`\b(?:bestell|auftrags?|sendungs?|sendungsverfolgungs?|paket|liefer|rechnungs?|beleg|buchungs?|vorgangs?|ticket|vertrags?|kunden?|kd|mitglieds?|referenz|transaktions?|fehler|störungs|aktions?|angebots?|policen?|schaden|schadens?)[- .]{0,2}(?:nr|nummern?|no|code|id|schein|konto)\b`,
    String.raw`\b(?:bestellung|auftrag|sendung|paket|lieferung|rechnung|beleg|buchung|vorgang|vertrag|referenz|transaktion|angebot|police|schaden)\b`,
    String.raw`\b(?:aktenzeichen|az|geschäftszeichen|gz|akte|dossier|antrags?[- ]?(?:nr|nummer)|zähler\w*|kassenzeichen|buchungszeichen|verwendungszweck|(?:zahlungs|mandats)referenz|umsatz|betrag|summe|koordinaten)\b`,
    String.raw`\b(?:kundenkarte|treuekarte|bonuskarte|payback|paybackkarte|mitgliedskarte|clubkarte|gutschein\w*|gift card|loyalty card|voucher)\b`,
  ].join("|"),
  "gi",
);

/** Words that announce a telephone number. */
export const telephoneCue = /\b(?:tel|telefon|telefax|fax|mobil|handy|natel|phone|durchwahl|hotline)(?:nummer|nr)?\b/gi;
