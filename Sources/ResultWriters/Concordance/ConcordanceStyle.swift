/// The style of a concordance page, on screen and on paper.
enum ConcordanceStyle {
    static let sheet = """
        :root { color-scheme: light dark; }
        body { font: 15px/1.4 system-ui, sans-serif; margin: 1.5rem; }
        h1 { font-size: 1.3rem; margin: 0 0 .5rem; }
        p { margin: .2rem 0; }
        table { border-collapse: collapse; width: 100%; margin-top: 1rem; table-layout: fixed; }
        th, td { padding: .2rem .5rem; vertical-align: baseline; text-align: left; unicode-bidi: isolate; }
        th { position: sticky; top: 0; background: Canvas; border-bottom: 2px solid; font-size: .85em; }
        tbody tr { border-bottom: 1px solid #8884; }
        td { overflow-wrap: anywhere; }
        .id { width: 14%; }
        .speaker { width: 9%; }
        .left { text-align: right; width: 25%; }
        .node { text-align: center; width: 13%; }
        .right { width: 23%; }
        .themes { font-size: .8em; width: 16%; overflow-wrap: break-word; }
        .below { font-size: .8em; opacity: .75; font-variant-numeric: tabular-nums; }
        figure { margin: 1rem 0; max-width: 66rem; }
        figcaption { margin-bottom: .4rem; }
        mark { background: #fd08; color: inherit; border-radius: 2px; }
        .k0, .k1, .k2, .k3, .k4, .k5 { font-weight: 600; text-decoration: underline 2px; text-underline-offset: .15em; }
        .k0 { text-decoration-color: #c33; } .k1 { text-decoration-color: #36c; } .k2 { text-decoration-color: #283; }
        .k3 { text-decoration-color: #a3a; } .k4 { text-decoration-color: #088; } .k5 { text-decoration-color: #a70; }
        .uncounted { font-style: italic; opacity: .75; }
        @media print {
        @page { size: A4 landscape; margin: 12mm; }
        body { font-size: 9pt; margin: 0; color: #000; background: #fff; }
        thead { display: table-header-group; }
        th { position: static; }
        tr { break-inside: avoid; }
        .uncounted { opacity: 1; }
        }
        """
}
