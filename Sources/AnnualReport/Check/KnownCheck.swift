/// A kind of named check: what the form may set for it, what it looks for, and its sentences.
///
/// One file for each. A new one is written there, listed in `KnownCheck.all` and switched on by a form.
protocol CheckKind: Sendable {
  /// The word in the form, and what the form sets.
  static var schema: CheckSchema { get }

  /// Takes the settings of a form, which its schema has held against the form.
  init(_ settings: CheckSettings)

  /// What must be so, in half a sentence for the register of rules.
  var meaning: String { get }

  /// What is not so in a report; `check` is the check as the form switches it on.
  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding]
}

/// A kind of named check that forms can switch on, without its type.
struct KnownCheck: Sendable {
  let schema: CheckSchema
  let meaning: @Sendable (NamedCheck) -> String
  let findings: @Sendable (NamedCheck, CheckedReport) -> [Finding]

  private init<Kind: CheckKind>(_ kind: Kind.Type) {
    schema = Kind.schema
    meaning = { Kind($0.settings).meaning }
    findings = { Kind($0.settings).findings(in: $1, for: $0) }
  }

  /// Every kind there is.
  static let all = [
    KnownCheck(UnansweredCheck.self),
    KnownCheck(LeftoverCheck.self),
    KnownCheck(BothHalvesCheck.self),
    KnownCheck(MentionsCheck.self),
    KnownCheck(StatedCheck.self),
    KnownCheck(StaleYearCheck.self),
    KnownCheck(ZeroTogetherCheck.self),
    KnownCheck(AtMostCheck.self),
    KnownCheck(EditionYearCheck.self),
    KnownCheck(LengthCheck.self),
    KnownCheck(MagnitudeCheck.self),
    KnownCheck(AboveZeroCheck.self),
    KnownCheck(MultipleCheck.self),
    KnownCheck(SigningDateCheck.self),
    KnownCheck(PublicationDateCheck.self),
    KnownCheck(FactShapeCheck.self),
    KnownCheck(SameFiguresCheck.self),
    KnownCheck(CopiedTextCheck.self),
    KnownCheck(SaidFigureCheck.self),
    KnownCheck(SaidNoneCheck.self),
    KnownCheck(SaidSomeCheck.self),
    KnownCheck(SaidBalanceCheck.self),
    KnownCheck(SaidPartsCheck.self),
    KnownCheck(LeftOutCheck.self),
    KnownCheck(EnumerationCheck.self),
    KnownCheck(ShareCheck.self),
    KnownCheck(OrdinalsCheck.self),
    KnownCheck(PartsListedCheck.self),
    KnownCheck(TitleYearCheck.self),
    KnownCheck(OtherUnitCheck.self),
    KnownCheck(PeriodCheck.self),
    KnownCheck(CarriedToCheck.self),
    KnownCheck(OwnNameCheck.self),
    KnownCheck(WrongPhraseCheck.self),
    KnownCheck(MissingFigureCheck.self),
    KnownCheck(DoubledScaleCheck.self),
    KnownCheck(RepeatedWordsCheck.self),
    KnownCheck(RepeatedMarksCheck.self),
    KnownCheck(LastYearFilesCheck.self),
  ]

  /// The kind of a check that a form switches on.
  static func kind(of check: NamedCheck) -> KnownCheck? { all.first { $0.schema.kind == check.kind } }
}

extension Edition {
  /// Reads an edition whose form may switch on all the named checks that there are.
  ///
  /// - Parameters:
  ///   - folder: The folder's name, which must be that of the edition.
  ///   - files: The bytes of each file by its path inside the folder.
  ///   - common: The files that all editions share, by the same paths; the edition's own come before them.
  ///   - readsChecks: Whether its named checks are read, which are a third of what an edition takes to read; who holds no
  ///     answers against them has no use for them.
  /// - Throws: The first file that cannot be used, and for the form all its defects.
  public convenience init(
    folder: String, files: [String: [UInt8]], common: [String: [UInt8]] = [:], readsChecks: Bool = true
  ) throws(EditionError) {
    let checks = readsChecks ? KnownCheck.all.map { $0.schema } : nil
    try self.init(folder: folder, files: files, common: common, checks: checks)
  }
}
