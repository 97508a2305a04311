using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StakingLedger.Tests.Reports.Html;

/// <summary>
/// What Chromium shows of a page: the page stands in a frame of a given width, and a script outside of it reads what is laid out.
/// </summary>
internal sealed partial record BrowserPage
{
    private const string Script = """
        function lum(c){const v=c.match(/[\d.]+/g).slice(0,3).map(x=>{x/=255;return x<=.03928?x/12.92:Math.pow((x+.055)/1.055,2.4)});
        return .2126*v[0]+.7152*v[1]+.0722*v[2]}
        function ground(e,w){for(;e;e=e.parentElement){const b=w.getComputedStyle(e).backgroundColor;
        if(b!=='transparent'&&!b.startsWith('rgba(0, 0, 0, 0'))return b}return 'rgb(255, 255, 255)'}
        function read(f){const w=f.contentWindow,d=f.contentDocument,r={};
        r.numbers=[...d.querySelectorAll('data')].map(e=>[e.value,e.innerText]);
        r.rows=[...d.querySelectorAll('table.sums')].map(t=>[...t.querySelectorAll('tbody tr')].filter(x=>x.querySelector('data'))
        .map(x=>[x.querySelector('th').firstChild.textContent,x.querySelector('data').value,x.querySelector('data').innerText]));
        r.wide=[...d.querySelectorAll('table.wide')].map(t=>[t.getAttribute('aria-label'),
        [...t.querySelectorAll('tbody tr')].map(x=>[...x.querySelectorAll('th,td')].map(e=>e.innerText))]);
        r.titles=[...d.querySelectorAll('h3')].map(e=>e.innerText);
        r.width=d.scrollingElement.scrollWidth;
        r.cut=[...d.querySelectorAll('.scroll')].filter(e=>e.scrollWidth>e.clientWidth+1).map(e=>e.getAttribute('aria-label'));
        r.overlaps=[];for(const s of d.querySelectorAll('svg')){const b=[...s.querySelectorAll('text')].map(t=>[t.textContent,
        t.getBoundingClientRect()]);const o=s.getBoundingClientRect();b.forEach(([t,p],i)=>{
        if(p.left<o.left-1||p.right>o.right+1||p.top<o.top-1||p.bottom>o.bottom+1)r.overlaps.push('outside: '+t);
        b.slice(i+1).forEach(([u,q])=>{if(p.left<q.right&&q.left<p.right&&p.top<q.bottom-2&&q.top<p.bottom-2)r.overlaps.push(t+' / '+u)})})}
        r.faint=[];for(const e of d.querySelectorAll('h1,h2,h3,p,dt,dd,small,th,td,li,data,data>span,text')){const c=w.getComputedStyle(e);
        const a=lum(e.tagName==='text'?c.fill:c.color),b=lum(ground(e,w));const k=(Math.max(a,b)+.05)/(Math.min(a,b)+.05);
        if(k<4.5)r.faint.push(e.tagName+' '+k.toFixed(2))}
        r.narrow=[...d.querySelectorAll('tbody th')].filter(e=>e.clientWidth<90).map(e=>e.textContent);
        r.ground=ground(d.body,w);
        document.getElementById('out').textContent=JSON.stringify(r)}
        """;

    /// <summary>Gets the value and the shown text of each number.</summary>
    public required string[][] Numbers { get; init; }

    /// <summary>Gets the rows of the tables of sums: name, value, shown text.</summary>
    public required string[][][] Rows { get; init; }

    /// <summary>Gets the tables of many columns: the name, and the rows of shown texts.</summary>
    public required JsonElement[][] Wide { get; init; }

    /// <summary>Gets the headings within periods.</summary>
    public required string[] Titles { get; init; }

    /// <summary>Gets how wide the page is.</summary>
    public required int Width { get; init; }

    /// <summary>Gets the tables that do not fit.</summary>
    public required string[] Cut { get; init; }

    /// <summary>Gets names in tables that have no room.</summary>
    public required string[] Narrow { get; init; }

    /// <summary>Gets texts of charts that overlap or leave the picture.</summary>
    public required string[] Overlaps { get; init; }

    /// <summary>Gets texts with too little contrast.</summary>
    public required string[] Faint { get; init; }

    /// <summary>Gets the colour of the ground.</summary>
    public required string Ground { get; init; }

    /// <summary>The rows of the tables whose name begins so, one after the other.</summary>
    public string[][] RowsOf(string name) =>
    [
        .. Wide.Where(t => t[0].GetString()!.StartsWith(name, StringComparison.Ordinal))
            .SelectMany(static t => t[1].Deserialize<string[][]>()!),
    ];

    /// <summary>Opens a page.</summary>
    public static BrowserPage Open(string html, int width, bool isDark)
    {
        string folder = Directory.CreateTempSubdirectory("staking-ledger-page").FullName;
        try
        {
            string file = Path.Combine(folder, "frame.html");
            File.WriteAllText(file,
                $"""
                <!DOCTYPE html><html><head><meta charset="utf-8"></head><body style="margin:0"><pre id="out"></pre>
                <iframe id="f" style="width:{width}px;height:900px;border:0" srcdoc="{WebUtility.HtmlEncode(html)}"></iframe>
                <script>{Script} document.getElementById('f').addEventListener('load', e => read(e.target));</script></body></html>
                """);
            Match match = OutPattern().Match(Dump(folder, file, isDark));
            Assert.True(match.Success && match.Groups["json"].Length > 0, "The browser gave nothing back.");
            return JsonSerializer.Deserialize<BrowserPage>(
                WebUtility.HtmlDecode(match.Groups["json"].Value), JsonSerializerOptions.Web)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Dump(string folder, string file, bool isDark)
    {
        ProcessStartInfo start = new("chromium")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={Path.Combine(folder, "profile")}",
            $"--blink-settings=preferredColorScheme={(isDark ? 0 : 1)}", "--window-size=1400,1000", "--virtual-time-budget=5000",
            "--dump-dom", new Uri(file).AbsoluteUri,
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.Result;
        return output;
    }

    [GeneratedRegex("<pre id=\"out\">(?<json>.*?)</pre>", RegexOptions.Singleline, 5_000)]
    private static partial Regex OutPattern();
}
