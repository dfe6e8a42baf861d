const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Where things are posted, which speak for nobody. */
export const PLATFORMS = words(
  'twitter facebook instagram tiktok youtube whatsapp telegram linkedin reddit snapchat threads x gofundme bluesky weibo justgiving',
);

/** What begins or ends the possessor in "his wife", "the firm’s founder". */
export const OWNED: ReadonlySet<string> = new Set([
  'his',
  'her',
  'their',
  'its',
  'our',
  'my',
  "'s",
]);

const LAWMAKERS =
  'senator representative congressman congresswoman congressperson assemblyman assemblywoman assemblymember delegate ' +
  'mp mep msp mla td lawmaker legislator parliamentarian backbencher';

/** Nouns for which the office may be named more closely: "the officer" of Detective Sergeant Cole. */
const KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    officer:
      'bureaucrat dcp acp dsp ssp asp dysp igp dgp constable detective sergeant inspector superintendent commander commissioner pc dc ds di dci captain lieutenant colonel ' +
      'major sgt insp supt det capt cpl corporal trooper sheriff deputy policeman policewoman cop patrolman marshal',
    cop: 'constable detective sergeant inspector superintendent officer pc policeman policewoman trooper',
    policewoman: 'constable detective sergeant inspector superintendent officer pc dc ds di',
    nun: 'sister mother abbess prioress',
    constable: 'officer pc policeman policewoman',
    policeman: 'constable detective sergeant inspector superintendent officer pc dc ds di',
    lawyer: 'attorney barrister solicitor counsel advocate prosecutor defender',
    attorney: 'lawyer barrister solicitor counsel advocate prosecutor',
    barrister: 'lawyer counsel advocate prosecutor',
    judge: 'justice magistrate',
    doctor:
      'physician surgeon cardiologist oncologist neurologist psychiatrist radiologist epidemiologist gp dr ' +
      'paediatrician pediatrician obstetrician gynaecologist gynecologist dermatologist pathologist anaesthetist',
    physician: 'doctor surgeon cardiologist dr',
    academic: 'professor lecturer researcher historian economist scientist prof',
    professor: 'prof academic',
    scientist:
      'professor researcher biologist chemist physicist geologist climatologist meteorologist hydrologist ' +
      'seismologist virologist epidemiologist immunologist geneticist microbiologist biochemist neuroscientist ' +
      'astronomer ecologist zoologist botanist oceanographer glaciologist volcanologist archaeologist',
    researcher: 'professor scientist author biologist chemist physicist epidemiologist',
    specialist:
      'professor doctor surgeon consultant physician cardiologist oncologist neurologist psychiatrist radiologist ' +
      'paediatrician pediatrician obstetrician gynaecologist gynecologist dermatologist pathologist epidemiologist',
    expert:
      'professor analyst researcher scientist consultant economist specialist historian director fellow ' +
      'seismologist virologist epidemiologist climatologist meteorologist geologist hydrologist criminologist',
    artist: 'painter sculptor illustrator photographer cartoonist musician singer rapper',
    filmmaker: 'film-maker director',
    'film-maker': 'filmmaker director',
    olympian: 'olympic paralympian medallist medalist',
    champion: 'titleholder winner',
    analyst: 'strategist economist consultant researcher',
    politician:
      'minister senator lawmaker mp mayor governor congressman congresswoman councillor leader president',
    lawmaker: LAWMAKERS,
    legislator: LAWMAKERS,
    parliamentarian: LAWMAKERS,
    economist: 'economics',
    cook: 'chef baker',
    chef: 'cook restaurateur',
    restaurateur: 'chef owner',
    boss: 'executive manager chief head coach director ceo chairman founder',
    chief: 'executive head director commissioner ceo cfo officer',
    executive: 'ceo president director officer manager founder head chief',
    ceo: 'executive',
    cfo: 'officer',
    entrepreneur: 'founder co-founder owner',
    businessman: 'founder executive owner chairman investor',
    businesswoman: 'founder executive owner chairwoman investor',
    manager: 'coach boss',
    coach: 'manager trainer',
    skipper: 'captain',
    player: 'striker goalkeeper midfielder defender forward captain winger skipper batsman bowler',
    footballer: 'striker goalkeeper midfielder defender forward captain winger skipper player',
    cricketer: 'batsman bowler batter spinner wicketkeeper captain skipper player',
    star: 'singer actor actress striker rapper popstar model player captain presenter comedian footballer musician',
    favourite: 'star actor actress presenter singer comedian host',
    favorite: 'star actor actress presenter singer comedian host',
    celebrity: 'star actor actress presenter singer comedian host model influencer',
    celeb: 'star actor actress presenter singer comedian host model influencer',
    actress: 'star actor',
    actor: 'star actress',
    entertainer: 'star singer comedian presenter host',
    presenter: 'host broadcaster anchor',
    host: 'presenter broadcaster',
    singer: 'popstar pop rapper musician frontman',
    musician: 'singer guitarist drummer pianist',
    writer: 'novelist author poet playwright columnist',
    author: 'novelist writer poet',
    journalist: 'reporter correspondent editor columnist',
    official:
      'director commissioner secretary chief spokesman spokeswoman minister head undersecretary prosecutor inspector',
    minister: 'secretary premier chancellor rev reverend',
    premier: 'minister',
    chair: 'chairman chairwoman chairperson',
    chairman: 'chair',
    chairwoman: 'chair',
    founder: 'co-founder',
    head: 'director chief principal headteacher headmaster headmistress',
    leader: 'president premier chancellor prime chief chairman chairwoman chair head',
    boy: 'son grandson nephew schoolboy pupil',
    girl: 'daughter granddaughter niece schoolgirl pupil',
    councillor: 'cllr',
    prosecutor: 'attorney',
    detective: 'det sergeant inspector constable dc ds di dci',
    activist: 'campaigner organiser organizer',
    campaigner: 'activist organiser organizer',
    educator: 'teacher headteacher professor principal lecturer',
    teacher: 'headteacher educator',
    headteacher: 'head principal headmaster headmistress',
    principal: 'head headteacher headmaster headmistress',
    landlord: 'owner publican',
    landlady: 'owner publican',
    medic: 'doctor nurse paramedic surgeon',
    striker: 'forward captain skipper player',
    forward: 'striker captain skipper player',
    midfielder: 'captain skipper player',
    defender: 'captain skipper player',
    goalkeeper: 'keeper captain skipper player',
    keeper: 'goalkeeper captain skipper player',
    goalie: 'goaltender goalkeeper netminder keeper',
    goaltender: 'goalie netminder',
    netminder: 'goaltender goalie goalkeeper keeper',
    defenceman: 'blueliner',
    defenseman: 'blueliner',
    blueliner: 'defenceman defenseman',
    winger: 'captain skipper player',
    cleric: 'bishop archbishop priest imam rabbi vicar pastor reverend father sheikh',
    clergyman: 'bishop archbishop priest vicar pastor reverend father',
    pontiff: 'pope',
    monarch: 'king queen',
    senator: 'sen',
    congressman: 'representative',
    congresswoman: 'representative',
    backbencher: 'mp',
    priest: 'vicar pastor reverend bishop father',
    vet: 'veterinary veterinarian',
    pastor: 'rev reverend minister preacher',
    vicar: 'rev reverend',
    diplomat: 'ambassador envoy consul attaché emissary',
    envoy: 'ambassador diplomat emissary representative',
    ambassador: 'envoy',
    da: 'attorney prosecutor',
    driver: 'trucker cabbie motorist',
    trucker: 'driver',
    cabbie: 'driver',
    rider: 'cyclist jockey',
    cyclist: 'rider',
    meteorologist: 'forecaster',
    forecaster: 'meteorologist',
    owner: 'proprietor landlord landlady publican restaurateur',
    publican: 'landlord landlady',
    aide: 'adviser advisor assistant staff',
    tycoon: 'founder owner chairman billionaire investor',
    mogul: 'founder owner chairman billionaire investor',
    magnate: 'founder owner chairman billionaire investor',
    farmer: 'grower',
    resident: 'teacher nurse shopkeeper farmer baker driver pensioner tenant',
  }).map(([noun, kinds]) => [noun, words(kinds)]),
);

/** Of a science, one may know of somebody only the rank. */
const SCHOLARS = words('professor prof dr doctor lecturer researcher scientist academic');
const SCIENCE = /(?:olog|atr|ic|om)ist$|(?:stat|ath|phys|emat)ic(?:ian|ist)$/;

/** Words by which somebody may be introduced whom the noun means, besides the noun itself. */
export const kindsOf = (noun: string): ReadonlySet<string> | undefined =>
  KINDS.get(noun) ?? (isScholar(noun) ? SCHOLARS : undefined);

const isScholar = (noun: string): boolean =>
  (noun.endsWith('ist') || noun.endsWith('ian')) && SCIENCE.test(noun);

/** Nouns for organisations that people are called by too, once they were introduced by them. */
export const WORKERS = words('operator developer supplier retailer maker carrier');

/** What a person is and an organisation as well: "his employer, Hallam Lifting". */
export const EITHER = words(
  'employer owner landlord rival competitor supplier client customer sponsor parent operator contractor bidder applicant',
);

/** Descriptions that fit anybody with an office or a trade. */
export const PROFESSIONAL = words(
  'expert official leader author veteran star politician candidate nominee republican democrat lawmaker ' +
    'activist campaigner academic specialist researcher scientist conservative liberal billionaire mogul ' +
    'businessman businesswoman',
);

/** Descriptions that rather fit those without. */
export const PRIVATE = words(
  'man woman pensioner teenager lady father mother student resident witness victim defendant suspect accused ' +
    'survivor patient boy girl husband wife widow widower grandmother grandfather mum mom dad parent retiree ' +
    'youngster participant guy bloke lad passer-by bystander onlooker eyewitness',
);

/** Those of them that say nothing against a trade: a mother may be an actress. */
export const STATUS = words(
  'father mother mum mom dad parent grandmother grandfather widow widower husband wife lady',
);

/** Ages, from and to, at which somebody is called what a noun says. */
export const AGES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['pensioner', [60, 120]],
  ['retiree', [50, 120]],
  ['teenager', [13, 19]],
  ['teen', [13, 19]],
  ['boy', [0, 18]],
  ['girl', [0, 18]],
  ['schoolboy', [4, 18]],
  ['schoolgirl', [4, 18]],
]);

/** Offices that nobody has before this age. */
export const SENIOR_FROM = 30;
export const SENIOR = words(
  'manager boss chief executive director minister mayor judge president professor chairman chairwoman governor commissioner ' +
    'superintendent inspector headteacher principal bishop',
);

/** Who has to do with a court or the police, and is not whom they accuse. */
export const JUSTICE = words(
  'officer constable policeman policewoman detective sergeant inspector superintendent judge justice magistrate coroner prosecutor ' +
    'barrister lawyer solicitor attorney counsel witness victim complainant survivor',
);
/** Offices by which a text introduces whoever holds them, so that they are nobody else’s. */
export const INTRODUCED = words(
  'officer constable policeman policewoman detective sergeant inspector superintendent judge magistrate coroner prosecutor ' +
    'barrister lawyer solicitor attorney mayor minister premier president governor senator bishop ambassador',
);
/** Who speaks in a court and is no witness. */
export const LAWYERS = words(
  'judge justice magistrate coroner prosecutor barrister lawyer solicitor attorney counsel',
);

/** Nouns for an organisation whatever its name is. */
export const ANY_ORGANISATION: ReadonlySet<string> = new Set(
  (
    'company firm group agency organisation organization club body charity network maker manufacturer ' +
    'retailer giant startup start-up developer automaker carmaker'
  ).split(' '),
);

/** Whether a description speaks of what somebody no longer is. */
export const FORMER: ReadonlySet<string> = new Set([
  'former',
  'retired',
  'ex',
  'onetime',
  'one-time',
  'erstwhile',
]);

/** Words before an office that make it a lesser one. */
export const LESSER: ReadonlySet<string> = new Set(
  words('deputy vice assistant associate acting junior shadow under sub'),
);

const SPOUSES = 'husband wife spouse partner widow widower';
const SIBLINGS = 'brother sister sibling twin';
const PARENTS = 'father mother parent dad mum mom stepfather stepmother';
const CHILDREN = 'son daughter child';
const GRANDPARENTS = 'grandfather grandmother grandparent';
const GRANDCHILDREN = 'grandson granddaughter grandchild';

const tie = (nouns: string, others: string): [string, ReadonlySet<string>][] =>
  nouns.split(' ').map((noun) => [noun, words(others)]);

/** Nouns for members of a family, each with what the other is to them. */
export const FAMILY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...tie(SPOUSES, SPOUSES),
  ...tie(SIBLINGS, SIBLINGS),
  ...tie(PARENTS, CHILDREN),
  ...tie(CHILDREN, PARENTS),
  ...tie(GRANDPARENTS, GRANDCHILDREN),
  ...tie(GRANDCHILDREN, GRANDPARENTS),
  ...tie('uncle aunt', 'nephew niece'),
  ...tie('nephew niece', 'uncle aunt'),
  ...tie('cousin', 'cousin'),
]);

/** Relatives whom one calls by what they are, as by a name. */
export const ELDERS = words(
  'father mother dad mum mom mam daddy mummy grandfather grandmother grandpa grandma granddad grandad gran granny nan',
);
export const PARTNERS = words('husband wife spouse widow widower');
export const OFFSPRING = words(CHILDREN);
/** Relatives by whom a surname is shared, where nothing is said against it. */
export const SAME_SURNAME = words(
  `husband wife spouse widow widower ${SIBLINGS} ${CHILDREN} father mother parent dad mum mom`,
);

/** Nouns for several members of a family, with the noun for one. */
export const KIN: ReadonlyMap<string, string> = new Map([
  ...['sons', 'daughters', 'children', 'kids', 'boys', 'girls'].map((noun): [string, string] => [
    noun,
    'child',
  ]),
  ...['brothers', 'sisters', 'siblings', 'twins'].map((noun): [string, string] => [
    noun,
    'sibling',
  ]),
  ['parents', 'parent'],
]);
/** Words for one of somebody's children. */
export const AGE_ORDER = words('elder older eldest oldest younger youngest firstborn');

/** Words by which a relative is none by blood or marriage, or no longer. */
export const APART = words('former ex estranged step half foster adoptive adopted god biological');

/** Nouns for what else one person is to another, each with what the other is to that one. */
export const COMPANIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...tie('boyfriend girlfriend fiancé fiancée', 'boyfriend girlfriend fiancé fiancée partner'),
  ...(
    'colleague friend teammate team-mate neighbour neighbor rival opponent ally mate co-star classmate roommate flatmate ' +
    'housemate bandmate crewmate'
  )
    .split(' ')
    .flatMap((noun) => tie(noun, noun)),
  ...tie('mentor', 'protégé'),
  ...tie('protégé', 'mentor'),
  ...tie('agent publicist biographer bodyguard', 'client'),
  ...tie('lawyer attorney barrister solicitor', 'client'),
  ...tie('client', 'lawyer attorney barrister solicitor'),
  ...tie('counterpart', 'counterpart'),
  ...tie('predecessor', 'successor'),
  ...tie('successor', 'predecessor'),
]);

export const WITNESS = 'witness';

/** Who does what a verb says, where the noun is not made from the verb. */
export const DOERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    taught: 'teacher',
    teaches: 'teacher',
    owns: 'owner',
    studies: 'student researcher scientist academic',
    farms: 'farmer',
    grows: 'grower farmer',
    sells: 'seller trader vendor',
    heads: 'head boss chief',
    led: 'leader lead author researcher investigator',
    leads: 'leader lead author researcher investigator',
    prosecuting: 'prosecutor barrister lawyer',
    defending: 'defence defender barrister lawyer',
    mitigating: 'defence defender barrister lawyer',
    runs: 'boss proprietor',
    ran: 'boss proprietor',
    sponsored: 'sponsor',
    lives: 'resident neighbour neighbor',
    saw: WITNESS,
    witnessed: WITNESS,
    wrote: 'author',
    founded: 'founder',
    'co-founded': 'founder co-founder',
    drove: 'driver',
    sang: 'singer',
    flies: 'pilot',
    flew: 'pilot',
  }),
);

/** What is done to a victim. */
export const VIOLENT = words(
  'stabbed shot attacked robbed raped assaulted punched kicked beaten beat mugged abused strangled bitten scammed defrauded kidnapped abducted',
);
export const VICTIM = 'victim survivor';

/** Verbs in the present that tell what somebody does for a living, of those that make a noun for it. */
export const HABITS = words(
  'owns founded co-founded runs teaches drives farms studies grows sells directs coaches manages chairs heads leads edits',
);

/** What befalls those who stand before a court. */
export const CHARGED = words(
  'jailed charged convicted arrested sentenced acquitted indicted fined imprisoned accused remanded prosecuted tried',
);

/** What such a one is called. */
export const DEFENDANT = 'defendant accused suspect';

/** Before whom witnesses speak. */
export const COURTS = words(
  'court jury jurors inquest tribunal trial hearing inquiry magistrates judge',
);

/** Verbs of coming into an office, and of staying in it. */
export const BECOMING = words('became becomes remains remained');

/** Verbs of having a trade: "works as a driver". */
export const WORKING = words('works worked serves served acts acted');

/** Verbs that give an office to somebody. */
export const APPOINTING = words('appointed named elected chosen hired nominated promoted picked');

/** Verbs by which only people speak, so that an odd name for a source must mean one. */
export const HUMAN_VERBS = words(
  'told tells joked jokes quipped quips fumed fumes recalled recalls laughed laughs replied replies retorted ' +
    'retorts snapped snaps admitted admits thinks thought believes hopes insisted insists vowed vows sighed ' +
    'grinned shrugged conceded confessed moaned raged whispered shouted yelled cried asked asks added adds ' +
    'remembers remembered jested beamed gushed',
);

/** Nouns for a company by its business, some of which may mean a person too. */
export const COMPANIES = words(
  'company firm group business maker manufacturer retailer giant startup start-up developer automaker carmaker ' +
    'brewer grocer supermarket lender insurer airline operator chain supplier conglomerate broadcaster publisher ' +
    'housebuilder builder miner carrier distiller producer multinational unicorn subsidiary chipmaker drugmaker ' +
    'planemaker shipbuilder',
);

/** What says something without being anybody, and how it is made. */
export const DOCUMENTS = words(
  'data figures statistics numbers survey poll report study analysis research estimate estimates',
);
/** More that is read or looked at and says something. */
export const PAPERS = words(
  'article story column op-ed indictment complaint lawsuit affidavit banner placard poster caption headline ' +
    'transcript resolution advert advertisement ad reports book paper motion plaque inscription video',
);
/** How a document came out: "a report published on Monday". */
export const PUBLISHED = words(
  'published released issued posted written sent signed filed leaked obtained circulated shared dated',
);
export const MADE = words(
  'compiled collected gathered published released provided produced issued conducted prepared written',
);

/** Nouns that end like those for persons, and name what is read instead. */
export const WRITINGS = words(
  'paper newspaper letter newsletter order poster banner charter register disclaimer chapter number answer offer ' +
    'tracker monitor counter ledger barometer whitepaper sticker flyer computer server folder ' +
    'memoir mirror calculator indicator error matter trailer teaser reminder questionnaire dossier',
);

/** Further nouns for one person, by which nobody is introduced. */
export const FIGURES = words(
  'favourite favorite heartthrob legend icon beauty teen tot toddler brunette blonde redhead newlywed bachelor socialite ' +
    'loanee signing hero keeper back ace guy bloke lad chap youth kid whizz guru boffin prodigy debutant substitute cop celeb native bosun islander matchmaker dressmaker cabinetmaker policymaker troublemaker homemaker kingmaker ' +
    'maestro genius titan heir seed lock pundit skip playmaker prop hooker half fly-half scrum-half international sixth-former schoolmate',
);
