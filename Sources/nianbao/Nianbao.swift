import Glibc

@main
struct Nianbao {
  static func main() {
    exit(0)
  }
}
