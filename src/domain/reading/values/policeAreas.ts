/** The police areas of England and Wales, as patterns in lower case. */
export const POLICE_AREAS =
  `avon and somerset|bedfordshire|british transport|cambridgeshire|cheshire|city of london|cleveland|cumbria|derbyshire|
devon and cornwall|devon & cornwall|dorset|durham|dyfed[ -]powys|essex|gloucestershire|greater manchester|gwent|hampshire|hertfordshire|
humberside|kent|lancashire|leicestershire|lincolnshire|merseyside|metropolitan|norfolk|north wales|north yorkshire|northamptonshire|
northumbria|nottinghamshire|south wales|south yorkshire|staffordshire|suffolk|surrey|sussex|thames valley|warwickshire|west mercia|
west midlands|west yorkshire|wiltshire`.replace(/\n/g, '');
