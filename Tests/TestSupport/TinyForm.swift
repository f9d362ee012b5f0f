public import AnnualReport

/// A form of one table with two rows and two columns, to see one thing at a time.
public enum TinyForm {
  /// The form as text.
  public static let text = """
    edition: "2022"
    document: 某函〔2022〕1号
    title: 《某格式》
    first-year: 2022
    report-title: "{{单位}}{{年度}}年报告"
    figures:
      件数: {unit: 件, decimals: 0}
    about:
      - {id: 年度, label: 报告年度, kind: year}
      - {id: 单位, label: 单位全称, kind: unit}
    sections:
      - id: 甲表
        heading: 一、甲部分
        source: 某函
        table: 甲表
      - id: 乙文
        heading: 二、乙部分
        source: 某函
        fields:
          - {id: 正文, heading: （一）正文}
    tables:
      - id: 甲表
        caption: 甲的情况
        figure: 件数
        source: 某函
        blocks:
          - corner: 角
            columns:
              - {id: 左, label: 左列}
              - {id: 右, label: 右列}
            rows:
              - label: 两行
                rows:
                  - {id: 上, label: 上行}
                  - {id: 下, label: 下行}
    rules:
      - id: 甲表.相等
        name: 相等
        fails: 上下不等
        table: 甲表
        each: column
        relation: 上 = 下
        severity: 错误
        source: 某函
        advice: 请核对。
    checks:
      - {id: 完整, kind: unanswered, severity: 错误, source: 某函, advice: 请补上。}
      - {id: 残留, kind: leftover, severity: 错误, phrases: [XX], source: 某函, advice: 请写完。}
      - {id: 过大, kind: magnitude, severity: 提示, cells: [甲表.上.左], most: 9, source: 某函, advice: 请看。}

    """

  /// The files of an edition with this form.
  public static func files(_ text: String = text) -> [String: [UInt8]] {
    [
      "form.yaml": Array(text.utf8), "prose/导语.txt": Array("{{单位}}报告如下。".utf8),
      "page.html": Array("<title>{{title}}</title>\n{{{content}}}".utf8),
    ]
  }

  /// The edition.
  public static func edition(_ text: String = text) throws -> Edition {
    try Edition(folder: "2022", files: files(text))
  }
}
