/** A short invented article, in the words of the longer one that `npm start` opens. */
export function SampleArticle() {
  return (
    <article class="sample" lang="en" dir="ltr">
      <p class="sample-kicker">The Bay Observer, a sample</p>
      <h2>Night ferry to return to Kestrel Bay after close vote</h2>
      <p>
        Ferries will cross Kestrel Bay at night again from next spring. After a close vote on
        Tuesday, the council is to pay for a three-year trial of a service that stopped in 2019.
      </p>
      <p>
        The trial will cost €4.8 million, a third of it from the town’s own budget. “We are not
        buying a boat ride, we are buying the night shift a way home,” said Marit Osei, the mayor of
        Kestrel Bay, after the vote. She told reporters that the first sailing was planned for 29
        March.
      </p>
      <p>
        More than 2,000 people put their names to a petition for the crossing. “I finish at two in
        the morning,” said Greta Sommerfeld, who bakes for the hospital in Larkhaven. “The bus comes
        at half past four. You learn every crack in that bench.”
      </p>
      <p>
        The council expects between 900 and 1,200 passengers a week. According to Adaeze Rowntree, a
        transport economist at the University of Larkhaven, that is optimistic. The old service
        carried about 640 in its last winter, she said, and fares covered only 38 percent of its
        costs.
      </p>
      <p>
        “It is a number that nobody has tested,” Rowntree said. “If one in five of those seats stays
        empty, the subsidy per passenger rises to €11.50. That is dearer than a taxi was when I
        moved here.”
      </p>
      <p>
        The Coastal Transport Authority has set a limit of 55 decibels at the nearest window. Osei
        promised that sailings would be suspended if it was broken more than twice in a month. “We
        have measured, and we will go on measuring,” she said.
      </p>
    </article>
  );
}
