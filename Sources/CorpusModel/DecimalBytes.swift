/// Numbers as decimal digits in ASCII, whatever the locale: what long tables are written with, without a string for each.
public enum DecimalBytes {
    /// An integer in its shortest form.
    public static func append(_ integer: Int, to out: inout [UInt8]) {
        if integer < 0 { out.append(UInt8(ascii: "-")) }
        append(integer.magnitude, atLeast: 1, to: &out)
    }

    /// A finite number with a fixed number of decimals and a decimal point, rounded half away from zero. Numbers of more than 15 digits stand as Swift prints them.
    public static func append(_ value: Double, decimals: Int, to out: inout [UInt8]) {
        var (scale, unit) = (1.0, UInt(1))
        for _ in 0..<decimals {
            scale *= 10
            unit &*= 10
        }
        let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e15, decimals < 19 else {
            out += "\(value)".utf8
            return
        }
        let digits = UInt(scaled)
        if value < 0, digits > 0 { out.append(UInt8(ascii: "-")) }
        append(digits / unit, atLeast: 1, to: &out)
        guard decimals > 0 else { return }
        out.append(UInt8(ascii: "."))
        append(digits % unit, atLeast: decimals, to: &out)
    }

    /// With zeros before it where it has fewer digits.
    private static func append(_ number: UInt, atLeast digits: Int, to out: inout [UInt8]) {
        let first = out.count
        var (rest, written) = (number, 0)
        while rest > 0 || written < digits {
            out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            written += 1
        }
        out.withUnsafeMutableBufferPointer { $0[first...].reverse() }
    }
}

/// A finite number with a fixed number of decimals and a decimal point, rounded half away from zero, whatever the locale.
public func fixed(_ value: Double, _ decimals: Int) -> String {
    var bytes: [UInt8] = []
    DecimalBytes.append(value, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}
