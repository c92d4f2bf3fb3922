/// How a line of the list of pseudonyms is compared.
enum PseudonymPattern: String, Sendable {
    /// The whole word in capitals: *NN*.
    case whole
    /// What follows one capital and a hyphen: *X-købing*.
    case ending
}
