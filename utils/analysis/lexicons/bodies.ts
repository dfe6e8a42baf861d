const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const called = (nouns: string, names: string): [string, ReadonlySet<string>][] =>
  nouns.split(' ').map((noun) => [noun, words(names)]);

/** Last words of the names of newspapers and journals. */
export const PAPERS = words(
  'times post journal tribune gazette herald guardian telegraph news courier standard observer express mirror mail echo ' +
    'advertiser argus chronicle examiner inquirer enquirer dispatch record review bulletin ledger sentinel independent ' +
    'register beacon reporter daily sunday',
);
const TRADE_NOUNS =
  'employees teamsters operatives labourers teachers nurses drivers engineers technicians musicians firefighters ' +
  'journalists pilots';

/** Those of one trade, whose union may be called so: "Ayr Dock Teamsters". */
export const TRADES = words(TRADE_NOUNS);

/** What people who share a trade or a lot found. */
export const SOCIETIES = words(
  'league union association federation council guild society club forum alliance congress trust party committee ' +
    'network foundation cooperative institute co-operative confederation collective group movement chamber coalition ' +
    'fund hospital bureau commission centre center conference syndicate board',
);

/** What opens the name of a body that goes on with "of". */
export const FOUNDERS = words(
  'friends citizens mothers fathers parents families doctors nurses physicians reporters neighbours neighbors ' +
    'residents sons daughters sisters brothers knights scouts voices scholars order guild confederation women people',
);

/** Further nouns for bodies in whose names an "of" goes on. */
export const INSTITUTIONS = words('centers centres institutes institution');

const FIRMS_OF_AIR = 'air airlines airline airways aviation jet carrier';

/** Words of names under which a body goes that a text calls by another noun: "the union" of an Alliance. */
export const CALLED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...called('force', 'police constabulary army navy'),
  ...called('army military', 'army military forces'),
  ...called('police', 'constabulary sheriff'),
  ...called('department', 'ministry office directorate'),
  ...called('ministry', 'department office'),
  ...called('paper newspaper daily tabloid broadsheet', [...PAPERS].join(' ')),
  ...called('bank', 'bank bancorp reserve savings'),
  ...called('lender', 'bank building bancorp savings credit'),
  ...called(
    'regulator watchdog',
    'authority commission office agency board bureau inspectorate ombudsman administration standards executive directorate ' +
      'regulator watchdog',
  ),
  ...called('ombudsman inspectorate', 'office authority'),
  ...called('office bureau', 'office bureau'),
  ...called('authority', 'agency commission council'),
  ...called(
    'agency',
    'service office authority bureau administration department directorate board commission',
  ),
  ...called(
    'union',
    `union alliance association federation congress brotherhood guild forum society league confederation body workers ${TRADE_NOUNS}`,
  ),
  ...called(
    'association federation alliance forum guild society league',
    'association federation alliance congress forum guild union society league confederation body nato',
  ),
  ...called(
    'body',
    'association federation council institute alliance forum confederation congress chamber',
  ),
  ...called(
    'group organisation organization',
    'alliance coalition campaign network association forum society action watch friends movement trust ' +
      'against save stop',
  ),
  ...called(
    'charity nonprofit non-profit ngo foundation',
    'group foundation trust society mission relief aid appeal charity nonprofit non-profit ngo',
  ),
  ...called('campaign campaigners', 'campaign coalition alliance against save stop'),
  ...called('airline carrier', FIRMS_OF_AIR),
  ...called('team', 'rescue fc afc rfc united city rovers wanderers athletic albion county'),
  ...called('club side', 'fc afc rfc united city rovers wanderers athletic albion county'),
  ...called('bloc', 'union eu commonwealth alliance'),
  ...called('coastguard', 'guard'),
  ...called('pub', 'inn arms tavern'),
  ...called('hotel', 'inn'),
  ...called('studio label', 'studios pictures films records'),
  ...called('platform app site', 'platform network app site website'),
  ...called('hospital', 'infirmary medical clinic'),
  ...called('trust', 'nhs'),
  ...called('school', 'academy elementary primary secondary grammar high college'),
  ...called('university college', 'university college polytechnic institute'),
  ...called('court', 'tribunal'),
  ...called('tribunal', 'court commission'),
  ...called('thinktank think-tank', 'institute centre center foundation thinktank think-tank'),
  ...called('institute', 'institution centre center'),
  ...called('party', 'alliance union front movement democrats conservatives'),
  ...called('brewer brewery', 'brewing brewery breweries ales'),
  ...called('miner', 'mining mines minerals metals gold coal'),
  ...called('insurer', 'insurance mutual assurance'),
  ...called(
    'retailer grocer supermarket chain',
    'stores supermarkets foods markets supermarket grocer retailer chain',
  ),
  ...called('utility operator supplier', 'energy power electric electricity water gas grid rail'),
  ...called('broadcaster station channel', 'broadcaster broadcasting radio television tv media'),
  ...called('network', 'broadcaster broadcasting radio television tv media platform app'),
  ...called('brokerage broker', 'securities capital'),
  ...called('church', 'church diocese archdiocese parish cathedral synod'),
  ...called('orchestra', 'orchestra symphony philharmonic'),
  ...called('gallery museum', 'gallery museum collection'),
  ...called('theatre', 'theatre playhouse'),
  ...called('zoo', 'zoo'),
  ...called('bakery', 'bakeries bakers'),
  ...called('board council committee panel commission inquiry', 'board council commission'),
  ...called('parliament assembly legislature', 'parliament assembly senate house'),
]);

/** Nouns for bodies by which names are not built, besides those of companies. */
export const BODY_NOUNS = words(
  'body bloc coastguard studio label bourse palace franchise venue streamer district lobby thinktank think-tank nonprofit non-profit ngo hospice nursery consultancy brokerage bakery ' +
    'restaurant hotel pub café cafe shop store site platform outlet diocese archdiocese syndicate collective quango ' +
    'ombudsman inspectorate constabulary presidency legislature forum guild confederation side zoo theatre orchestra ' +
    'garage dealership bookmaker factory plant cinema festival military embassy treasury tabloid broadsheet library',
);

/** Nouns for bodies whose names often tell nothing of what they are: "Ofwat", "Unite". */
export const OPAQUE = words(
  'regulator watchdog union charity nonprofit non-profit ngo party body thinktank think-tank quango lobby authority ' +
    'alliance bloc federation confederation institute foundation',
);

/** Nouns that mean any company or body whatever it is called. */
export const UNSPECIFIC = words(
  'company firm group business giant startup start-up multinational unicorn subsidiary conglomerate management ' +
    'organisation organization body',
);

/** Nouns for a business or an outlet by which its name seldom is built: "the streaming service". */
export const OUTLETS = words(
  'service platform site website app outlet network channel station hotel restaurant pub bar shop store brand studio ' +
    'label venue streamer',
);

/** Nouns for those who play together: "the team" of the Lakers. */
export const SIDES = words('team side club franchise');

/** Parts of a body that speak for the whole of it: "the bank’s board", "the firm’s helpline". */
export const BODY_PARTS = words(
  'board office department division unit committee team management leadership helpline hotline desk panel ' +
    'headquarters directors owners chapter branch wing arm',
);

/** What a body writes or publishes as its own word. */
export const OWN_WORDS = words(
  'statement communiqué communique notification notice website site faq faqs survey poll petition data figures ' +
    'statistics app listing letter email e-mail filing tweet post newsletter bulletin page release memo ' +
    'circular advisory guidance leaflet sign message account prospectus submission records memorandum document ' +
    'announcement brochure manifesto accounts note ruling order judgment judgement decision editorial ' +
    'forecast forecasts projections',
);

/** Those of them that whoever has just spoken may have made, with no word of whose they are. */
export const ITS_OWN = words(
  'statement communiqué communique release notice notification filing letter email e-mail post tweet memo ' +
    'memorandum circular announcement',
);

/** What a person leads that speaks in that one’s name: "the senator’s office". */
export const PERSONAL_BODIES = words('office campaign');

/** Last words of names of places, which say nothing. */
export const PLACE_ENDINGS = words(
  'state county city province district region highway avenue road street island islands river lake creek bay beach ' +
    'valley mountains peninsula airport station park square bridge heights springs wales',
);

/** What goes by letters and says nothing. */
export const THINGS_IN_LETTERS = new Set(
  (
    'AI TV IT PR HR CCTV GDP GMT BST EST EDT PST PDT CET UTC DNA RNA GPS MRI CT HIV AIDS PTSD ADHD LGBT LGBTQ VAT GCSE ' +
    'IPO ATM PIN SMS PDF USB USD EUR GBP UAH VIP DIY EV SUV UFO ID ICU PPE PCR HD AM PM MP MPs CEO CFO NGO FIR'
  ).split(' '),
);

/** Last words of names of events, works, laws and vessels. */
export const THING_ENDINGS = words(
  'cup prize award awards act bill festival championship championships day week war games olympics show final ' +
    'finals marathon treaty agreement accord code law derby election street conference summit expo christmas easter ' +
    'ramadan eid diwali passover hanukkah thanksgiving halloween lent',
);
