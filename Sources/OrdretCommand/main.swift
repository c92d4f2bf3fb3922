import CorpusModel

print("ordret \(ordretVersion)")
