import type { CategoryTerms } from "./special-category.ts";

const adjectives =
  "(?:römisch-|griechisch-|russisch-|serbisch-|streng |strenggläubig |gläubig |streng)?(?:katholisch|evangelisch|protestantisch|lutherisch|muslimisch|moslemisch|islamisch|jüdisch|buddhistisch|hinduistisch|orthodox|alevitisch|konfessionslos|atheistisch|freikirchlich|reformiert|religionslos|bekenntnislos|christkatholisch|altkatholisch|mennonitisch|methodistisch|neuapostolisch)";
const people =
  "(?:(?:praktizierende[rn]?|bekennende[rn]?|fromme[rn]?|getaufte[rn]?|strenggläubige[rn]?|orthodoxe[rn]?) )?(?:muslim(?:a|in)?|moslem|muslimin|jude|jüdin|katholik(?:in)?|protestant(?:in)?|buddhist(?:in)?|hindu|atheist(?:in)?|agnostiker(?:in)?|alevit(?:in)?|zeug(?:e|in) jehovas|zeugen jehovas|mormon(?:e|in)|sikh|baptist(?:in)?|mennonit(?:in)?|methodist(?:in)?|adventist(?:in)?|quäker(?:in)?|salafist(?:in)?|scientologe|scientologin|gläubige[rn]? christ(?:in)?|überzeugte[rn]? christ(?:in)?|christ(?:in)?)";
const english =
  "(?:a |an )?(?:devout |practising |practicing |strict |orthodox )?(?:catholic|protestant|muslim|jewish|buddhist|hindu|sikh|atheist|agnostic|mormon|evangelical|jehovah's witness|christian|orthodox christian)";

/** Words of religion and belief. An adjective counts only as what somebody is, not before a noun ("katholische Kita"). */
export const belief: CategoryTerms = {
  category: "religion-or-belief",
  states: [
    `(?:bin|ist|war|sind|isch|bi|sei|wurde|als|bleibt|immer noch|auch|beide)(?:\\s+(?:ich|er|sie|selbst|nicht|kein|keine|ein|eine|seit [a-zäöüß]+|sehr|noch|auch|mehr|überzeugte[rn]?|gläubige[rn]?)){0,3}\\s+(?:${adjectives}|${people})(?!\\s+(?-i:[A-ZÄÖÜ])|-)`,
    `(?:${adjectives}|${people})(?= (?:ist|bin|war|sei|sind|isch)(?![a-zäöüß]))`,
    `(?<=[,;(] ?)${adjectives}(?=\\s?(?:[,;.)]|$))`,
    `(?:am|'m|is|was|are|i'm|he's|she's|as)\\s+(?:not\\s+)?${english}`,
    "angehörige[rn]? der (?:glaubensgemeinschaft|religionsgemeinschaft|religiösen minderheit) (?:der )?[a-zäöüß]+|zum freitagsgebet|zur beichte|friday prayers?|aus der (?:(?:katholischen|evangelischen|reformierten) )?kirche (?:ausgetreten|austreten)|aus der kirche aus|betet(?=\\s|\\.|,)|gehör[et]n? (?:zur|einer|der) (?:jüdischen|muslimischen|katholischen|evangelischen|freikirchlichen) gemeinde|getauft|konfirmiert|(?:zum|zur) (?:islam|judentum|christentum|buddhismus|katholizismus) (?:konvertiert|übergetreten)|konvertiert(?:e)? zum (?:islam|judentum|christentum)|(?:faste|fastet|faschte)(?: [a-zäöüß]+)? (?:im|wegen) ramadan|fastet|im ramadan|trägt (?:ein |aus religiösen gründen )?kopftuch|esse nur (?:halal|koscher)|isst (?:nur )?(?:halal|koscher)|mitglied (?:in )?der (?:katholischen|evangelischen|neuapostolischen|reformierten|jüdischen) (?:kirche|gemeinde)|mitglied bei scientology|in der jüdischen gemeinde|aus (?:religiösen|glaubens)-?\\s?gründen|aus glaubensgründen",
    "converted to (?:islam|judaism|christianity|catholicism|buddhism)|wears a (?:hijab|headscarf|turban)|observes? (?:ramadan|shabbat|sabbath)|fasting for ramadan|eats? (?:only )?(?:halal|kosher)|keeps? kosher|for religious reasons|left the church|goes to (?:mosque|church|synagogue)",
  ],
  conditions: ["(?<![a-zäöüß])(?:kirchenaustritts?|taufe|religious beliefs|baptism)"],
  shortValues:
    "ref\\.?|ev\\.-ref|christkath|islam|r\\.-k|a\\.b|altkath|mosl|rk|r\\.k\\.|röm\\.-kath|kath|ev|ev\\.-luth|evang|lt|ak|isl|jd|vd|oa|ohne|roman catholic|catholic|protestant|muslim|jewish|hindu|buddhist|sikh|atheist|(?:röm(?:isch|\\.)-)?katholisch|christkatholisch|altkatholisch|neuapostolisch|evangelisch|muslimisch|islamisch|jüdisch|orthodox|konfessionslos",
  labels: [
    "religion(?:szugehörigkeit)?|konfession|bekenntnis|religionsbekenntnis|kirche|religionsgemeinschaft|glaubensrichtung|kirchensteuermerkmal|kist-?merkmal|denomination|faith|religious affiliation",
  ],
};
