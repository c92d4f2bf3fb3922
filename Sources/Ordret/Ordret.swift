/// The public face of Ordret for Swift programs: transcripts in, concordances and theme statistics out.
///
/// Importing `Ordret` gives the model (`Transcript`, `CorpusSegment`, `Hit`, `Table`), reading and analysing (`OpenCorpus`), queries and
/// concordances, lexicons and tagging, statistics, and plans (`PlanReader`, `PlanPreparation`, `PlanRunner`).
@_exported import CodingFiles
@_exported import Concordances
@_exported import CorpusCounting
@_exported import CorpusIndex
@_exported import CorpusModel
@_exported import CorpusQuery
@_exported import CorpusStatistics
@_exported import DanishText
@_exported import LocalFiles
@_exported import Pipelines
@_exported import Plots
@_exported import ResultWriters
@_exported import ThemeTagging
@_exported import TranscriptReaders
@_exported import UnicodeText
@_exported import Workbooks
@_exported import ZipArchive
