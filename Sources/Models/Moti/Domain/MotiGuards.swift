package import Core

extension MotiMachine {
    package static func faults(_ condition: MotiGuard, _ question: MotiQuestion) -> [any Refusal] {
        question.faults(condition)
    }
}

extension MotiQuestion {
    /// What a guard has against the event. Guards that say several things are in the files by theme.
    func faults(_ condition: MotiGuard) -> [MotiRefusal] {
        switch condition {
        case .programmeOpen: fault(.programmeClosed, unless: facts.isProgrammeOpen)
        case .twoLifeAreas: fault(.lifeAreasMissing, unless: hasTwoLifeAreas)
        case .nothingAsked: fault(.alreadyAsked, unless: facts.asking == nil)
        case .somethingAsked: fault(.nothingAsked, unless: facts.asking != nil)
        case .pairHasLineOutsideWorry: fault(.pairHasNoLine, unless: pairMayCome)
        case .laterWithinMonth: date(input.day, from: facts.today, to: facts.today.adding(days: 30))
        case .laterOnce: fault(.laterUsed, unless: facts.talkLaterOn == nil)
        case .talkDate, .dateGiven: date(input.day, to: facts.today)
        case .talkRecorded: talkFaults
        case .oldEnough: fault(.tooYoung, ["years": "\(facts.settings.minAge)"], unless: isOldEnough)
        case .safeToGoOn: fault(.safetyNotAsked, unless: input.talk?.isSafe ?? false)
        case .noticeShown: fault(.noticeNotShown, unless: isCode(input.talk?.noticeShown))
        case .installationFit: fault(.installationUnfit, unless: facts.settings.isInstallationFit)
        case .clientNamed: fault(.clientMissing, unless: input.talk?.client != nil)
        case .clientsWord: fault(.wordMissing, unless: actsByOwnRight || isWordRecorded)
        case .reason: fault(.reasonMissing, unless: isCode(input.reason))
        case .yes: fault(.clientYesMissing, unless: hasYes)
        default: consentFaults(condition)
        }
    }

    func fault(_ code: MotiRefusal.Code, _ values: [String: String] = [:], unless isMet: Bool) -> [MotiRefusal] {
        isMet ? [] : [MotiRefusal(code, values)]
    }

    /// A date that must be there and lie within both days.
    func date(
        _ day: Day?, from first: Day = .first, to last: Day, missing: MotiRefusal.Code = .dateMissing
    ) -> [MotiRefusal] {
        guard let day, day >= first else { return [MotiRefusal(missing)] }
        guard day > last else { return [] }
        return [MotiRefusal(last == facts.today ? .dateInFuture : .dateTooFar, ["day": last.iso])]
    }

    /// A code of the lists that settings and forms offer: 1–40 letters and figures.
    func isCode(_ text: String?) -> Bool {
        guard let text, (1...40).contains(text.count) else { return false }
        return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    }

    /// The client's yes to this very thing, said today or before.
    var hasYes: Bool { input.yes.map { $0.on <= facts.today } ?? false }

    var isWordRecorded: Bool {
        input.word.map { isCode($0.identified) && $0.on <= facts.today } ?? false
    }

    private var hasTwoLifeAreas: Bool {
        let known = Set(facts.settings.lifeAreas)
        let areas = input.worry?.lifeAreas ?? []
        return (2...12).contains(areas.count) && areas.isSubset(of: known)
    }

    /// In worry anybody of the area; later only whom the client has let in.
    private var pairMayCome: Bool {
        facts.state == .worry || facts.lines.contains { $0.recipient.isPair }
            || by.person.flatMap(facts.line(for:)) != nil
    }

    private var talkFaults: [MotiRefusal] {
        fault(.mannerMissing, unless: input.talk?.manner != nil)
            + fault(.languageMissing, unless: ["fi", "sv", "en"].contains(input.talk?.language))
    }

    private var isOldEnough: Bool { (input.talk?.age ?? 0) >= facts.settings.minAge }
}
