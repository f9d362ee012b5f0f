public import YAMLSubset

/// What is wrong with a form: every defect found in one reading, in file order.
public struct FormError: Error, Hashable, Sendable {
  /// The defects, never empty.
  public let defects: [Defect]

  /// One defect of a form.
  public struct Defect: Hashable, Sendable {
    /// What is wrong.
    public let reason: Reason
    /// Where it stands in its file.
    public let position: Position
    /// The file of the edition that it stands in.
    public let file: String

    init(reason: Reason, position: Position, file: String = Edition.formFile) {
      self.reason = reason
      self.position = position
      self.file = file
    }
  }

  /// The kinds of defects.
  public enum Reason: Hashable, Sendable {
    /// A key that must be there is not.
    case missing(key: String)
    /// A key that the schema does not know.
    case unknownKey(String, similar: String?)
    /// A key that stands twice in one map.
    case duplicateKey(String)
    /// A map, a list or a text is expected and something else stands there.
    case expected(Shape)
    /// A value outside its closed list.
    case notOneOf([String], found: String)
    /// A number is expected.
    case notANumber(String)
    /// A number that is too small or too large.
    case outOfRange(Int, least: Int, most: Int)
    /// An id that is a word of the answers file.
    case reservedID(String)
    /// A section that prints a table of another id, so that its cells would have no place in the file.
    case otherTable(section: String, table: String)
    /// A table that no section prints.
    case unusedTable(String)
    /// An id that is already taken in the same place.
    case duplicateID(String)
    /// A name that the form does not have.
    case unknownName(String, similar: String?)
    /// A relation that cannot be read.
    case badRelation(String)
    /// A relation or check that no cell of the form fits.
    case fitsNothing(String)
    /// A template that cannot be read; the text says why.
    case badTemplate(String)
    /// A detail that no sentence uses.
    case unusedDetail(String)
    /// A choice whose label ends with a colon but that takes no words, or the other way round.
    case colonWithoutWords(String)
    /// A condition that cannot be read.
    case badCondition(String)
    /// More details that are asked by themselves than a form may have.
    case tooManyAsked(Int, most: Int)
    /// The edition's name is not that of its folder.
    case otherFolder(edition: String, folder: String)
  }

  /// What a value may be.
  public enum Shape: Hashable, Sendable {
    case text
    case list
    case map
  }
}
