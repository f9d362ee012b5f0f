extension FactRefusal {
  /// What is expected, and an example.
  var sentence: String {
    switch self {
    case .notADay: "请写全年、月、日，日历上要有这一天，例如 2026-01-20"
    case .notAPostcode: "邮政编码是六位数字"
    case .notAnEmail: "这不是邮箱地址，要有 @ 和后面的域名，例如 zhen@example.gov.cn"
    case .notAWebsite: "这不是网站，请写网站的名称或者网址"
    case .notAPhone: "这不是电话号码，请写数字，例如 0573-00000000"
    case .notWords: "这里要写文字，不能只有数字和符号"
    }
  }
}
