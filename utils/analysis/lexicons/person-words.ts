import { HONORIFICS, RANKS } from './titles.ts';

const words = (list: string) => list.split(' ');

/** Forms of address and offices that stand before a name; "f" and "m" where they tell the sex. */
export const TITLES = new Map<string, 'm' | 'f' | null>([
  ...HONORIFICS,
  ...RANKS,
  ...words('king prince baron father brother pope emir sheikh duke').map((title): [string, 'm'] => [
    title,
    'm',
  ]),
  ...words(
    'queen princess baroness sister congresswoman ' +
      'councilwoman chairwoman spokeswoman businesswoman policewoman assemblywoman duchess',
  ).map((title): [string, 'f'] => [title, 'f']),
  ...words('congressman councilman chairman spokesman businessman policeman assemblyman').map(
    (title): [string, 'm'] => [title, 'm'],
  ),
  ...words(
    'professor doctor reverend judge justice president vice-president senator sen. sen representative rep. rep ' +
      'governor gov. gov mayor minister secretary chancellor premier ambassador commissioner councillor ' +
      'cllr cllr. general gen. gen colonel col. col major maj. captain capt. capt lieutenant lt. lt sergeant sgt. sgt ' +
      'pc dc ds di dci wpc insp inspector insp. superintendent supt. supt detective det. constable officer chief sheriff admiral adm. ' +
      'bishop archbishop cardinal rabbi imam pastor deputy director coach manager ' +
      'attorney lawyer spokesperson speaker chair chairperson ceo mp mep msp coroner magistrate ' +
      'striker midfielder goalkeeper defender forward candidate analyst economist reporter author',
  ).map((title): [string, null] => [title, null]),
]);

/** Nouns for one person by what that person is, with the sex where the word tells it. */
export const PERSON_NOUNS = new Map<string, 'm' | 'f' | null>([
  ...words(
    'man boy father husband son brother grandfather grandson uncle nephew widower boyfriend spokesman chairman businessman ' +
      'policeman fireman congressman councilman assemblyman alderman king prince waiter salesman gentleman ' +
      'frontman batsman fisherman foreman anchorman cameraman priest dad groom stepfather fiancé grandpa grandad granddad ' +
      'patriarch headmaster trawlerman boatman doorman linesman godfather stepson son-in-law brother-in-law father-in-law monk schoolboy postman barman crewman strongman',
  ).map((noun): [string, 'm'] => [noun, 'm']),
  ...words(
    'woman girl mother wife daughter sister grandmother granddaughter aunt niece widow girlfriend spokeswoman chairwoman ' +
      'businesswoman policewoman congresswoman councilwoman assemblywoman queen princess actress waitress ' +
      'saleswoman lady nun mum mom bride stepmother fiancée midwife grandma granny gran nan nana matriarch stepdaughter ' +
      'daughter-in-law sister-in-law mother-in-law heiress hostess stewardess seamstress abbess comedienne landlady headmistress schoolgirl countess ballerina heroine barmaid postwoman laundress ' +
      'laundrywoman maid masseuse godmother',
  ).map((noun): [string, 'f'] => [noun, 'f']),
  ...words(
    'pc counsel fellow grower guitarist drummer pianist gp barrister-at-law grandparent advocate reviewer popstar ' +
      'rapper influencer justice blogger academic physician-scientist whistleblower detainee inmate ' +
      'expert analyst professor researcher scientist economist historian author writer journalist reporter editor ' +
      'columnist correspondent lawyer attorney barrister solicitor prosecutor judge magistrate coroner detective ' +
      'officer sergeant inspector superintendent constable commander captain colonel general major soldier sailor pilot ' +
      'doctor physician surgeon nurse psychologist psychiatrist therapist pharmacist dentist paramedic vet ' +
      'teacher lecturer principal headteacher student pupil farmer baker driver engineer technician developer ' +
      'designer architect builder carpenter plumber electrician mechanic worker employee manager director executive ' +
      'ceo cfo coo president vice-president chief head leader founder co-founder entrepreneur owner boss chair ' +
      'chairperson minister premier chancellor secretary undersecretary ambassador diplomat envoy consul senator ' +
      'congressperson representative lawmaker legislator politician candidate nominee mayor councillor governor ' +
      'commissioner adviser advisor aide consultant strategist pollster activist campaigner organizer organiser ' +
      'volunteer resident neighbour neighbor tenant landlord promoter witness victim survivor suspect defendant accused ' +
      'plaintiff patient coach trainer player striker goalkeeper midfielder defender forward ' +
      'winger skipper athlete runner swimmer cyclist boxer golfer champion referee umpire singer musician ' +
      'composer conductor artist painter poet novelist playwright producer comedian presenter host ' +
      'broadcaster critic chef shopkeeper trader broker banker investor accountant auditor clerk spokesperson ' +
      'official democrat republican conservative liberal teenager youngster child pensioner veteran retiree ' +
      'bishop archbishop cardinal pastor rabbi imam vicar deputy assistant member chairholder co-author outfielder ' +
      'flanker bassist violinist cellist barista hotelier groundsman incumbent ' +
      'parent sibling cousin friend colleague partner spouse hiker rider passenger commuter tourist customer ' +
      'shopper voter supporter fan attendant cashier receptionist cleaner labourer laborer janitor caretaker ' +
      'carer nanny bartender hairdresser courier invigilator aspirant applicant trainee apprentice intern bystander ' +
      'onlooker passer-by eyewitness motorist pedestrian herder medic vendor seller publican guard quarterback ' +
      'linebacker pitcher shortstop goaltender goalie netminder defenceman defenseman blueliner wicketkeeper jockey mp msp mep mla pope pontiff monarch backbencher ' +
      'frontbencher cleric clergyman corporal trooper lieutenant restaurateur biologist geologist chemist physicist ' +
      'mathematician statistician ' +
      'epidemiologist virologist climatologist meteorologist hydrologist seismologist astronomer archaeologist ' +
      'anthropologist sociologist philosopher theologian botanist zoologist ecologist oncologist cardiologist ' +
      'neurologist radiologist demographer geographer linguist librarian curator inventor investigator ' +
      'ranger firefighter lifeguard fisher skater skier dancer model celebrity star nurse-in-charge organist ' +
      'superstar newcomer rookie opener bowler batter spinner finalist winner runner-up ' +
      'billionaire millionaire mogul tycoon magnate socialist senator-elect president-elect lord peer sheriff ' +
      'bureaucrat lobbyist obstetrician gynaecologist gynecologist paediatrician pediatrician dermatologist ' +
      'pathologist immunologist toxicologist agronomist horticulturist ornithologist conservationist ' +
      'environmentalist criminologist physiotherapist osteopath optician optometrist hygienist dietitian ' +
      'nutritionist counsellor counselor psychotherapist welder machinist plasterer roofer bricklayer glazier ' +
      'stonemason locksmith gardener florist greengrocer fishmonger jeweller jeweler sculptor illustrator ' +
      'cartoonist photographer filmmaker screenwriter choreographer songwriter vocalist lyricist translator ' +
      'interpreter bookkeeper actuary auctioneer surveyor planner realtor dispatcher trucker docker ' +
      'farmhand beekeeper housekeeper archivist gamekeeper zookeeper stablehand sommelier winemaker cheesemaker ' +
      'beautician stylist tattooist busker examiner tutor caddie sprinter gymnast wrestler rower mountaineer ' +
      'climber surfer snowboarder stepparent landowner smallholder crofter rancher squatter refugee migrant ' +
      'asylum-seeker speechwriter insider whistle-blower informant hostage evacuee pilgrim parishioner ' +
      'congregant worshipper graduate undergraduate postgraduate alumnus classmate roommate flatmate housemate ' +
      'footballer cricketer astronaut cosmonaut laureate podcaster youtuber vlogger essayist humorist comic soprano tenor ' +
      'bodyguard publicist biographer mentor protégé opponent challenger contender frontrunner front-runner underdog ' +
      'predecessor successor medallist medalist olympian paralympian semi-finalist semifinalist magician entertainer ' +
      'neuroscientist geneticist microbiologist biochemist volcanologist palaeontologist paleontologist oceanographer ' +
      'glaciologist programmer hacker seafarer paratrooper reservist cadet separatist negotiator mediator rapporteur ' +
      'emissary shareholder homeowner claimant appellant complainant offender prisoner gunman attacker assailant ' +
      'contestant newsreader newscaster newsagent villager islander protester demonstrator recruit orphan adolescent ' +
      'philanthropist donor fugitive missionary preacher curate scholar jurist paralegal caregiver babysitter ' +
      'naturalist backpacker motorcyclist biker steelworker lumberjack blacksmith undertaker agent ' +
      'administrator regent alderwoman ombudswoman attaché treasurer comptroller speaker whip operative publisher creator contractor ' +
      'actor forecaster proprietor cabbie chauffeur anaesthetist anesthesiologist radiographer sonographer orthodontist ' +
      'haematologist endocrinologist urologist geriatrician ophthalmologist neurosurgeon chiropractor herbalist veterinarian ' +
      'farrier steward bookseller engraver goldsmith silversmith cobbler milliner photojournalist videographer scriptwriter ' +
      'puppeteer flautist trumpeter saxophonist percussionist printmaker ceramicist entomologist astrophysicist cosmologist ' +
      'technologist financier underwriter recruiter headhunter staffer childminder typist innkeeper vintner mariner deckhand ' +
      'stevedore lodger jogger marathoner pundit commentator conscript dissident petitioner litigant newlywed oligarch ' +
      'chieftain arbitrator adjudicator co-owner coxswain peacekeeper butcher delegate nuncio assemblymember parliamentarian',
  ).map((noun): [string, null] => [noun, null]),
]);

/** Nouns for organisations, by which "the ministry" is found again in "Ministry of Health". */
export const ORGANISATION_NOUNS = new Set(
  words(
    'ministry department agency company firm group bank party government council committee commission board ' +
      'university college school institute foundation association union federation society court tribunal police ' +
      'force army navy parliament senate assembly congress house office bureau authority service services ' +
      'organisation organization charity club team newspaper paper magazine network channel station hospital infirmary hospice clinic ' +
      'trust fund corporation campaign airline carrier retailer manufacturer maker operator lender insurer utility ' +
      'regulator watchdog league church museum theatre embassy consulate administration coalition alliance ' +
      'startup start-up chamber secretariat inquiry panel brigade regiment squad laboratory lab centre center ' +
      'publisher supplier developer broadcaster exchange brewery chain giant automaker carmaker conglomerate ' +
      'times post journal tribune gazette herald guardian telegraph news observer press daily ' +
      'inc inc. corp corp. ltd ltd. llc plc ag gmbh co co. labs systems technologies holdings partners industries ' +
      'airlines airways railways energy pharma pharmaceuticals records studios media motors observatory ' +
      'management works borough county republic states kingdom nations taskforce partnership initiative programme program consortium ' +
      'project movement academy registry directorate cooperative co-operative forum guild confederation syndicate brokerage',
  ),
);

/** Last words of organisations' names that are no nouns for one: nobody says "the ferries said". */
export const ORGANISATION_ENDINGS = new Set(
  words(
    'ferries ferry shipping lines cruises rail trains buses coaches freight logistics transport aviation aerospace ' +
      'hotels resorts foods farms dairies mills mines mining minerals metals steel oil gas petroleum power electric ' +
      'electronics semiconductors software digital interactive pictures entertainment publishing books stores ' +
      'supermarkets brands enterprises ventures capital securities investments insurance mutual savings credit ' +
      'brewing distillers homes estates properties developments constructions engineering consulting associates ' +
      'travel tours bakery pharmacy solutions hardware productions advisors analytics healthcare therapeutics biotech ' +
      'biosciences roofing plumbing apparel cosmetics toys games robotics resources equities genetics chemicals ' +
      'textiles plastics ceramics cement glassworks dynamics instruments appliances furnishings beverages wines telecom ' +
      'telecoms communications broadband wireless outdoors cinemas theatres taxis haulage',
  ),
);

/** Last words of the names of places; not those that are surnames as often ("Lake", "Park"). */
export const PLACE_ENDINGS = new Set(
  words(
    'state states city county river street road avenue highway square bay island islands valley mountain mountains beach ' +
      'harbour harbor town district province region territory airport village estate coast peninsula ocean sea coliseum colosseum arena stadium',
  ),
);

/** Nouns for several people, whose speaker stays unnamed. */
export const GROUP_NOUNS = new Set(
  words(
    'officials sources residents experts analysts critics supporters observers witnesses people men women ' +
      'researchers scientists economists doctors nurses teachers lawyers prosecutors investigators detectives officers ' +
      'police soldiers workers employees farmers students parents neighbours neighbors fans voters democrats republicans ' +
      'conservatives liberals lawmakers senators ministers politicians campaigners activists executives managers ' +
      'directors leaders advisers advisors aides diplomats spokespeople others many some opponents allies organisers ' +
      'organizers authorities traders investors bankers insiders colleagues friends relatives family reporters journalists ' +
      'media reports polls studies surveys documents forecasters firefighters paramedics rescuers historians ' +
      'judges jurors magistrates councillors commissioners tenants villagers locals shoppers commuters passengers drivers ' +
      'players bosses chiefs coaches referees estimates figures records findings results tests projections',
  ),
);

/** Nouns with which a place makes the name of a body even in small letters: "Harlow council". */
export const BODIES = new Set(
  words(
    'council police university college hospital infirmary school academy court museum gallery theatre library zoo ' +
      'airport parliament assembly government authority board brigade service constabulary',
  ),
);

/** Nouns that make such a name only after a kind: "Harlow police department", but not "the Harlow department". */
export const LESSER_BODIES = new Set(
  words(
    'department commission committee club association district clinic union society station office',
  ),
);

/** What may stand between the place and the body: "Harlow borough council". */
export const BODY_KINDS = new Set(
  words(
    'city county borough town district parish regional state national federal fire ambulance rescue health crown high ' +
      'magistrates coroner general grammar primary secondary community technical prison probation transport port ' +
      'school education law medical business art arts fisheries agricultural maritime cricket football rugby hockey ' +
      'rowing sailing tennis golf planning housing water sheriff police sports engineering music drama teaching',
  ),
);

/** What names of places and peoples of more than one word begin with. */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(
  words(
    'north south east west northern southern eastern western new old san los las santa saint united great upper ' +
      'lower central mount lake port fort cape',
  ),
);
