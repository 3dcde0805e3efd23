/** Words by which a writer calls a value wrong or does not vouch for it. */
export const MISTAKEN =
  'error(?! [a-z])|erroneous\\w*|incorrect\\w*|wrong\\w*|mistak\\w*|typo|quer(?:y|ied)|unsure|uncertain|unclear|unknown|unconfirmed|unverified|unrealistic|guess\\w*|assum\\w*|presum\\w*|apparently|hopefully|supposedly|technically|disput\\w*|disagree\\w*|challeng\\w*|appeal\\w*';

/** Words by which a value is a forecast or somebody's proposal. */
export const FORESEEN =
  'est|estimat\\w*|forecast\\w*|project(?:ed|ion)|predict\\w*|prov|provisional\\w*|tentativ\\w*|indicative|propos\\w*|likely|probabl[ey]|possibl[ey]|perhaps|maybe|might|hoped|soon|if|unless|tb[acd]|ish';
