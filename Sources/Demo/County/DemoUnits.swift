import Core

/// Who can be asked: the county's own units, municipalities, six associations, Kela, employment services, a parish.
enum DemoUnits {
    /// A unit with its service card.
    struct Card: Sendable {
        let id: ID<Unit>
        let parent: ID<Unit>?
        let area: ID<Area>
        let kind: String
        let name: DemoName
        /// How one worker of it is called at a table: profession and organisation, never the unit.
        let expert: DemoName?
        let brings: DemoName?
        let minutes: Int
    }

    static let county = Card(
        id: ID(rawValue: 200), parent: nil, area: DemoPlaces.county.id, kind: "county",
        name: DemoName(
            "Saariston ja rannan hyvinvointialue", "Skärgårdens och kustens välfärdsområde",
            "Wellbeing services county of archipelago and coast"), expert: nil, brings: nil, minutes: 30)

    /// A health centre and a social office in each service area.
    static let countyUnits: [Card] = DemoPlaces.serviceAreas.enumerated().flatMap { index, place in
        [
            Card(
                id: ID(rawValue: Int64(210 + index)), parent: county.id, area: place.id, kind: "county",
                name: DemoName(
                    "Terveysasema, \(place.name.fi.lowercased())", "Hälsostation, \(place.name.sv.lowercased())",
                    "Health centre, \(place.name.en.lowercased())"),
                expert: DemoName("Sairaanhoitaja", "Sjukskötare", "Nurse"),
                brings: DemoName(
                    "Terveys, lääkitys, hoitoon pääsy", "Hälsa, medicinering, tillgång till vård",
                    "Health, medication, access to care"), minutes: 30),
            Card(
                id: ID(rawValue: Int64(220 + index)), parent: county.id, area: place.id, kind: "county",
                name: DemoName(
                    "Aikuissosiaalityö, \(place.name.fi.lowercased())",
                    "Vuxensocialarbete, \(place.name.sv.lowercased())",
                    "Adult social work, \(place.name.en.lowercased())"),
                expert: DemoName("Sosiaaliohjaaja", "Socialhandledare", "Social counsellor"),
                brings: DemoName(
                    "Asuminen, toimeentulo, arjen tuki", "Boende, försörjning, stöd i vardagen",
                    "Housing, income, support in daily life"), minutes: 30),
        ]
    }

    static let municipalUnits: [Card] = DemoPlaces.municipalities.enumerated().map { index, place in
        Card(
            id: ID(rawValue: Int64(230 + index)), parent: nil, area: place.id, kind: "municipality",
            name: place.name,
            expert: DemoName("Kunnan hyvinvointityöntekijä", "Kommunens hälsofrämjare", "Municipal wellbeing worker"),
            brings: DemoName("Liikunta, kulttuuri, ryhmät", "Motion, kultur, grupper", "Sports, culture, groups"),
            minutes: 30)
    }

    static let others: [Card] = [
        card(
            260, "kela", DemoName("Kela", "FPA", "Kela"),
            DemoName("Kelan asiantuntija", "FPA:s sakkunniga", "Kela's expert"),
            DemoName("Etuudet ja kuntoutus", "Förmåner och rehabilitering", "Benefits and rehabilitation"), 30),
        card(
            261, "employment", DemoName("Työllisyysalue", "Sysselsättningsområdet", "Employment area"),
            DemoName("Työllisyysasiantuntija", "Sysselsättningssakkunnig", "Employment expert"),
            DemoName("Työ, opinnot, työpaja", "Arbete, studier, verkstad", "Work, studies, workshop"), 45),
        card(
            262, "county",
            DemoName("Talous- ja velkaneuvonta", "Ekonomi- och skuldrådgivning", "Financial and debt counselling"),
            DemoName("Talous- ja velkaneuvoja", "Ekonomi- och skuldrådgivare", "Debt counsellor"),
            DemoName("Velat, vuokra, maksusuunnitelma", "Skulder, hyra, betalningsplan", "Debts, rent, a plan to pay"),
            30),
        card(
            263, "parish", DemoName("Seurakunta", "Församlingen", "Parish"),
            DemoName("Diakoniatyöntekijä", "Diakoniarbetare", "Deacon"),
            DemoName("Keskustelu, ruoka-apu, seura", "Samtal, matstöd, sällskap", "Someone to talk to, food, company"),
            30),
        card(
            270, "ngo", DemoName("Mielenterveysyhdistys", "Föreningen för psykisk hälsa", "Mental health association"),
            DemoName("Kokemusasiantuntija", "Erfarenhetsexpert", "Expert by experience"),
            DemoName("Vertaistuki, ryhmät", "Kamratstöd, grupper", "Peer support, groups"), 45),
        card(
            271, "ngo", DemoName("Päihdetyön yhdistys", "Missbrukarvårdsföreningen", "Substance work association"),
            DemoName("Vertaisohjaaja", "Kamrathandledare", "Peer guide"),
            DemoName("Tuki päihteiden käytön vähentämiseen", "Stöd för att minska bruket", "Support for cutting down"),
            45),
        card(
            272, "ngo", DemoName("Omaisyhdistys", "Anhörigföreningen", "Carers' association"),
            DemoName("Omaisohjaaja", "Anhörighandledare", "Carers' guide"),
            DemoName("Tuki läheiselle", "Stöd för närstående", "Support for those close"), 30),
        card(
            273, "ngo", DemoName("Kotoutumisyhdistys", "Integrationsföreningen", "Integration association"),
            DemoName("Kotoutumisohjaaja", "Integrationshandledare", "Integration guide"),
            DemoName(
                "Kieli, asiointi, tutustuminen", "Språk, ärenden, bekantskaper", "Language, errands, getting to know"),
            45),
        card(
            274, "ngo", DemoName("Seurayhdistys", "Sällskapsföreningen", "Company association"),
            DemoName("Ystävätoiminnan ohjaaja", "Vänverksamhetens handledare", "Friendship guide"),
            DemoName("Seuraa, retkiä, saattoapua", "Sällskap, utflykter, ledsagning", "Company, trips, escort"), 30),
        card(
            275, "ngo", DemoName("Asumisen yhdistys", "Boendeföreningen", "Housing association"),
            DemoName("Asumisohjaaja", "Boendehandledare", "Housing guide"),
            DemoName("Asumisen tuki, muutto", "Boendestöd, flyttning", "Support in housing, moving"), 45),
    ]

    static var all: [Card] { [county] + countyUnits + municipalUnits + others }

    private static func card(
        _ id: Int64, _ kind: String, _ name: DemoName, _ expert: DemoName, _ brings: DemoName, _ minutes: Int
    ) -> Card {
        Card(
            id: ID(rawValue: id), parent: nil, area: DemoPlaces.county.id, kind: kind, name: name, expert: expert,
            brings: brings, minutes: minutes)
    }
}
