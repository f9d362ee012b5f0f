import Glibc

/// A terminal whose keys come one by one, unechoed, until it is left again.
struct RawMode: ~Copyable {
  private let input: Int32
  private let output: Int32
  private let earlier: termios
  private var isOn = false

  /// `nil` if the terminal has gone away.
  init?(input: Int32, output: Int32) {
    var settings = termios()
    guard tcgetattr(input, &settings) == 0 else { return nil }
    self.input = input
    self.output = output
    earlier = settings
  }

  deinit { if isOn { restore() } }

  /// Begins raw mode, also again after a suspension; what was typed ahead is kept.
  mutating func enter() {
    var settings = earlier
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    settings.c_iflag |= tcflag_t(IUTF8)
    settings.c_oflag |= tcflag_t(OPOST)
    withUnsafeMutableBytes(of: &settings.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    tcsetattr(input, TCSADRAIN, &settings)
    isOn = true
    Output.write(Self.beginsPastes, to: output)
  }

  /// Gives the terminal back as it was.
  mutating func leave() {
    if isOn { restore() }
    isOn = false
  }

  private func restore() {
    Output.write(Self.endsPastes, to: output)
    var settings = earlier
    tcsetattr(input, TCSADRAIN, &settings)
  }

  /// Pasted text comes between marks, so that its line breaks are not taken for Enter.
  private static let beginsPastes = "\u{1B}[?2004h"
  private static let endsPastes = "\u{1B}[?2004l"
}
