import CGSL

/// The C library's logarithms.
public enum Logarithm {
    public static func natural(_ x: Double) -> Double { ordret_log(x) }
    public static func binary(_ x: Double) -> Double { ordret_log2(x) }
    /// ln(1 − x), exact where x is small.
    public static func naturalOfOneMinus(_ x: Double) -> Double { ordret_log1p(-x) }
}

/// The C library's exponential function.
public enum Exponential {
    public static func natural(_ x: Double) -> Double { ordret_exp(x) }
}
