/// Hand-made: compounds of interviews with their parts, and words that stay whole. Nouns; adjectives have `/ADJ`.
///
/// A form that is no lemma has its lemma in front of a colon. Some stand in the list `compound-words` in part, most do not.
enum CompoundGold {
    static let compounds = """
        frivillighedsarbejde=frivillighed+arbejde boligområde=bolig+område helhedsplan=helhed+plan arbejdsmarkedsparathed=arbejdsmarked+parathed
        beboerdemokrati=beboer+demokrati boligsocial/ADJ=bolig+social samskabelsesproces=samskabelse+proces ekspertrolle=ekspert+rolle
        magtforhold=magt+forhold myndighedsperson=myndighed+person fællesskabsfølelse=fællesskab+følelse boligselskab=bolig+selskab
        frivilligcenter=frivillig+center beboerhus=beboer+hus magtrelation=magt+relation civilsamfund=civil+samfund borgerinddragelse=borger+inddragelse
        kommunekasse=kommune+kasse jobcenter=job+center parallelsamfund=parallel+samfund bestyrelsesmøde=bestyrelse+møde nabohjælp=nabo+hjælp
        foreningsliv=forening+liv kulturhus=kultur+hus lektiehjælp=lektie+hjælp projektleder=projekt+leder boligforening=bolig+forening
        sprogundervisning=sprog+undervisning tillidsperson=tillid+person afdelingsbestyrelse=afdeling+bestyrelse samarbejdspartner=samarbejde+partner
        magtbalance=magt+balance fagviden=fag+viden sommerfest=sommer+fest legeplads=leg+plads cykelværksted=cykel+værksted
        sygeplejerske=syg+plejerske ansvarsfordeling=ansvar+fordeling peerstøtte=peer+støtte økonomistyring=økonomi+styring
        kvindegruppe=kvinde+gruppe børnehave=barn+have mødregruppe=mor+gruppe fædregruppe=far+gruppe ungdomsklub=ungdom+klub folkekøkken=folk+køkken
        hverdagsliv=hverdag+liv ventetid=vente+tid skolebestyrelse=skole+bestyrelse integrationsindsats=integration+indsats trappeopgang=trappe+opgang
        gårdmiljø=gård+miljø haveprojekt=have+projekt stuevindue=stue+vindue udlejningsbolig=udlejning+bolig fritidsjob=fritid+job
        sagsbehandlingstid=sagsbehandling+tid kontanthjælpsmodtager=kontanthjælp+modtager sundhedsfaglig/ADJ=sundhed+faglig
        erfaringsekspert=erfaring+ekspert værdigrundlag=værdi+grundlag lokalområde=lokal+område helhedssyn=helhed+syn systemsprog=system+sprog
        boligområde:boligområdernes=bolig+område magtforhold:magtforholdene=magt+forhold frivilliggruppe:frivilliggrupperne=frivillig+gruppe
        medborgerskabsprojekt=medborgerskab+projekt pårørendegruppe=pårørende+gruppe
        """

    static let wholes = """
        samskabelse frivillighed medborgerskab faglighed menneske forandring samarbejde opgave hverdag tillid ejerskab deltagelse oplevelse
        medarbejder arbejder mulighed fællesskab erfaring indflydelse ansvar ledelse udvikling forståelse kommune beslutning relation handling
        afmagt uenighed venskab myndighed virkelighed retfærdighed usikkerhed kærlighed ensomhed interesse undersøgelse forældre bestyrelse værelse
        begrænsning overraskelse udfordring indsats medlem forslag rettighed lejlighed holdning aftale konflikt grænse magt stolthed håndværker
        forskellig/ADJ selvfølgelig/ADJ fælles/ADJ omkring/ADJ mulig/ADJ egentlig/ADJ venlig/ADJ ansvarlig/ADJ udsat/ADJ frivillig/ADJ
        """
}
