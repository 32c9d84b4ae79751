/**
 * What Word puts on the clipboard for a few paragraphs, lists, a table and a picture, shortened to
 * what matters.
 */
export const WORD_CLIPBOARD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;font-size:14.0pt;font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head><body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-align:justify'><b><span lang=VI style='font-size:14.0pt'>Hạ tầng số<o:p></o:p></span></b></p>
<p class=MsoNormal><span lang=VI>Phủ sóng 4G <i>toàn tỉnh</i>,&nbsp;gồm <span style='mso-bidi-font-weight:bold'>27</span> huyện;
thị xã.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Trung tâm dữ liệu<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Dự phòng<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Mạng truyền số liệu<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Rà soát<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Triển khai<o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>đ)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=VI>Việc thứ năm<o:p></o:p></span></p>
<p class=MsoNormal><span lang=VI>Đến <del>2025</del><ins>2030</ins>, phủ <span class=MsoDel>một nửa</span>toàn bộ<span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span>.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=VI>a) Việc thứ nhất<o:p></o:p></span></p>
<p class=MsoNormal><span lang=VI>- Gạch đầu dòng gõ tay<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0><tr><td width=100><p class=MsoNormal><b><span>Chỉ tiêu<o:p></o:p></span></b></p></td><td><p class=MsoNormal><b><span>Giá trị<o:p></o:p></span></b></p></td></tr><tr><td><p class=MsoNormal><span>Hộ có cáp quang<o:p></o:p></span></p></td><td><p class=MsoNormal><span>80%<o:p></o:p></span></p></td></tr></table>
<p class=MsoNormal><span lang=VI><!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/tmp/image001.png"/></v:shape><![endif]--><![if !vml]><img width=100 height=50 src="file:///C:/tmp/image001.png"><![endif]><o:p></o:p></span></p>
<p class=MsoNormal><span lang=VI><o:p>&nbsp;</o:p></span></p>
<!--EndFragment--></body></html>`;
