import CGSL

/// The C library's logarithms.
public enum Logarithm {
    public static func natural(_ x: Double) -> Double { ordret_log(x) }
    public static func binary(_ x: Double) -> Double { ordret_log2(x) }
}
