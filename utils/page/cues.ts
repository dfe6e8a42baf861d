// Lines that a newspaper puts between or under its paragraphs, in the languages most read on the web.
const LABELS =
  /^(?:advertis?e?ments?(?: - continue reading below)?|adverts?|anzeige|werbung|publicit[eéàà]|publicidad(?:e)?|pubblicità|iklan|реклама|story continues below(?: advertisement)?|continue reading(?: below)?|share(?: this(?: article| story)?)?|comments?|\d+ comments?|tell us what you think.*|print|e-?mail|save|follow us.*|tags|topics|don['’]t miss|read (?:more|next|also)|related(?: (?:stor(?:y|ies)|articles?|coverage|content|news|posts|topics|links))?|see also|more (?:from|on|great|stories|news|in).{0,50}|most (?:read|popular|viewed)|recommended(?: (?:stories|for you|reading))?|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|up next|trending(?: now)?|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|sur le même sujet|lea también|leer más|te puede interesar|leia (?:também|mais)|você pode gostar|leggi anche)\s*[:.…]*$/iu;
const APPEALS =
  /^(?:sign up (?:for|to|here|now)|subscribe(?: now| today| to (?:our|the|get|read)|, )|get (?:access|unlimited|the latest|our|breaking) |click here (?:to|for) (?:subscribe|sign|get|read|more|download)|download (?:our|the) (?:\w+ )?app|follow (?:us|@\w+|\w+(?: \w+){0,2} on (?:twitter|facebook|instagram))|like us on|join (?:our|the) (?:\w+ )?(?:newsletter|community|conversation|mailing)|start your day with|already a (?:subscriber|member)|this (?:article|story|slideshow) (?:requires|is available)|abonnieren sie|abonnez-vous|suscríbe|assine |iscriviti)/iu;
const POINTERS =
  /^[([•▶►»>\s]*(?:read|see|more|also (?:read|see|on|in)|related|watch|listen|video|photos?|gallery|opinion|don['’]t miss|what to (?:read|watch)|lesen sie|mehr|lire|à lire|lea|leer|vea|leia|veja|leggi|guarda)\b[^:–—]{0,25}[:–—]/iu;
const MOST_IN_APPEAL = 400;
const MOST_IN_LABEL = 70;

/** Tells whether a line is a label such as "Advertisement" or "Read more". */
export const isLabel = (line: string): boolean =>
  line.length <= MOST_IN_LABEL && LABELS.test(line.trim());

/** Tells whether a paragraph asks the reader to subscribe, follow or download something. */
export const isAppeal = (line: string): boolean =>
  line.length <= MOST_IN_APPEAL && APPEALS.test(line.trim());

/** Tells whether a line, most of which is a link, points to another story ("Read more: …"). */
export const isPointer = (line: string): boolean => POINTERS.test(line.trim());
