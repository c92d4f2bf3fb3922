/// The colours of plots. They are told apart by people with any colour vision, and by their lightness in grey.
///
/// Marks are of the palette of Okabe & Ito (2008, "Color Universal Design"); shades are one hue from light to dark (Brewer's Blues), so that more is always darker.
enum Palette {
    static let ink = "#1a1a1a"
    /// Words beside what is measured.
    static let quiet = "#595959"
    static let grid = "#d9d9d9"
    static let paper = "#ffffff"
    /// Blue, and vermilion, which is lighter in grey; marks that need both differ in shape too.
    static let first = "#0072b2"
    static let second = "#d55e00"
    /// What has no value.
    static let nothing = "#f2f2f2"

    /// A shade for a share from 0 to 1.
    static func shade(_ share: Double) -> String {
        let place = min(max(share, 0), 1) * Double(blues.count - 1)
        let lower = min(Int(place), blues.count - 2)
        let rest = place - Double(lower)
        let (one, other) = (blues[lower], blues[lower + 1])
        func part(_ a: Int, _ b: Int) -> String {
            let value = Int((Double(a) + rest * Double(b - a)).rounded())
            let digits = String(value, radix: 16)
            return digits.count < 2 ? "0" + digits : digits
        }
        return "#" + part(one.0, other.0) + part(one.1, other.1) + part(one.2, other.2)
    }

    /// The colour of words on a shade: the one that stands out more (the two are alike, 4.2 to 1 by WCAG 2.2, at the luminance 0.2, between the sixth and the seventh blue).
    static func ink(onShade share: Double) -> String { share > 0.69 ? paper : ink }

    private static let blues: [(Int, Int, Int)] = [
        (247, 251, 255), (222, 235, 247), (198, 219, 239), (158, 202, 225), (107, 174, 214), (66, 146, 198), (33, 113, 181), (8, 81, 156),
        (8, 48, 107),
    ]
}
