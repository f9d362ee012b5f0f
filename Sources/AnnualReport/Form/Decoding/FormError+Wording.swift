extension FormError.Defect {
  /// The defect in a sentence, for whoever maintains the form.
  public var message: String {
    switch reason {
    case .missing(let key): "缺少“\(key)”，请补上"
    case .unknownKey(let key, let similar): "不认识的键“\(key)”\(meant(similar))"
    case .duplicateKey(let key): "键“\(key)”写了两次，请留一个"
    case .expected(let shape): "这里应当是\(shape.words)"
    case .notOneOf(let allowed, let found):
      "“\(found)”不在可用的写法之内，可写：\(allowed.joined(separator: "、"))"
    case .notANumber(let text): "“\(text)”不是整数"
    case .outOfRange(let number, let least, let most): "“\(number)”不在 \(least) 至 \(most) 之间"
    case .reservedID(let id): "“\(id)”在答案文件里另有用处，不能用作编号"
    case .otherTable(let section, let table): "部分“\(section)”的表是“\(table)”，两者的编号应当相同"
    case .unusedTable(let id): "没有一个部分印出表“\(id)”"
    case .duplicateID(let id): "编号“\(id)”重复，同一处的编号不能相同"
    case .unknownName(let name, let similar): "本格式没有“\(name)”\(meant(similar))"
    case .badRelation(let text): "关系式“\(text)”读不懂，应写成“甲 + 乙 = 丙 + 丁”，中间空一格"
    case .fitsNothing(let text): "“\(text)”在表中一个格子也对不上，请核对其中的名称"
    case .badTemplate(let message): "模板有误：\(message)"
    case .unusedDetail(let id): "没有一句话用到“\(id)”，请删去或者写进句子"
    case .colonWithoutWords(let label):
      "“\(label)”：后面要填内容的，名称以“：”结尾，文字里写 {{\(Vocabulary.words)}}；不填内容的，两样都不要"
    case .badCondition(let text): "条件“\(text)”读不懂，应写成“名称 = 0”或者“名称 > 0”，中间空一格"
    case .tooManyAsked(let count, let most):
      "逐项问的素材到这里共 \(count) 项，最多 \(most) 项，其余的请加 more，列入“还要补”"
    case .otherFolder(let edition, let folder): "格式名是“\(edition)”，文件夹却是“\(folder)”，两者应当相同"
    }
  }

  private func meant(_ similar: String?) -> String {
    similar.map { "，是不是“\($0)”？" } ?? "，请核对"
  }
}

extension FormError.Shape {
  fileprivate var words: String {
    switch self {
    case .text: "一段文字"
    case .list: "列表"
    case .map: "“键: 值”"
    }
  }
}
