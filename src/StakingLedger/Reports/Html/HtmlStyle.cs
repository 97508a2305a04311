namespace StakingLedger.Reports;

/// <summary>The style of the pages, which stands inside them: light and dark, for phones, desks and paper.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1a2230;--soft:#566173;--line:#dde1e8;--strong:#8a94a6;--head:#eef1f5;
        --accent:#1f5fae;--c1:#1f5fae;--c2:#0f766e;--c3:#b45309;--c4:#7c3aed;--c5:#64748b;--c6:#be185d;--c7:#b91c1c;--c8:#4d7c0f}
        @media screen and (prefers-color-scheme:dark){:root{--bg:#11151b;--card:#181e26;--ink:#e6eaf0;--soft:#a0abbb;--line:#2c3541;
        --strong:#5d6a7c;--head:#1f2630;--accent:#7db3f5;--c1:#6aa9f4;--c2:#3fc1b0;--c3:#f0a44b;--c4:#b795fb;--c5:#94a3b8;--c6:#f27fb2;
        --c7:#f58080;--c8:#a3d34f}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",
        "DejaVu Sans",sans-serif}
        main{max-width:72rem;margin:0 auto;padding:2.5rem 1.5rem 3rem}
        h1,h2,h3{line-height:1.25;margin:0;overflow-wrap:anywhere;text-wrap:balance}
        h1{font-size:2rem;letter-spacing:-.015em}
        h2{font-size:1.3rem;letter-spacing:-.005em}
        h3{font-size:1rem}
        .eyebrow{margin:0 0 .35rem;color:var(--accent);font-size:.8rem;font-weight:600;letter-spacing:.09em;text-transform:uppercase}
        .sub{margin:.35rem 0 0;color:var(--soft);overflow-wrap:anywhere}
        dl.meta{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.75rem 2rem;margin:1.5rem 0 0;
        border-top:1px solid var(--line);padding-top:1rem}
        dl.meta dt,.keys dt{color:var(--soft);font-size:.8rem}
        dl.meta dd{margin:0;overflow-wrap:anywhere}
        .keys{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.75rem;margin:1.75rem 0 0}
        .keys+.keys{margin-top:.75rem}
        .keys.k6{grid-template-columns:repeat(3,minmax(0,1fr))}
        .keys>div,figure,section.period{background:var(--card);border:1px solid var(--line);border-radius:.6rem}
        .keys>div{padding:.8rem 1rem}
        .keys dd{margin:.15rem 0 0;font-size:1.15rem;font-weight:600}
        .keys dd .n{white-space:normal;overflow-wrap:anywhere}
        .keys .n>span{display:inline-block;width:100%;font-size:.8rem}
        .keys .n>span i:first-child{margin-left:0}
        .keys dd small{display:block;color:var(--soft);font-size:.8rem;font-weight:400}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,
        minmax(min(100%,max(20rem,calc(50% - .5rem))),1fr));gap:.75rem;margin:.75rem 0 0}
        figure{margin:0;padding:1rem 1rem .75rem;min-width:0;display:flex;flex-direction:column}
        figcaption p{margin:0;color:var(--soft);font-size:.85rem}
        figure svg{display:block;width:100%;max-width:33rem;height:auto;margin:.6rem auto 0}
        .charts figure:last-child:nth-child(odd){grid-column:1/-1}
        .legend{display:flex;flex-wrap:wrap;gap:.15rem 1rem;list-style:none;margin:.5rem 0 0;padding:0;font-size:.85rem}
        .legend li{display:flex;align-items:center;gap:.4rem;overflow-wrap:anywhere;min-width:0}
        .legend b{flex:none;width:.7rem;height:.7rem;border-radius:.15rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        svg text{fill:var(--soft);font-size:9.2px;font-variant-numeric:tabular-nums}
        svg .grid{stroke:var(--line);stroke-width:1}
        svg .base{stroke:var(--strong);stroke-width:1}
        svg .line{fill:none;stroke-width:1.8;stroke-linejoin:round}
        svg .area{opacity:.13;stroke:none}
        section.period{margin:1rem 0 0;padding:1.25rem 1.25rem 1rem}
        section.period>header p{margin:.2rem 0 0;color:var(--soft);font-size:.9rem}
        section.period .sub{font-size:.9rem}
        h3.part{margin:1.4rem 0 .4rem}
        .scroll{overflow-x:auto}
        .scroll+.scroll{margin-top:1.25rem}
        table{width:100%;border-collapse:collapse;font-size:.9rem}
        th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
        th:first-child,td:first-child{padding-left:0}
        th:last-child,td:last-child{padding-right:0}
        thead th{color:var(--soft);font-size:.8rem;font-weight:600;vertical-align:bottom;border-bottom-color:var(--strong)}
        tbody th{font-weight:400}
        table.wide tbody th{min-width:8rem}
        th.r,td.r{text-align:right}
        tr.sum th,tr.sum td{font-weight:650;border-bottom-color:var(--strong)}
        tr.group th{padding-top:.9rem;color:var(--soft);font-size:.8rem;font-weight:600}
        time{white-space:nowrap}
        table.sums{max-width:44rem}
        .note{display:block;color:var(--soft);font-size:.82rem;font-weight:400}
        .n{font-variant-numeric:tabular-nums lining-nums;white-space:nowrap;overflow-wrap:normal}
        table.wide .n{white-space:normal}
        table.wide .n>span{display:inline-block}
        .n i{font-style:normal;margin-left:.17em}
        .n>span{color:var(--soft);font-weight:400}
        .ties{margin:1rem 0 0;color:var(--soft);font-size:.85rem}
        footer{margin:1.5rem 0 0;color:var(--soft);font-size:.85rem}
        footer p{margin:.35rem 0 0;max-width:48rem}
        .scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        @media screen and (max-width:60rem){svg text{font-size:11px}.keys,.keys.k6{grid-template-columns:repeat(2,minmax(0,1fr))}}
        @media screen and (max-width:46rem){
        main{padding:1.5rem 1rem 2rem}
        h1{font-size:1.5rem}
        section.period{padding:1rem}
        figure{padding:.9rem .75rem .6rem}
        svg text{font-size:11.5px}
        table.wide,table.wide tbody,table.wide tr,table.wide td,table.wide tbody th{display:block;width:100%}
        table.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        table.wide tr{border-bottom:1px solid var(--strong);padding:.55rem 0}
        table.wide td,table.wide tbody th{border:0;padding:.12rem 0}
        table.wide td.r{display:grid;grid-template-columns:1fr auto;gap:0 .75rem;text-align:right}
        table.wide td.r::before{content:attr(data-l);color:var(--soft);font-size:.82rem;text-align:left}
        table.wide td.r .note{grid-column:1/-1}
        table.wide td:empty{display:none}
        table.sums{table-layout:fixed}
        table.sums thead th:first-child{width:39%}
        table.sums th,table.sums td{padding:.4rem 0}
        table.sums .n{white-space:normal}
        table.sums .n>span{display:inline-block;font-size:.88em}
        .keys>div{padding:.65rem .75rem}
        .keys dd{font-size:1rem}
        table{font-size:.86rem}
        }
        @media print{
        :root{--bg:#fff;--soft:#454d59}
        @page{margin:13mm 12mm}
        html{font-size:11px}
        body{font-size:12px}
        main{max-width:none;padding:0}
        .keys>div,figure,section.period{border-color:#bbb}
        section.period{border-width:1px 0 0;border-radius:0;padding:1rem 0 0}
        .charts{grid-template-columns:1fr 1fr}
        figure,.keys,tr{break-inside:avoid}
        h2,h3,thead,tr.group,section.period>header{break-after:avoid}
        .scroll{overflow:visible}
        table.wide{font-size:9.5px}
        table.wide th,table.wide td{padding:.25rem .35rem}
        table.wide tbody th{min-width:7rem}
        .note{font-size:.9em}
        }
        """;
}
