import Glibc

/// The system's errors in words.
enum SystemError {
  /// The commoner ones in Chinese, the others by number.
  static func words(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "没有权限"
    case EROFS: "这个位置只能读"
    case ENOSPC, EDQUOT: "磁盘已满"
    case ENOENT: "文件夹不见了"
    case ENOTDIR: "路径中有一段是文件，不是文件夹"
    case EISDIR: "已有同名的文件夹"
    case ENAMETOOLONG: "名称太长"
    case EFBIG: "超过了系统允许的文件大小"
    case EMFILE, ENFILE: "打开的文件太多"
    case EBUSY, ETXTBSY: "正被别的程序占用"
    case EIO: "磁盘读写出错"
    case EBADF: "没有打开"
    default: "系统错误 \(code)"
    }
  }
}
