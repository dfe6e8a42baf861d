// Common first names of many countries, from general knowledge. A name that both sexes bear is in neither list.
const FEMALE =
  'abigail ada adele adriana agata agnes agnieszka aino aisha alana alejandra alena alessandra alexandra alexandria alice ' +
  'alicia alina alison allison alyssa amanda amber amelia amina amrita amy ana anastasia andreea andrea anette angela ' +
  'angelica angelina anika anita anjali ann anna annabel anne annette annika anniken antonia anya april arianna ashley ' +
  'astrid audrey aurora ava ayesha barbara beata beatrice beatriz becky belinda bella bernadette beth bethany betty beverly ' +
  'bianca birgit bonnie brenda briana bridget britta brittany brooke caitlin camila camilla camille carina carla carly ' +
  'carmen carol carole carolina caroline carolyn carrie cassandra catalina catarina catherine cecilia celia celine charlotte ' +
  'chelsea cheryl chiara chloe christina christine cindy claire clara clarissa claudia colleen connie constance cora ' +
  'courtney cristina cynthia daisy dana daniela danielle daphne daria dawn debbie deborah deepa deepika delia denise diana ' +
  'diane dina dolores dominika donna dora doris dorothy ebba edith eileen ekaterina elaine eleanor elena eleni elisa elisabeth ' +
  'elise eliza elizabeth ella ellen elodie elsa emilia emilie emily emma erica erika erin esmeralda estelle esther eva evelyn ' +
  'faith fatima fatou felicity fiona flora florence frances francesca freya frida gabriela gabriella gail gemma genevieve ' +
  'georgia georgina geraldine gertrude gina ginny giorgia giovanna giulia glenda gloria grace greta gretchen gwen gwendolyn ' +
  'halina hanna hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hillary holly hope huda ida ' +
  'ilona ilse imogen inga inge ingrid ioana irena irene irina iris irma isabel isabella isabelle isla ivana ivanka ivy ' +
  'jacqueline jana jane janet janice jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joana joanna joanne jocelyn ' +
  'jodie johanna josephine joy joyce juanita judith judy julia juliana julie juliet june justina justyna kaja kamala kamila ' +
  'karen karin karina karla katarina kate katerina katharina katherine kathleen kathryn kathy katie katrina katy kavita kayla ' +
  'keira kelly kelsey khadija kimberly kirsten kirsty kristen kristin kristina krystyna lakshmi lara larissa laura lauren laurence ' +
  'lea leah leila lena leticia libby lidia lila lilian lillian lily linda lindsay lisa liz lola loretta lorna lorraine louise ' +
  'lucia lucille lucinda lucy ludmila luisa lydia lyudmila mabel madeleine madeline magda magdalena maggie maia maja malala ' +
  'malgorzata mandy manuela marcia margaret margarita margot maria mariam marianne marie marilyn marina marine mariya marjorie marlene ' +
  'marta martha martina mary maryam matilda maureen maya meera megan meghan melanie melinda melissa mercedes meredith mia ' +
  'michaela michelle mila mildred milena mina mira miranda miriam moira molly mona monica monika myra nadia nadine nancy naomi ' +
  'natalia natalie natasha nathalie neha nicola nicole nikki nina nirmala noemi nora noreen norma octavia oksana olena olga ' +
  'olive olivia olha paige paloma pamela patience patricia paula pauline peggy penelope penny petra philippa phoebe phyllis ' +
  'pia pippa polly priscilla priya priyanka rachel rania rebecca regina renata renee rhonda rita roberta rosa rosalind rose ' +
  'rosemary rosie rowena roxana ruby ruth sabina sabine sabrina sally samantha samira sandra sara sarah savannah selena selma ' +
  'serena shannon sharon sheila shelley sheryl shirley sian sigrid silvia simone siobhan sofia sofie solveig sonia sonja sophia ' +
  'sophie stacey stacy stella stephanie sue sunita susan susana susanna susanne suzanne svetlana swati sylvia sylvie tabitha tamara ' +
  'tammy tania tanya tara tatiana teresa tess tessa thea thelma theresa tiffany tilda tina tracey tricia trudy ursula ' +
  'uma valentina valeria valerie vanessa vera veronica veronika victoria vidya viktoria viola violet virginia vivian viviane wanda wendy ' +
  'whitney wilhelmina winifred yasmin yolanda yulia yuliya yvette yvonne zainab zara zoe zoë zofia zuzanna siri aoife niamh saoirse ' +
  'ines nuria pilar rocio ximena beyonce oprah ivanka melania carly nikki huma kellyanne jeannie';
const MALE =
  'aaron abdul abdullah abel abraham adam adrian ahmad ahmed akira alan alastair albert alberto alejandro aleksandar aleksandr ' +
  'alessandro alex alexander alexandre alexei alexey alfonso alfred ali alistair allan allen alvaro alvin amir amit anders andre ' +
  'andreas andrei andrew andrey andrii andriy andrzej andy angus anil antoine anton antonio anthony antti archie arjun arnold arthur artur ' +
  'arturo arun asif augustin barack barry bartosz bashar ben benedict benjamin benoit bernard bernie bert bill billy bjorn bob bobby ' +
  'bogdan boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron caleb calvin carl carlos carlton cedric cesar ' +
  'chad charles charlie chester chris christian christoph christophe christopher chuck clarence claude clifford clint clive colin ' +
  'connor conor conrad corey craig curtis cyril dale damian damien dan daniel daniele danny darren darryl dave david davide dean ' +
  'declan denis dennis derek desmond dick didier diego dieter dimitri dirk dmitri dmitry dmytro dominic don donald doug douglas ' +
  'duncan dustin dwayne dylan earl eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott emanuel emil emmanuel enda ' +
  'enrico enrique eric erik ernest ernesto erwin ethan eugene evan ewan fabian fabio farhan farouk faisal felipe felix ferdinand fernando ' +
  'filip finn floyd francesco francis francisco franck francois frank franklin franz fred freddie frederick fredrik friedrich fritz gabriel gareth ' +
  'gary gavin geoff geoffrey george gerald gerard gerhard gilbert giorgio giovanni giuseppe glenn gonzalo gordon graeme graham grant greg ' +
  'gregor gregory grigory grzegorz guillaume guillermo gunther gustav guy hamid hamish hans harald hari harold harry harvey ' +
  'hassan hector heinrich helmut henri henrik henry herbert herman hiroshi howard hubert hugh hugo hussein iain ian ibrahim idris ' +
  'igor ihor ilya imran ioannis isaac ismail ivan ivo jack jacob jacques jake jakob jakub jamal james jan janusz jared jason javier jay ' +
  'jeb jeff jefferson jeffrey jens jeremy jerome jerry jerzy jim jimmy joachim joao joe joel johan johannes john johnny jon ' +
  'jonas jonathan jorge jose josef joseph josh joshua juan juha julian julien julio jukka jurgen justin kareem karim karl keith ken kenji ' +
  'kenneth kevin khaled kiran klaus kofi krishna kristian kristof krzysztof kumar kurt kwame kyle kyrylo lamar lance ' +
  'larry lars lawrence leo leon leonard leonardo leonid leopold leroy liam lionel lloyd logan lorenzo louis luca lucas ludwig luigi ' +
  'luis luka lukas luke maciej magnus mahmoud malcolm manfred manoj manuel marc marcel marcin marco marcos marcus marek mario mark ' +
  'markus marshall martin marty marvin mateusz mathias mathieu matias mats matt matteo matthew matthias maurice mauricio max maxim ' +
  'maximilian mehmet melvin michael michal michel miguel mihai mikael mike mikhail milan milos mitch mitt mohamed mohammad mohammed mohan ' +
  'morten moses muhammad murray mustafa mykola narendra nathan nathaniel neil nelson newt niall nicholas nick nicolas niels nigel nikhil niklas ' +
  'nikita nikolai nikos nils noah noel norman oleg oleh oleksandr oliver olivier omar oscar oskar osman otto owen pablo paolo patrick paul ' +
  'paulo pavel pawel pedro pekka per percy perry pete peter petr petro phil philip philipp philippe pierre pieter piotr prakash pranav pravin ' +
  'rafael rahul raj rajesh rajiv rakesh ralph ramesh ramon rand randy raoul rashid raul ravi ray raymond reg reginald reince remi ' +
  'rene reuben rex ricardo riccardo richard rick ricky rob robert roberto robin rod roderick rodney rodrigo roger rohan rohit roland ' +
  'rolf roman romain ron ronald rory ross roy rudolf rudy rupert russell ryan sajid salman salvador salvatore samir samuel ' +
  'sander sandeep sanjay santiago scott sean sebastian sergei sergey sergio serhii seth shane shaun shawn sidney simon solomon spencer stan ' +
  'stanislav stanley stefan stefano stephan stephane stephen steve steven stewart stuart sunil suresh sven sylvain tadeusz tariq taras ted ' +
  'terence terrence theo theodore thierry thomas thorsten tim timo timothy tobias toby todd tom tomas tomasz tommy tony travis trevor ' +
  'tristan tyler umar umberto vadim valentin vasyl vernon victor vijay vikram viktor vince vincent vincenzo vitali vivek vladimir vlad ' +
  'volodymyr walter warren wayne werner wesley wilfred wilhelm willem william willie winston wojciech wolfgang xavier yannick yasser ' +
  'yevhen yuri yuriy yusuf yves zachary zach zbigniew zoltan marco jeb kellan denzel tyrone barnaby hakan emre kemal recep';

const names = new Map<string, 'f' | 'm'>();
for (const name of FEMALE.split(' ')) names.set(name, 'f');
for (const name of MALE.split(' ')) names.set(name, 'm');

/** The sex that a first name in lower case usually tells. */
export const FIRST_NAMES: ReadonlyMap<string, 'f' | 'm'> = names;

/** First names of both sexes: a name all the same. */
export const SHARED_FIRST_NAMES = new Set(
  (
    'alex ali andrea angel ariel ashley aubrey avery bailey blair bobbie brook cameron casey charlie chris dana devon drew ' +
    'eden elliot emery evan finley frankie gale harper hayden hunter jackie jaime jamie jan jean jesse jordan jules kai ' +
    'kelly kerry kim kiran kit lee leslie lesley lindsey logan lynn marion mel micah morgan nicky noor pat peyton quinn reese riley ' +
    'robin rowan sam sasha shea sidney skyler stevie sydney taylor terry tracy tyler val wei ming jun hui xin yan li min ' +
    'minh anh linh jin hyun ji-woo jong jung seung young yuki akira hikaru makoto nao ren sora tal noam yael yuval toni'
  ).split(' '),
);
