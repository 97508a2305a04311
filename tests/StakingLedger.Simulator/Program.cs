using StakingLedger.Simulator.Coverage;
using StakingLedger.Simulator.Workload;
ulong from = ulong.Parse(args[0]); ulong to = ulong.Parse(args[1]); int n = int.Parse(args[2]);
Counters all = new();
for (ulong s = from; s <= to; s++) {
var w = new PoolWorkload(s); var st = ModelState.Unopened; 
var sw = System.Diagnostics.Stopwatch.StartNew();
int acc = 0; int maxPend=0;
for (int i = 0; i < n; i++) { var e = w.Next(); var d = PoolModel.Decide(st, e); all.Count(e.Command, d); w.Observe(e, d); st = d.State; if (d.ChangedState) acc++; maxPend=Math.Max(maxPend, st.Pending.Count); }
Console.WriteLine($"{s}: {sw.ElapsedMilliseconds} ms acc {acc} holders {st.Shares.Count} pend {maxPend} T {st.Holdings} S {st.TotalShares} vals {st.ValidatorOrder.Count} reqs {st.LastRequest} epochs {st.LastEpoch} v{st.Terms!.Version}");
}
foreach (var (k,v) in all.Counts) Console.WriteLine($"{v,8} {k}");
