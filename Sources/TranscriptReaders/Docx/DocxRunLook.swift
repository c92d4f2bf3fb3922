/// What the styles of a run and its paragraph say together.
struct DocxRunLook {
    let paragraphStyle: String?
    let characterStyle: String?
    let isBold: Bool
    let isHidden: Bool

    init(paragraphStyle: String?, characterStyle: String?, _ styles: DocxStyles) {
        self.paragraphStyle = paragraphStyle
        self.characterStyle = characterStyle
        isBold = styles.isBold(paragraphStyle: paragraphStyle, characterStyle: characterStyle)
        isHidden = styles.isHidden(paragraphStyle: paragraphStyle, characterStyle: characterStyle)
    }
}
