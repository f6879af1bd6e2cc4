/** Frequent first names and family names in the US and UK. A closed list: other names are rejected, and the flow asks to spell or key them. */
export const NAMES = `
james mary john patricia robert jennifer michael linda william elizabeth david barbara richard susan joseph jessica thomas sarah charles karen
christopher lisa daniel nancy matthew betty anthony sandra mark margaret donald ashley steven kimberly paul emily andrew donna joshua michelle
kenneth carol kevin amanda brian melissa george deborah edward stephanie ronald rebecca timothy laura jason helen jeffrey sharon ryan cynthia
jacob kathleen gary amy nicholas angela eric anna jonathan ruth stephen brenda larry pamela justin nicole scott katherine brandon samantha
benjamin christine samuel catherine gregory virginia frank emma alexander rachel raymond carolyn patrick janet jack maria dennis heather jerry
diane tyler julie aaron joyce henry victoria peter kelly adam christina douglas joan nathan evelyn zachary lauren walter judith kyle olivia
harold martha carl cheryl jeremy megan gerald andrea keith ann roger alice arthur jean terry sean julia albert grace joe sophia ethan theresa
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson taylor moore jackson martin
lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright torres nguyen hill flores green adams nelson
baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales
murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed howard ramos kim cox ward richardson watson brooks chavez wood bennett
gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman
butler henderson barnes fisher vasquez simmons graham murray ford hamilton wallace hunt black stone palmer mills nichols grant knight ferguson`
  .trim()
  .split(/\s+/);
