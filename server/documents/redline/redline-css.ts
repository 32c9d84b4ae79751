/**
 * The style of a redline, on a separate page or inside the app: all classes start with rl-, colours
 * are custom properties that the app may set. Insertions are underlined, deletions struck through,
 * moves dotted, so that it reads without colour.
 */
export const REDLINE_CSS = `
.redline{--rl-paper:#fdfcf8;--rl-ink:#1b1f24;--rl-soft:#5b636d;--rl-line:#cfd3d8;--rl-ins-ground:#e0f2e4;--rl-ins-ink:#0f5132;--rl-del-ground:#fbe3e1;--rl-del-ink:#8c1d18;--rl-move:#0b5d66;color:var(--rl-ink);font:400 18px/1.5 Tinos,"Times New Roman",Times,serif}
.redline *{box-sizing:border-box}
.rl-vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.rl-ins{color:var(--rl-ins-ink);background:var(--rl-ins-ground);text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px;text-decoration-skip-ink:none}
.rl-del{color:var(--rl-del-ink);background:var(--rl-del-ground);text-decoration:line-through;text-decoration-thickness:1.5px}
.rl-del+.rl-ins{margin-left:.2em}
.rl-chip{display:inline-block;padding:0 6px;border:1px solid var(--rl-line);border-radius:3px;line-height:1.4}
.rl-delta{color:var(--rl-soft);font-size:.85em}
.rl-tag{display:inline-block;margin:0 6px 4px 0;padding:1px 7px;border:1px solid currentColor;border-radius:3px;font:600 12px/1.5 "Be Vietnam Pro",system-ui,sans-serif;color:var(--rl-ink);background:var(--rl-paper);text-decoration:none}
.rl-tag.added{color:var(--rl-ins-ink);border-style:solid}
.rl-tag.removed{color:var(--rl-del-ink);border-style:double;border-width:3px}
.rl-tag.moved,.rl-left a{color:var(--rl-move)}
.rl-tag.moved{border-style:dotted;border-width:2px}
.rl-tag.moved:hover,.rl-left a:hover{text-decoration:underline}
.rl-node.added>.rl-own,.rl-row.added>td:first-child{border-left:4px solid var(--rl-ins-ink);padding-left:10px}
.rl-node.removed>.rl-own,.rl-row.removed>td:first-child{border-left:4px double var(--rl-del-ink);padding-left:10px}
.rl-node.moved>.rl-own{outline:2px dotted var(--rl-move);outline-offset:4px}
.rl-row.moved>td{border-top:2px dotted var(--rl-move);border-bottom:2px dotted var(--rl-move)}
.rl-left{margin:6px 0;padding:2px 8px;border:2px dotted var(--rl-line);font-size:.88em;text-indent:0}
.rl-left a{text-decoration:none}
.rl-change:target,.rl-node:target>.rl-own,.rl-row:target>td{box-shadow:0 0 0 3px #d9a441}
.rl-summary{margin:0 0 20px;padding:0 0 14px;border-bottom:1px solid var(--rl-line);font:400 14px/1.55 "Be Vietnam Pro",system-ui,sans-serif}
.rl-summary h2{margin:0 0 6px;font-size:16px}
.rl-summary p{margin:0 0 6px}
.rl-summary summary{cursor:pointer;font-weight:600}
.rl-summary ol{margin:0;padding-left:24px}
.rl-summary li{margin:2px 0}
.rl-summary a{color:inherit;text-decoration-color:var(--rl-line);text-underline-offset:3px}
.rl-head{margin:14px 0 6px;font-size:1em;font-weight:700;text-align:left}
h1.rl-head{margin:6px 0 18px;font-size:1.1em;text-align:center}
h2.rl-head.rl-d1{text-transform:uppercase;margin-top:26px}
p.rl-head{margin:10px 0 4px}
.rl-legal-basis p.rl-head,.rl-figure p.rl-head,.rl-ranking p.rl-head{font-weight:400}
.rl-kind{margin:0;text-align:center;font-weight:700;text-transform:uppercase}
p.rl-head.rl-number-only{float:left;min-width:1.4em;margin:0 6px 0 0;font-weight:400}
.rl-number-only+.rl-text>*:first-child,.rl-number-only+.rl-text>.rl-change>*:first-child,.rl-number-only+.rl-text>.rl-change>*:first-child>p:first-child{text-indent:0}
.rl-text p,.rl-md p,p.rl-p{margin:0 0 6px;text-align:justify;text-indent:1.27cm}
.rl-h{font-weight:700}
.rl-node{clear:both}
.rl-li{display:flex;gap:8px;margin:0 0 4px;text-align:justify}
.rl-li.rl-l1{margin-left:24px}.rl-li.rl-l2{margin-left:48px}.rl-li.rl-l3{margin-left:72px}.rl-li.rl-l4{margin-left:96px}
.rl-li>div,.rl-li p{margin:0;text-indent:0}
.rl-facts{clear:both;margin:2px 0 8px 1.27cm;font-size:.94em}
.rl-facts>div{display:flex;gap:8px;margin:1px 0}
.rl-facts dt{flex:0 0 auto;max-width:45%;color:var(--rl-soft)}
.rl-facts dt::after{content:": "}
.rl-facts dd{margin:0;min-width:0;overflow-wrap:anywhere}
.rl-facts p{margin:0;text-indent:0}
.rl-plan>.rl-own .rl-facts{margin-left:0}
.rl-scroll{clear:both;position:relative;overflow-x:auto;margin:10px 0}
.redline table{border-collapse:collapse;width:100%;font-size:.9em;line-height:1.4;font-variant-numeric:tabular-nums}
.redline th,.redline td{border:1px solid #6b7178;padding:4px 7px;vertical-align:top;text-align:left}
.redline thead th{text-align:center;background:rgba(0,0,0,.035)}
.rl-tt,td.rl-figure{text-align:center!important;white-space:nowrap}
.rl-indicators .rl-chip{border:0;padding:0}
td.rl-figure .rl-chip{white-space:nowrap}
.rl-indicators td:nth-child(2){min-width:13em}
.rl-indicators .rl-facts{margin:4px 0 0;font-size:.9em}
.rl-indicators .rl-name{font-weight:700}
.rl-more .rl-facts{margin:0}
.rl-para{color:var(--rl-soft)}
.rl-tag,.rl-text p.rl-left{text-indent:0;text-align:left}
.rl-sides .rl-arrow{display:none}
.rl-tone.rl-ins,.rl-case.rl-ins,.rl-format.rl-ins{background:none;text-decoration-style:dotted}
.rl-tone.rl-del,.rl-case.rl-del,.rl-format.rl-del{background:none;text-decoration-style:dotted}
.rl-before :is(.rl-li,.rl-md,tr:not(.rl-row)).added,.rl-after :is(.rl-li,.rl-md,tr:not(.rl-row)).removed{display:none}
ins.rl-plain,del.rl-plain{color:inherit;background:none;text-decoration:none}
.rl-dress{text-decoration:underline dotted 1.5px;text-underline-offset:3px}
.rl-md.moved,.rl-p.moved,.rl-li.moved{outline:2px dotted var(--rl-move);outline-offset:3px}
.redline[data-hide~=tone] del.rl-tone,.redline[data-hide~=case] del.rl-case,.redline[data-hide~=format] :is(del,span).rl-format{display:none}
.redline[data-hide~=tone] ins.rl-tone,.redline[data-hide~=case] ins.rl-case,.redline[data-hide~=format] ins.rl-format{color:inherit;background:none;text-decoration:none}
.redline[data-hide~=tone] .rl-tone>.rl-vh,.redline[data-hide~=case] .rl-case>.rl-vh,.redline[data-hide~=format] :is(.rl-format,.rl-dress)>.rl-vh{display:none}
.redline[data-hide~=format] .rl-dress{text-decoration:none}
.redline[data-hide~=tone] .rl-before del.rl-tone,.redline[data-hide~=case] .rl-before del.rl-case,.redline[data-hide~=format] .rl-before del.rl-format{display:inline;color:inherit;background:none;text-decoration:none}
.rl-before del.rl-format{text-decoration:underline dotted 1.5px;text-underline-offset:3px}
.rl-scroll:focus-visible{outline:3px solid var(--rl-move);outline-offset:2px}
.redline table.rl-sides{table-layout:fixed;font-size:1em}
.redline table.rl-sides>thead th{position:sticky;top:0;background:var(--rl-paper)}
.redline table.rl-sides>tbody>tr>td{padding:4px 12px;overflow-wrap:anywhere}
@media(max-width:700px){.rl-text p,.rl-md p,p.rl-p,.rl-li{text-align:left}.rl-facts{margin-left:0}}
`;

/** The page around a redline: paper on a desk; in print, only the paper. */
export const PAGE_CSS = `
html{background:#e7eaee}
body{margin:0;padding:24px 12px}
.redline{max-width:794px;margin:0 auto;padding:76px 68px 76px 113px;background:var(--rl-paper);box-shadow:0 1px 6px rgba(20,30,40,.18)}
@media(min-width:831px){.redline.rl-two{max-width:1280px;padding:56px 48px}}
@media(max-width:830px){body{padding:0}.redline{padding:24px 18px;font-size:17px;box-shadow:none}}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@media print{html{background:none}body{padding:0}.redline{--rl-paper:#fff;max-width:none;padding:0;box-shadow:none;font-size:13.5pt}.rl-scroll{overflow:visible}.rl-ins,.rl-del{print-color-adjust:exact}.rl-row,.rl-li{break-inside:avoid}.rl-summary details:not([open]){display:none}.rl-summary summary{list-style:none}.rl-head{break-after:avoid}.rl-sides>thead{display:table-header-group}.redline table.rl-sides>thead th{position:static}}
`;
