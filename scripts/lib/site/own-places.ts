/**
 * Everything of one agency in a site, as paths below it: folders and files that hold nothing of any other. When the
 * agency changes they are replaced as a whole, so that nothing of it stays behind.
 */
export function ownPlaces(agency: string): readonly string[] {
  return [
    `agencies/${agency}`,
    `cards/agencies/${agency}.png`,
    `cards/disclosures/${agency}`,
    `data/disclosures/${agency}`,
    `data/findings/${agency}`,
    `data/v1/agencies/${agency}.json`,
    `data/v1/compare/agencies/${agency}.json`,
    `data/v1/disclosures/${agency}`,
    `disclosures/${agency}`,
    `embed/${agency}`,
    `embed/pins/${agency}`,
    `embed/pins/${agency}.json`,
    `embed/pins/figures/${agency}`,
  ];
}
