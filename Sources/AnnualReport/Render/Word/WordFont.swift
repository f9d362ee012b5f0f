/// The fonts of an official document, and what else may stand in for each.
enum WordFont: String, CaseIterable {
  case title = "方正小标宋简体"
  case body = "仿宋_GB2312"
  case heading = "黑体"
  case subheading = "楷体_GB2312"
  case number = "宋体"

  /// The same font in the systems that call it otherwise: Windows, WPS, UOS and Kylin, macOS.
  private var alternatives: String {
    switch self {
    case .title: "方正小标宋_GBK,FZXiaoBiaoSong-B05,FZXiaoBiaoSong-B05S,CESI小标宋-GB2312,华文中宋,宋体"
    case .body: "仿宋,FangSong,CESI仿宋-GB2312,方正仿宋_GBK,华文仿宋"
    case .heading: "SimHei,CESI黑体-GB2312,方正黑体_GBK,华文黑体"
    case .subheading: "楷体,KaiTi,CESI楷体-GB2312,方正楷体_GBK,华文楷体"
    case .number: "SimSun,CESI宋体-GB2312,方正书宋_GBK,华文宋体"
    }
  }

  /// What a program that has none of them chooses another by.
  private var shape: (panose: String, family: String) {
    switch self {
    case .title: ("03000509000000000000", "script")
    case .body, .subheading: ("02010609030101010101", "modern")
    case .heading: ("02010609060101010101", "modern")
    case .number: ("02010600030101010101", "auto")
    }
  }

  /// The font as a property of text: for Western characters too, else “ ” and … come out half as wide.
  var property: String {
    """
    <w:rFonts w:hint="eastAsia" w:ascii="\(rawValue)" w:eastAsia="\(rawValue)" w:hAnsi="\(rawValue)" \
    w:cs="\(rawValue)"/>
    """
  }

  /// The entry of the font in the table of fonts.
  var entry: String {
    """
    <w:font w:name="\(rawValue)"><w:altName w:val="\(alternatives)"/><w:panose1 w:val="\(shape.panose)"/>\
    <w:charset w:val="86"/><w:family w:val="\(shape.family)"/><w:pitch w:val="fixed"/></w:font>
    """
  }
}
