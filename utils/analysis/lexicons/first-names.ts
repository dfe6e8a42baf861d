// Common first names of many countries, from general knowledge. A name that both sexes bear, be it in
// different countries, is in the last list only.
const FEMALE =
  'abena abigail abimbola achieng ada adaeze adele adjoa adriana afia agata agatha agnes agnieszka aigul ainhoa ' +
  'aino ainur aisha aishah aisling aizada akinyi akosua akua alana alejandra alena alessandra alexa alexandra ' +
  'alexandria alice alicia alina alison allie allison alma alyona alyssa ama amaka amanda amber amelia amina ' +
  'amrita amy amélie ana anahit anastasia anastasiia andreea anette angela angelica angelina angharad angie anika ' +
  'anita anja anjali ann anna annabel annalise anne annegret anneke annelies annemarie annette annie annika ' +
  'anniken antje antoinette antonella antonia anya aoife april araceli araminta arianna asabe asel astrid atieno ' +
  'audrey aurora aurélie ava ayesha ayse ayşe baiba barbara beata beatrice beatriz becky belinda bella benedita ' +
  'benita bernadette bernice bertha beryl bessie beth bethan bethany betty bev beverly beyonce bianca biljana ' +
  'birgit birgitta bisi bohdana bolanle bonnie bozena bożena božena brenda briana brid bridget bridgette bridie ' +
  'britta brittany bronwyn brooke bryony bríd bukola busisiwe caitlin camila camilla candace caoimhe carina carla ' +
  'carly carmen carol carole carolina caroline carolyn carrie carys cassandra cassie catalina catarina catherine ' +
  'cathleen cathy catriona cecilia celeste celia celine cerys chandrika charlene charlotte charmaine chelsea ' +
  'cherie cheryl chiamaka chiara chioma chipo chloe cholpon chrissie christina christine ciara cindy claire clara ' +
  'clarissa claudia clementina clementine clodagh colleen conceição connie constance constanza cora corazon ' +
  'cordelia coretta cristina cynthia cécile daisy dalia danica daniela danielle danuta daphne daria daryna dawn ' +
  'debbie deborah deena deepa deepika deirdre delia delilah delphine denise desislava diana diane dilnoza ' +
  'dilrukshi dina dinah dineo dolores dominika donatella donna dora doreen doris dorotea dorothy dragana ebba ' +
  'edith edna effie efua eileen eilidh eirlys ekaterina elaine eleanor elena eleni elif elin elisa elisabeth elise ' +
  'eliza elizabeth ella ellen ellie elodie eloise elsa elspeth eluned emilia emilie emily emine emma emmeline enid ' +
  'enya erica erika erin erlinda erma ernestine esi esmeralda estella estelle esther ethel ettie eulalie eun-ji ' +
  'eva evangeline evelyn evija faith farida fatemeh fatima fatma fatou fay felicity femke fernanda ffion fiona ' +
  'fionnuala fleur flora florence folake frances francesca francisca freya frida friederike funke gabriela ' +
  'gabriella gail galina gayatri geeta gemma genevieve geneviève georgia georgiana georgina geraldine gertrude ' +
  'ghislaine gillian gina ginny giorgia giovanna giulia glenda glenys gloria gordana grace graciela grainne ' +
  'grażyna greta gretchen gráinne guadalupe gudrun gulnara gulnora gulsen gunhild gunilla gwen gwendolyn gwenllian ' +
  'gwyneth gülay halima halina halyna hanan hanna hannah hanneke harriet hasmik hatice hauwa hazel heather heidi ' +
  'heike helen helena helene helga helmi hema henrietta hermione hester hettie hilda hildegard hillary hiroko ' +
  'hiwot holly hope hortense hsiao-mei huda huma hye-jin ida ifeoma ilaria ileana ilona ilse ilze imani imelda ' +
  'imogen indira ines inese inga ingrid ingrida inês ioana irena irene irina iris irma iryna isabel isabella ' +
  'isabelle ishbel isla itziar ivana ivanka ivanna ivy iwona jacinda jacinta jacqueline jadwiga jamila jana jane ' +
  'janet janice janine jasmine jeanette jeanne jeannie jelena jemima jenna jennie jennifer jenny jessica jessie ' +
  'jill jillian jimena jitka joana joann joanna joanne joaquina jodie johanna jolene josephina josephine josette ' +
  'josie jovana joy joyce juanita judith judy julia juliana julianne julie juliet juliette june jurgita justina ' +
  'justyna kaisa kaja kalina kamala kamila kanchan karen karin karina karla katarina katarzyna katarína kate ' +
  'katerina kateryna katharina katherine kathleen kathrin kathryn kathy katie katrin katrina katy kavita kavitha ' +
  'kayla kazuko keiko keira keisha kellyanne kendra kerstin ketevan khadija khrystyna kimberly kinga kirsi kirsten ' +
  'kirsty kristen kristin kristina krystyna kumiko kylie lakisha lakshmi lali lalita lan-anh lana lara larisa ' +
  'larissa larysa lata latifa latoya laura lauren lea leah leanne leela leena leila leire lena lenka leona leonor ' +
  'lerato lesia lesya leticia libby lidia liesbeth lieselotte ligaya lihua liis lila lilian liliana lillian lily ' +
  'linda lindiwe lindy linnea lisa lisbet liudmyla liv liz lizzie ljiljana lola loredana loretta lorna lorraine ' +
  'lotte lottie louise lourdes lowri lubna lucia luciana lucille lucinda lucy ludmila luisa lusine luzviminda ' +
  'lydia lyndal lynette lyudmila lyudmyla léa līga maaike maarja mabel madeleine madeline madina maeve mafalda ' +
  'magda magdalena maggie mahsa maia maire mairead mairi maja malala malathi malgorzata malin malini mallory ' +
  'mamata mandy manju manon manuela marcia maree maren marfa margaret margarita margo margot maria mariam ' +
  'mariangela marianne maricel marie marielle mariia marija marijke mariko marilyn marina marine marisol marissa ' +
  'marites marivic mariya marjatta marjorie marketa markéta marlene marloes marsha marta martha martina mary ' +
  'maryam maryann mathilde matilda mattie maud maude maureen mavis maya maysa małgorzata meena meenakshi meera ' +
  'megan meghan meiling melania melanie melinda melissa mercedes meredith merlinda meryem mia michaela michelle ' +
  'michiko mieke mihaela mila milagros mildred milena millie min-ji mina mindy minnie mira miranda mireille miriam ' +
  'mirjana moira mollie molly mona monica monika monique morag mridula muriel muthoni mwajuma myra myroslava máire ' +
  'máiréad méabh nadezhda nadia nadiia nadine nadiya nafisa naima najwa nalini nancy nandini naoko naomi narelle ' +
  'nasreen nasrin natalia natalie natalya natasha nataša nathalie natia neema neha nell nerea nermin nerys ngozi ' +
  'nia niamh nicole nigora nikki nilanthi nina nirmala nisha njeri nkechi noemi nokuthula nola nomsa nomvula nora ' +
  'noraini noreen noriko norma noémie ntombi nuala nune nuria nyambura oana obiageli octavia océane odile oksana ' +
  'olena olga olha olive olivia oluchi olwen omolara oonagh oprah orla ornella ottilie ottoline oxana padma paige ' +
  'palesa pallavi paloma pamela parisa parvati parveen patience patricia paula pauline peggy penelope penny petra ' +
  'philippa phoebe phyllis pia pilar pinar pippa polly pooja poonam pratibha prerna priscilla priya priyanka prue ' +
  'pushpa putri päivi queenie rachael rachel radha raelene rafaela raffaella ragnhild raisa rakiya ralitsa raluca ' +
  'rania rasha rashmi ratna razia rebecca rebekah reem refilwe regina rehema rekha renata renee retno revathi ' +
  'rhian rhiannon rhonda riitta rima rita ritu roberta rochelle rocio roisin ronke rosa rosalind rosalinda ' +
  'rosamund rosanna rose rosemary rosie rowena roxana roxanna roxanne roya ruby ruchi rukhsana rumbidzai rumyana ' +
  'rupa ruth róisín sabina sabine sabrina sachiko sadia sadie sahar saima sally salma samantha samar samina samira ' +
  'sandra sandrine sangeeta saoirse sara sarah sarojini saskia satu savannah savitri sawsan seema selamawit selena ' +
  'selina selma serena setareh sevda sevgi shabana shahla shanice shantel sharelle sharmila sharon shauna shazia ' +
  'sheela sheila shelley shelly sherri sherry sheryl shilpa shirin shirley shobha shraddha shweta sian sibongile ' +
  'sigrid silke silvia simona sinead sinéad siobhan siobhán siri sirpa sita siti siân smita sneha snežana sofia ' +
  'sofie solomiia solomiya solveig sonali sondra sonia sonja sonya soo-jin sophia sophie soraya souad stacey stacy ' +
  'steffi stella stephanie subhadra sucheta suchitra sudha sue suhaila sulochana sumitra sunita susan susana ' +
  'susanna susannah susanne sushma suzanne svenja svetlana svitlana swati sylvia sylvie tabatha tabitha tahira ' +
  'tamar tamara tamika tammy tania tanisha tanja tanvi tanya tara tatiana tatyana tegan temitope teresa tess tessa ' +
  'tetiana thandi thandiwe thaís thea thelma theresa therese thuy thérèse tiffany tigist tiina tijana tilda tina ' +
  'titilayo tomoko tracey tricia trudy trupti tsehay tsvetana turid tuula tuva tülay ulla ulrika ulrike uma urmila ' +
  'ursula usha valentina valentyna valeria valerie vandana vanessa vasundhara vera verna veronica veronika ' +
  'veronique vesna vicki vicky victoria vidya viktoria viktoriia vilde viola violet virginia viviane vivienne ' +
  'vlasta véronique wafa wairimu waltraud wambui wanda wanjiru wendy whitney wiebke wilhelmina willa wilma ' +
  'winifred wulan xiaoling ximena xiomara yaa yamini yaroslava yasemin yasmin yekaterina yelena yetunde yewande ' +
  'ylva yoko yolanda yulia yuliia yuliya yumiko yvette yvonne zahra zainab zaiton zanele zara zarina zdenka zeenat ' +
  'zelda zena zeynep zinaida zoe zoey zofia zoryana zoya zoë zuhura zulfiya zuri zuzana zuzanna élodie órla özlem ' +
  'ülle šárka';
const MALE =
  'aarne aaron aart abbas abdallah abdelaziz abdelkader abdul abdulaziz abdulkarim abdullah abdulrahman abel ' +
  'abhijit abhishek abraham abubakar achim adam adebayo adekunle adel ademola adeniyi adetokunbo adewale adil ' +
  'adnan adriaan adrian adrien afonso aftab agus ahmad ahmed ahmet ahti aidan aimé aivars ajay ajit akash akhilesh ' +
  'akinwumi akram aksel alain alan alasdair alassane alastair albert alberto albrecht albéric aled alejandro ' +
  'aleksandar aleksander aleksandr aleksei aleksey alessandro alessio alexander alexandre alexei alexey alfie ' +
  'alfonso alfred algernon algirdas alistair aliyu allan allen alok alonzo alparslan alun alvaro alvin amadou amar ' +
  'amaury amedeo amin aminu amir amit amitabh ammar amr anand anant anas anatole anatolii anatoliy anatoly anders ' +
  'andre andreas andrei andres andrew andrey andrii andris andriy andrus andrzej andrés andy angus anil ankit ' +
  'anselmo ante anthony antoine anton antonio antti anup anura anurag anwar aram archie arjan arjen arjun arkadi ' +
  'arkady armand armen arnaud arne arnold arrigo arshad artak artem arthur arto artur arturo artyom arun arvid ' +
  'arvind arvo arūnas asad asanka asbjørn asen ashfaq ashish ashok ashot ashraf ashwin asif askar aslan atanas ' +
  'atle attilio atul augustin aurelien aurelio aurélien avinash axel ayman ayub azamat aziz azlan azman babacar ' +
  'babak babangida babar babatunde bahram bakhtiyar bala balaji baldassare balram bambang baptiste barack barnaby ' +
  'barney barra barry bart bartek barthélemy bartosz bartłomiej bashar bashir basil bassam bastiaan bastien bazza ' +
  'bedřich behrouz ben bence benedict benedikt bengt benigno benito benjamin benoit benoît beppe bernard bernd ' +
  'bernhard bernie bert bertie bertil bertrand bharat bhaskar bidzina bijay bilal bilawal bill billy bimal biodun ' +
  'biswajit bjorn björn bluey bob boban bobby bogdan bogusław bohdan bohumil bohuslav bojan bolaji bongani ' +
  'bongbong boris borislav boubacar boyko brad bradley bram brandon branislav branko brendan brent brett brian ' +
  'bruce bruno bryan bryn budi bukayo bulent burkhard byron béla børge bülent caio caleb callum calvin carl carlo ' +
  'carlos carlton carsten catalin cathal cecil cedric cees cem cemal cengiz cerith cesar cesare chad chaminda ' +
  'chandan chandrashekhar charles cheikh chester chetan chidi chike chinedu christer christian christoph ' +
  'christophe christopher chuck chuka chukwudi chukwuma ciaran ciarán ciprian clarence claudio claus clemens ' +
  'clement clifford clint clive clément colin colm connor conor conrad corey cormac cornelis corneliu cosimo ' +
  'cosmin costantino costin craig crisanto crispin cristi cristian cristobal csaba curtis cuthbert cyril cyrille ' +
  'cyrus czesław cédric césar călin cătălin dafydd dai dainius dale dalibor damian damien dan daniel daniele ' +
  'danilo daniyar danjuma danny danylo dapo dario dariush dariusz darkhan darnell darragh darrell darren darryl ' +
  'daryl dattatray dave david davide davit davor dawit dawood dayo dean deandre debashish declan dedi deepak dejan ' +
  'demetrius denis dennis denys denzel denzil derek dermot deshawn desiderio desmond detlef devendra dhananjay ' +
  'dharmendra diarmuid dick didier diego dieter dietmar dilip dimitar dimitri dinesh dipak dirk djibril djordje ' +
  'dmitri dmitry dmytro domenico domingo dominic dominik don donal donald donato donnacha dorin doug dougal dougie ' +
  'douglas dragan dragoljub dragoș duane dudley dumitru duncan dusan dustin dušan duško dwayne dwight dylan dénes ' +
  'eamon eamonn earl eberhard ebrahim eckhart eddie edgar edgars edmund edoardo edouard edson eduard eduardo ' +
  'edward edwin eelco eero efrain efren egidio egon ehsan einar eino eirik eivind ejaz ekkehard eknath eko ekrem ' +
  'eli elias elijah elio elliott elmer elroy emanuel emeka emil emile emiliano emilio emlyn emmanuel emmett emrah ' +
  'emre emrys enda engin enoch enrico enrique enver enzo eoghan eoin erdal erdoğan eric erik erlan erlend erling ' +
  'ernest ernesto ernő erol erwin esa eskinder espen esteban ethan etienne ettore euan eugene eugeniusz eugène ' +
  'eustace everton evgeny ewald ewan ewen ezekiel ezio ezra fabian fabien fabio fabrice fabrizio fabrício fadi ' +
  'fahad fahd faisal fakhri farhad farhan farid farooq farouk farquhar farshid faruk fatih fawad fawzi fayez fazal ' +
  'federico fedir felipe felix femi ferdinand ferenc fergal fergus ferhat fermín fernand fernando fida fidel ' +
  'fikret filip filipe filippo finbarr finlay finn fintan fionn firas flavio florent florian florin floyd flávio ' +
  'folarin fouad francesco francis francisco franck franco francois frank franklin frantisek františek franz ' +
  'françois fred freddie frederic frederick fredrik friedrich frits fritz frédéric fyodor félix gabor gabriel ' +
  'gaetano ganesh garegin gareth garret gary gaston gaurav gautam gavin gaël gbenga geert geir gennady gennaro ' +
  'geoff geoffrey georg george georgi georgy geraint gerald geraldo gerard gerardo gerd gergely gerhard germán ' +
  'gerrit getachew gethin gevorg ghassan gheorghe ghislain giacomo giancarlo gianfranco gianluca gianni gideon ' +
  'gijs gilbert gilberto giles gilles gintaras gints giorgi giorgio giovanni girish giulio giuseppe gleb glenn ' +
  'glyn godfrey gonzalo gopal goran gordan gordon govind graeme graham grant grantley greg gregor gregory griff ' +
  'grigori grigory gruffydd grzegorz grégoire guglielmo guido guillaume guillermo gulabrao gunnar gunther guntis ' +
  'gus gustav gustavo guttorm guy gyula győző gábor gérard géza göran günter günther haakon habib hadi hafeez ' +
  'hafiz haider haitham hakan hakim hakob hamad hamid hamish hamisi hamza hani hank hannes hannu hans harald hari ' +
  'harish harold harri harry hartmut haruto harvey hasan hashim hassan hayk haytham hector heikki heiko hein ' +
  'heiner heinrich heinz heitor helmut hemant hendra hendrik henk henning henri henrik henrique henry henryk ' +
  'heorhii herbert heriberto herman hermann hernán hervé hideo hikmet himanshu hippolyte hiroshi hisham ' +
  'hishammuddin hitesh holger homer honoré hooman horace horacio horia horst hossam houshang hovhannes howard ' +
  'hristo hryhorii hubert hugh hugo humberto humphrey huseyin hussein huw hywel håkon håvard héctor hüseyin iain ' +
  'ian ibou ibrahim ibrahima idris ieuan ifan ifeanyi iftikhar ignacio ignatius igor ihor ihsan ijaz ike ikechukwu ' +
  'ikenna iker ilhan ilie ilija ilkka illia illtyd ilmari ilya imad imran imre inder indrajit ingo innes inuwa ' +
  'inzamam inácio ioan ioannis iolo ion ionel ionuț iorwerth irakli ireneusz irfan irving isaac ivor isaiah isamu ' +
  'ishaq isidro ismael ismail ismet istvan istván iulian ivan ivar ivars ivaylo ivica ivo iván iwan iyad jaan jaap ' +
  'jabari jaber jabulani jacek jacinto jack jacob jacopo jacques jafar jagdish jairam jake jakob jakub jamal james ' +
  'jamil jan-willem janez janos janusz jared jarek jari jarkko jarl jaromír jaroslav jaroslaw jarosław jarrod ' +
  'jason jasper jatin javad javed javier jay jayant jayden jeb jebediah jedediah jeff jefferson jeffrey jejomar ' +
  'jelle jens jenő jeremiah jeremy jermaine jeroen jerome jerry jerzy jerónimo jesper jesús jide jim jimmy ' +
  'jindřich jiri jitendra jiří joachim joakim joao joaquin joaquín jochem jochen joe joel johan johann johannes ' +
  'john johnny joko jolyon jon jonah jonas jonathan joost jorge jorgen joris jos jose josef josep joseph josh ' +
  'joshua josiah josias josip josué josé jouni jovan jozef joão joël juan juarez juha juhani juho jukka julian ' +
  'julien julio julián junaid jure jurgen juris jussi justin justo jános jérôme józef jörg jörn jørgen jürgen jüri ' +
  'jānis kabiru kadir kai-uwe kailash kairat kakha kalev kalle kalyan kamal kambiz kamil kamlesh kamran kane ' +
  'kanwar kapil karan kareem karel karim karl karol karsten karthik karthikeyan kashif katsuo kaveh kayode ' +
  'kazimierz kazuo kees keith kellan kelvin kemal ken kenan kenji kenneth kenta kenzo ketan kev kevin khaled ' +
  'khalid khalifa khalil khurram kieran kimmo kiril kirill kishor kishore kjell kjetil klaus knut koen kofi koichi ' +
  'kojo konrad konstantin kostiantyn kourosh krasimir krešimir krishna kristian kristof kristoffer krzysztof kumar ' +
  'kumara kunal kunle kurt kwabla kwaku kwame kwasi kweku kyle kyrylo kálmán károly kåre kęstutis lachie lachlan ' +
  'ladislav lajos lakshman lalit lamar lambert lamine lance larry lars lasith lasse laszlo latrell laurent ' +
  'laurențiu lauri lavrenty lawal lawrence laxman leandro lech leif leighton lekan lemuel lennart leo leon leonard ' +
  'leonardo leoncio leonid leopold leroy leszek lev levan levent levi levko levon liam liaquat libor lionel ' +
  'lisandro liviu ljubomir llewellyn lloyd llyr lodewijk lokesh lorcan lorenzo lothar louis lourenço loïc luay ' +
  'lubomír lubos luc luca lucas luciano lucien ludovic ludvík ludwig ludwik luděk luigi luis luiz luka lukas ' +
  'lukasz luke luther lutz luuk lwazi lyle lyubomir lászló lázaro léon maarten macario maciej madan madhav ' +
  'madhukar madis mads magne magnus mahdi mahela mahendra maher mahesh mahmood mahmoud mahmut majid makarand ' +
  'maksim maksym malachy malcolm malik mamadou mamady mamuka mandla manfred manish manjunath manmohan manohar ' +
  'manoj manolo mansour manuel maqbool marat marc marcel marcello marcin marco marcos marcus marek mariano marijn ' +
  'mario maris marius mariusz mark markku marko markus marnix marshall martin marty martín marvin marwan masahiro ' +
  'masao masood massimo matej mateo mateus mateusz mathias mathieu mathis matias mats matt matteo matthew matthias ' +
  'matthieu matthijs matti mattia matvey matías mauri maurice mauricio maurizio max maxim maxime maximilian ' +
  'maximiliano mayank mazen mehdi mehmet mehran melvin menno merlin mert merv mervyn mesut metin metodi michael ' +
  'michal michał michel mick mickaël mieczysław miguel mihai mihajlo mihály mikael mike mikhail mikheil mikkel ' +
  'mikko miklós mikołaj milan milenko milind milorad milos miloslav milovan miloš mindaugas miodrag mircea mirko ' +
  'miroslav mirosław mitch mitsuo mitt mladen moataz modou mogens mohamad mohamed mohammad mohammed mohan mohit ' +
  'mohsen moin momčilo montague monty moritz morten morteza mortimer moses mostyn moussa mstislav mubarak mugur ' +
  'muhammad muhannad muharrem mukesh mukul mukund mulugeta mundher munir murad murali murat murdo murilo murray ' +
  'musa mushtaq mustafa muyiwa mykhailo mykola mykyta myron myroslav márton mátyás māris nabil nadeem nader nadim ' +
  'nagesh naji najib naman nandan narayan narciso narendra naresh nasir nasiru nasser nathan nathaniel naveed ' +
  "naveen navin nawaz nazar nazım ndung'u nebojša necati nehemiah neil nelson nemanja nenad nestor neville newt " +
  'niall nicholas nick nicolae nicolas nicolás nicolò niels nigel nikhil niklas nikola nikolai nikolay nikos ' +
  'nilesh nils nimal niraj nisar nitin nizar nkosana nnamdi noah nobuo noel noli nonso norbert norman novak noël ' +
  'nuhu nuno nurlan nursultan nuwan nándor obadiah obinna octavian octavio oddvar odhran ognjen ognyan oisin oisín ' +
  'okan okechukwu olaf olav oldřich ole oleg oleh oleksandr oleksii oleksiy oliver olivier olli olof olumide ' +
  'olusegun oluwaseun omar omer omid omkar ondrej ondřej onur orazio orest orhan orlando orville osama osamu ' +
  'osbert oscar osian oskar osman osmo ostap osvaldo oswald otakar otar othman otis ottmar otto otávio oumar ' +
  'ousmane ovidiu owain owen paavo pablo padraig pankaj paolo parth parvez parviz pascal pascual pasquale patricio ' +
  'patrick paul paulino paulo pavel pavlo pawel paweł peadar peder pedro peer pekka pentti per percival percy ' +
  'peregrine perry pertti pervez petar pete peter petko petr petre petri petro petter peyman phelim phil philip ' +
  'philipp philippe pierluigi piero pierre pieter pietro piotr piyush plamen prabhakar prabowo pradeep prafulla ' +
  'prakash pramod pranab pranav prasanna prashant pratap prateek praveen pravin preben predrag priit prithviraj ' +
  'przemysław puneet pushpendra pyotr pádraig pál páraic qamar quentin rachid radek radim radoslav radosław ' +
  'radovan radu raed rafael rafal rafał raffaele rafi rafiq raghav raghu raghunath raghuram raheem rahul raimonds ' +
  'raimundo rainer raivo raj rajabu rajan rajat rajeev rajendra rajesh rajiv rajkumar rajnath raju rakesh ralf ' +
  'ralph ramadan raman ramazan ramesh rami ramil ramiro ramon ramón ranald ranbir rand randolph randy ranjan ranko ' +
  'raoul raphaël rashad rashid rasmus rastko ratan ratko raul ravi ravindra ray raymond raza razak raúl recep reg ' +
  'reginald reijo reince reiner reinhard reinhold remi remy renato renaud rens renzo rené reuben rex reynaldo reza ' +
  'rhett rhodri rhydian rhys ricardo riccardo richard rick ricky ridha rigoberto rimantas rinat rinus rishi risto ' +
  'ritesh riyad rizwan roald roar rob robert roberto rocco rod rodel roderick rodion rodney rodolfo rodolphe ' +
  'rodrigo roel rogelio roger rohan rohit roland rolando rolf rollo rolly romain roman romeo romulo ron ronald ' +
  'ronan ronnie rory roscoe roshan ross rostam rostislav rostyslav rotimi rowdy roy ruairi ruairí ruaridh ruben ' +
  'rubén rudi rudolf rudy rufus rumen rune rupert ruslan russ russell rustam ruud ruwan ryan ryo ryota ryszard ' +
  'régis rémi rémy rónán rüdiger răzvan rıza sabri sachin sadiq sadyr saeed sagar sahil sajid salah saleem saleh ' +
  'salem salim salman salvador salvatore sameer sami samir samuel samuli samvel sanath sander sandor sandro sani ' +
  'sanjay sanjeev sanjiv santiago santosh saqib sarath sarfraz sarvesh satish satoshi satya satyendra saul sauli ' +
  'saulius saurabh sayed sayyid saúl scott seamus sean sebastian sebastiano sebastião segun selahattin selim ' +
  'selwyn semen semyon seppo septimus serge sergei sergey sergio serhii serhiy serkan serzh seth seydou seyi seán ' +
  'shafiq shahbaz shahid shahril shahzad shailesh shakeel shakir shane shankar sharad sharif shashank shaun shawn ' +
  'shayne shehu shekhar sherzod shigeru shinji shinzo shinzō shiv shivam shivkumar shoaib shota shreyas shubham ' +
  'shyam siavash siddharth sidi siegfried siegmund sigit sigurd siim sikiru silas silvano simbarashe simeon simon ' +
  'sinan sindre siniša sion sipho sivert sizwe siôn sjoerd slamet slaven slavko slobodan sohail sohan sohrab sola ' +
  'solomon sorin souleymane spencer srdjan srikanth srinivas srđan stan stanimir stanislav stanislaw stanisław ' +
  'stanley stefan stefano steffen stellan stepan stephan stephane stephen stevan steve steven stewart stian stig ' +
  'stipe stjepan stoyan struan stu stuart sture stéphane subhash sudarshan sudeep sudhakar sudhir suhail sukhdev ' +
  'sulaiman sule suleyman sumit sundar sunil suraj surendra suresh suryakant sushil susilo svatopluk sven sverre ' +
  'sviatoslav svyatoslav swapan sylvain sylvester sylwester szabolcs szymon sándor séamus sébastien sílvio sören ' +
  'süleyman sławomir tadeo tadeusz tadhg tafadzwa tage tahir takashi takeshi talal talfryn tamas tamer tamás ' +
  'tanveer tapio taras tareq tariq tarmo taro tarun tarık tatsuya tauno tawfik tayfun tayo tayyip tebogo ted teemu ' +
  'tejas temir tengiz teodor teodoro teofilo terence terje tero terrell terrence tetsuo teun thabo thaddeus themba ' +
  'theo theodore thiago thibault thibaut thierno thierry thijs thomas thor thorbjørn thorsten thorvald thulani ' +
  'théo tiago tibor tiernan tigran tihomir tilman tim timo timofey timothy timur tjeerd tobi tobias toby todd ' +
  'todor toivo tokunbo tom tomas tomasz tomislav tommaso tommy tomás tomáš tony toomas torbjørn tore tormod ' +
  'torquil torstein torsten toru toshio traian travis trefor trent trev trevor tristan tristram trond troy trygve ' +
  'tsutomu tsvetan tudor tullio tuncay tunde tuomas turgut turlough tushar tymofii tyree tyrell tyrone uday udo ' +
  'ufuk ugo ugochukwu uldis ulf uli ulises ulrich ulrik ultan ulugbek umar umaru umberto umesh umid umit upendra ' +
  'upul urho urmas uroš usama usman uttam uwe uğur vaclav vadim vadym vahan vahid vakhtang valdas valdis valentin ' +
  'valentyn valentín valeri valerii valerio valeriu vardan varun vasant vasco vasil vasile vasily vasudev vasyl ' +
  'vazgen vedat vedran vegard veikko veljko venkat venkatesh ventsislav vern vernon vesa veselin viacheslav ' +
  'vianney vicente victor vidar viggo vijay vikas vikram vikrant viktor ville vilmos vinay vince vincent vincenzo ' +
  'vineet vinicius vinnie vinod vinícius viorel vipin vipul virat virender vishal vishnu vishwanath vitali vitalii ' +
  'vitaliy vitaly vito vittorio vivek vjekoslav vlad vladimir vladimír vladislav vlado vladyslav vlastimil vojtěch ' +
  'volkan volker volodymyr vsevolod vukašin vusi vyacheslav vytautas václav väinö vít vítor wade wael waldemar ' +
  'wale waleed walid wallace walt walter walther waqar warren waseem wasim wayne wendell werner wesley wiebe ' +
  'wiesław wiktor wilbur wilf wilfred wilfredo wilfried wilhelm will willem william willie wim winfried winston ' +
  'wissam witold wlodzimierz wojciech wolfgang wolfram wouter wyatt władysław xabi xavier xolani yahya yakov ' +
  'yakubu yann yannick yaroslav yash yashwant yasin yasir yasser yasuo yavuz yaw yaşar yegor yemi yerlan yevgen ' +
  'yevgeny yevhen yevhenii yogendra yogesh yoichi yoshi yoshihiro yoshio younis yousef youssef yudi yukio yuri ' +
  'yurii yuriy yury yusuf yutaka yuvraj yvan yves yılmaz zach zachary zafar zahari zaheer zahid zaid zainal ' +
  'zakaria zakhar zaza zbigniew zdenek zdeněk zdravko zdzisław zeke zeki zeljko zenon zeray zhivko zhomart ziad ' +
  'ziya zoltan zoltán zoran zsolt zubair zurab zvonimir zygmunt álvaro éamon édouard émile étienne ödön ömer özgür ' +
  'ørjan øystein ümit čeněk đorđe łukasz şükrü željko žilvinas živko ștefan';

/** First names in lower case by the sex that usually bears them. */
export const NAMES_BY_SEX = { f: FEMALE.split(' '), m: MALE.split(' ') } as const;

/** The sex that a first name in lower case usually tells. */
export const FIRST_NAMES: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ...NAMES_BY_SEX.f.map((name) => [name, 'f'] as const),
  ...NAMES_BY_SEX.m.map((name) => [name, 'm'] as const),
]);

/** First names of both sexes: a name all the same. */
export const SHARED_FIRST_NAMES = new Set(
  (
    'alex ali andrea angel ariel ashley aubrey avery bailey blair bobbie brook cameron casey charlie chris dana ' +
    'devon drew eden elliot emery evan finley frankie gale harper hayden hunter jackie jaime jamie jan jean jesse ' +
    'jordan jules kai kelly kerry kim kiran kit lee leslie lesley lindsey logan lynn marion mel micah morgan nicky ' +
    'noor pat peyton quinn reese riley robin rowan sam sasha shea sidney skyler stevie sydney taylor terry tracy ' +
    'tyler val wei ming jun hui xin yan li min minh anh linh jin hyun ji-woo jong jung seung young yuki akira hikaru ' +
    'makoto nao ren sora tal noam yael yuval toni paramjit kulwinder surinder nino tatum michele darcy valery sacha ' +
    'rajinder bhupinder sukhvinder jaswant gurdeep kuldeep jyoti hardeep sandeep ranjit sukhbir dara jo jocelyn ' +
    'laurence lindsay mackenzie nicola nikol nikita patrice rohana shashi shannon courtney vivian hilary joan simone ' +
    'ola olamide olayinka ayodele kelechi uchenna uche kagiso tendai farai tatenda tinashe siphiwe tumelo lungile ' +
    'boitumelo iman nima kari inge janis kadri camille claude rene kelsey yuhua rui ngoc phuong wayan ketut mika ' +
    'saša bela naseem nurul'
  ).split(' '),
);
