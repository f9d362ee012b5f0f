import Markup

/// The elements and attributes of WordprocessingML that matter to its text.
enum WordName: Sendable {
  case body, paragraph, run, text, tab, lineBreak, hyphen, table, row, cell
  case paragraphProperties, runProperties, rowProperties, cellProperties
  case gridSpan, horizontalMerge, cellDeletion, hidden
  case insertion, deletion, moveFrom, moveTo
  case block, alternate, choice, fallback, textBox
  /// What holds no text to be read: properties, instructions of fields, references to notes.
  case ignored
  case numbering, numberingID, level, style, basedOn, paragraphStyle
  case abstractNumbering, abstractID, number, levelDefinition, start, format, levelText
  case value, styleID
  case comment
  case other

  private static let vocabularies = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  init(_ name: XMLName) {
    if name.namespace == Self.compatibility {
      switch name.local {
      case "AlternateContent": self = .alternate
      case "Choice": self = .choice
      case "Fallback": self = .fallback
      default: self = .other
      }
    } else if Self.vocabularies.contains(name.namespace) {
      self = Self.content(name.local) ?? Self.property(name.local) ?? .other
    } else {
      self = .other
    }
  }

  private static func content(_ local: String) -> WordName? {
    switch local {
    case "body": .body
    case "p": .paragraph
    case "r": .run
    case "t": .text
    case "tab": .tab
    case "br", "cr": .lineBreak
    case "noBreakHyphen": .hyphen
    case "tbl": .table
    case "tr": .row
    case "tc": .cell
    case "ins": .insertion
    case "del": .deletion
    case "moveFrom": .moveFrom
    case "moveTo": .moveTo
    case "sdt", "sdtContent", "customXml", "smartTag": .block
    case "txbxContent": .textBox
    case "comment": .comment
    case "instrText", "delText", "delInstrText", "fldData", "footnoteReference", "endnoteReference",
      "commentReference", "annotationRef", "sectPr", "rt", "bookmarkStart", "bookmarkEnd", "proofErr",
      "sdtPr",
      "sdtEndPr", "tblPr", "tblGrid", "tblPrEx":
      .ignored
    default: nil
    }
  }

  private static func property(_ local: String) -> WordName? {
    switch local {
    case "pPr": .paragraphProperties
    case "rPr": .runProperties
    case "trPr": .rowProperties
    case "tcPr": .cellProperties
    case "gridSpan": .gridSpan
    case "hMerge": .horizontalMerge
    case "cellDel": .cellDeletion
    case "vanish": .hidden
    case "numPr": .numbering
    case "numId": .numberingID
    case "ilvl": .level
    case "style": .style
    case "basedOn": .basedOn
    case "pStyle": .paragraphStyle
    case "abstractNum": .abstractNumbering
    case "abstractNumId": .abstractID
    case "num": .number
    case "lvl": .levelDefinition
    case "start": .start
    case "numFmt": .format
    case "lvlText": .levelText
    case "val": .value
    case "styleId": .styleID
    default: nil
    }
  }
}
