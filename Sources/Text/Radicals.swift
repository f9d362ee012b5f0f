/// Radicals of Chinese characters in the place of the characters, as text that was copied from a PDF file has them.
///
/// Unicode has them apart (`⼯` is U+2F2F, 工 is U+5DE5); they look the same, and no reader means them. Those that share
/// their shape with a simplified character stand for that, as in the fonts of China.
public enum Radicals {
  /// The character that a radical stands for; nil for any other scalar, and for radicals that are no character.
  public static func character(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2F00...0x2FD5: kangxi[Int(scalar.value - 0x2F00)]
    case 0x2E80...0x2EF3: supplement[scalar]
    default: nil
    }
  }

  /// U+2F00 to U+2FD5, in order (Unicode, compatibility decompositions).
  private static let kangxi: [Unicode.Scalar] = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
      + "心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
      + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音"
      + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠")
      .unicodeScalars)

  /// Those of U+2E80 to U+2EF3 that texts have (Unicode, EquivalentUnifiedIdeograph).
  private static let supplement: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "⺅⺉⺖⺘⺝⺟⺠⺡⺣⺩⻁⻄⻅⻆⻈⻉⻊⻋⻌⻐⻑⻓⻔⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳".unicodeScalars,
      "亻刂忄扌月母民氵灬王虎西见角讠贝足车辶钅長长门青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾齐齿龙龟".unicodeScalars))
}

extension String {
  /// The text with characters in the place of radicals; as long in UTF-8 as before.
  public func withoutRadicals() -> String {
    // All of them begin with this byte.
    if !utf8.contains(0xE2) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(Radicals.character(for: scalar) ?? scalar) }
    return String(scalars)
  }
}
