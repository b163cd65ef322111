package workbook

import "sync"

// What people write above their columns, on the tabs of their sheets and into
// cells of fixed words, in English, Chinese and Russian. The names of keys and
// words themselves are understood without standing here. All are in the form
// that heading gives: lower case, without signs.

// sheetNames() are other names of sheets.
var sheetNames = sync.OnceValue(func() map[string][]string {
	return map[string][]string{
		"deals":         {"deal", "projects", "project", "contracts", "agreements", "签约项目", "项目", "项目清单", "项目表", "签约项目一览表", "合同", "协议", "сделки", "проекты", "соглашения", "договоры", "контракты"},
		"events":        {"event", "活动", "展会", "мероприятия", "события"},
		"partners":      {"partner", "companies", "organisations", "organizations", "伙伴", "企业", "企业名单", "合作伙伴", "机构", "партнеры", "партнёры", "компании", "организации"},
		"figures":       {"figure", "numbers", "数据", "指标", "показатели", "цифры"},
		"points":        {"point", "yearly trade", "trade", "历年数据", "贸易额", "历年贸易额", "точки", "годы", "торговля", "торговля по годам"},
		"series":        {"trade series", "序列", "数据序列", "ряды"},
		"sources":       {"source", "来源", "资料来源", "источники"},
		"places":        {"place", "地点", "地区", "места", "города"},
		"sectors":       {"sector", "行业", "отрасли"},
		"programmes":    {"programs", "系列活动", "программы"},
		"measures":      {"measure", "指标定义", "измерения"},
		"participants":  {"participant", "参加单位", "участники"},
		"people":        {"persons", "人员", "люди", "персоны"},
		"notes":         {"note", "说明", "примечания"},
		"deal-updates":  {"updates", "进展", "项目进展", "ход реализации"},
		"other-reports": {"other sources", "其他报道", "другие сообщения"},
		"gaps":          {"缺口", "缺失年份", "пробелы"},
		"rates":         {"exchange rates", "汇率", "курсы", "курсы валют"},
		"changes":       {"更正", "изменения"},
		"editions":      {"届次", "выпуски"},
		"growth":        {"增长率", "рост"},
		"shares":        {"占比", "доли"},
	}
})

// columnNames() are other names of columns; those of one kind alone are written
// "kind.column".
var columnNames = sync.OnceValue(func() map[string][]string {
	return map[string][]string{
		"id":             {"identifier", "标识", "标识符", "идентификатор", "ид"},
		"event":          {"event id", "活动", "所属活动", "展会", "мероприятие", "событие"},
		"title":          {"标题", "名称", "题目", "название", "наименование", "заголовок"},
		"name":           {"full name", "名称", "全称", "название", "наименование"},
		"kind":           {"type", "类型", "类别", "种类", "вид", "тип"},
		"date":           {"day", "日期", "时间", "дата", "день"},
		"end_date":       {"end", "last day", "结束日期", "结束时间", "дата окончания", "окончание"},
		"place":          {"location", "city", "venue", "地点", "城市", "举办地", "место", "город", "место проведения"},
		"mode":           {"format", "形式", "举办形式", "формат"},
		"part_of":        {"属于", "часть", "в составе"},
		"hosts":          {"host", "organiser", "organisers", "organizer", "organizers", "主办方", "主办单位", "организатор", "организаторы"},
		"sectors":        {"sector", "industry", "industries", "field", "行业", "领域", "产业", "所属行业", "所属产业", "отрасль", "отрасли", "сфера", "сферы"},
		"theme":          {"motto", "主题", "тема", "девиз"},
		"summary":        {"abstract", "摘要", "概要", "简介", "краткое содержание", "резюме"},
		"sources":        {"来源", "资料来源", "источники"},
		"source":         {"来源", "资料来源", "数据来源", "出处", "источник", "источник данных"},
		"updated":        {"last updated", "更新日期", "更新时间", "обновлено", "дата обновления"},
		"value":          {"amount", "sum", "数值", "金额", "额", "数额", "значение", "сумма", "объем", "объём"},
		"as_reported":    {"wording", "quotation", "quote", "verbatim", "原文", "原文表述", "报道原文", "цитата", "как сообщалось", "формулировка источника", "текст источника"},
		"note":           {"notes", "remark", "remarks", "comment", "comments", "备注", "注", "说明", "примечание", "примечания", "комментарий"},
		"status":         {"状态", "数据状态", "статус", "состояние"},
		"measure":        {"indicator", "指标", "统计指标", "показатель"},
		"scope":          {"口径", "统计口径", "охват"},
		"covers":         {"coverage", "what it covers", "涵盖", "涵盖范围", "统计范围", "что охватывает", "что входит"},
		"as_of":          {"as at", "截至", "截至日期", "统计截至", "по состоянию на", "на дату"},
		"derivation":     {"worked out", "推算", "推算方法", "计算方法", "расчет", "расчёт"},
		"country":        {"country code", "国家", "国别", "国家代码", "страна", "код страны"},
		"url":            {"link", "address", "web address", "website", "网址", "链接", "网站", "ссылка", "адрес", "сайт"},
		"aliases":        {"other names", "also known as", "别名", "其他名称", "简称", "другие названия", "псевдонимы"},
		"publisher":      {"published by", "出版者", "媒体", "发布单位", "发布机构", "издатель", "издание", "кто опубликовал"},
		"accessed":       {"read on", "access date", "访问日期", "查阅日期", "дата обращения"},
		"language":       {"语言", "语种", "язык"},
		"translation":    {"翻译", "перевод"},
		"original_title": {"原标题", "原题", "оригинальное название"},
		"year":           {"年份", "год"},
		"period":         {"year", "years", "年份", "年度", "年", "时期", "期间", "год", "период"},
		"series":         {"series id", "序列", "ряд"},
		"reporter":       {"报告方", "报告地区", "отчитывающаяся сторона"},
		"flow":           {"流向", "进出口方向", "направление", "поток"},
		"currency":       {"货币", "币种", "валюта"},
		"valuation":      {"计价方式", "базис цен"},
		"within":         {"上级地区", "входит в"},
		"unit":           {"units", "unit of measure", "units of measure", "unit of measurement", "uom", "单位", "计量单位", "金额单位", "货币单位", "计价单位", "数额单位", "ед", "ед изм", "ед измерения", "единица", "единицы", "единица измерения", "единицы измерения"},
		"partner":        {"partner id", "伙伴", "企业", "单位", "партнер", "партнёр", "организация"},
		"position":       {"顺序", "место по порядку"},
		"text":           {"内容", "текст"},
		"role":           {"position held", "职务", "должность"},
		"organisation":   {"organization", "单位", "所属单位", "организация"},
		"programme":      {"program", "系列活动", "программа"},
		"edition":        {"届", "届次", "выпуск"},
		"stage":          {"阶段", "进展", "项目阶段", "стадия", "этап"},

		"deals.title":   {"deal", "project", "project name", "agreement", "contract", "subject", "项目", "项目名称", "签约项目", "合作项目", "协议名称", "合同名称", "проект", "наименование проекта", "название проекта", "сделка", "соглашение", "предмет соглашения", "предмет договора"},
		"deals.parties": {"party", "partner", "partners", "companies", "signatories", "counterparty", "counterparties", "signing party", "side", "sides", "contracting party", "签约方", "签约双方", "签约单位", "合作方", "合作双方", "甲方", "乙方", "丙方", "双方", "中方", "外方", "俄方", "中方单位", "俄方单位", "外方单位", "中方企业", "俄方企业", "外方企业", "签约企业", "стороны", "сторона", "российская сторона", "китайская сторона", "контрагент", "контрагенты", "участники", "участник", "партнеры", "партнёры", "подписанты"},
		"deals.value":   {"contract value", "deal value", "value of contract", "investment", "total investment", "合同额", "合同金额", "签约额", "签约金额", "协议金额", "项目金额", "投资额", "总投资", "投资总额", "сумма контракта", "сумма сделки", "сумма соглашения", "стоимость", "стоимость проекта", "объем инвестиций", "объём инвестиций", "инвестиции"},
		"deals.date":    {"signed", "signed on", "date signed", "signing date", "date of signing", "签约日期", "签约时间", "签订日期", "签署日期", "дата подписания", "подписано"},
		"deals.stage":   {"status", "状态", "项目状态", "статус", "состояние"},
		"events.title":  {"event", "活动", "活动名称", "展会名称", "мероприятие", "название мероприятия"},
		"events.date":   {"start", "start date", "first day", "开始日期", "举办日期", "举办时间", "дата начала", "начало", "дата проведения"},
		"partners.name": {"partner", "company", "organisation", "organization", "企业", "企业名称", "单位名称", "机构名称", "公司名称", "компания", "организация", "название компании", "наименование организации", "партнер", "партнёр"},
		"sources.title": {"source", "headline", "来源", "заголовок", "источник"},
		"points.value":  {"trade", "trade value", "imports and exports", "贸易额", "进出口额", "进出口总额", "进出口总值", "товарооборот", "объем торговли", "объём торговли"},
		"figures.value": {"数字", "число"},
		"growth.ref":    {"point"},
		"shares.ref":    {"point"},
	}
})

// passedNames are columns of tables for people that no file has: what counts
// rows, and what the downloads of a site work out of the others.
var passedNames = []string{
	"", "no", "nr", "n", "s n", "序号", "编号", "номер", "п п", "nn", "nn п п",
	"ref", "page", "page url", "number", "digits", "exponent", "qualifier", "currency", "unit",
	"source title", "source publisher", "source date", "source url", "source translation", "as reported language", "programmes", "position",
	"event", "what", "series", "period", "point",
	"event title", "event title en", "event title zh", "event title ru", "event date", "series title en", "series title zh", "series title ru",
}

// languageNames are how headings name the languages of texts.
var languageNames = map[string][]string{
	"en": {"english", "in english", "eng", "英文", "英语", "英", "английский", "на английском", "англ"},
	"zh": {"chinese", "in chinese", "chn", "cn", "中文", "汉语", "中", "китайский", "на китайском", "кит"},
	"ru": {"russian", "in russian", "rus", "俄文", "俄语", "俄", "русский", "на русском", "рус"},
}

// totalNames begin the rows that sum up others.
var totalNames = []string{
	"total", "grand total", "totals", "subtotal", "sum total", "合计", "总计", "共计", "小计", "累计", "总和", "итого", "всего", "итог", "подытог", "общая сумма",
}

// wordNames() are other names of the words of vocabularies.
var wordNames = sync.OnceValue(func() map[string][]string {
	return map[string][]string{
		"fair": {"展会", "交易会", "ярмарка"}, "expo": {"博览会", "exhibition", "экспо", "выставка"}, "forum": {"论坛", "форум"},
		"conference": {"会议", "大会", "конференция"}, "promotion": {"推介会", "презентация"}, "signing": {"签约", "签约仪式", "подписание", "церемония подписания"},
		"visit": {"访问", "визит"},

		"in_person": {"线下", "очно"}, "online": {"线上", "онлайн"}, "hybrid": {"线上线下结合", "in person and online", "очно и онлайн"},

		"signatory": {"签约方", "签约", "signed", "подписавшая сторона", "подпись"}, "attendee": {"参加", "took part", "участник"},
		"organiser": {"组织方", "主办方", "organizer", "организатор"}, "presented": {"推介", "作推介", "представлена на мероприятии"},
		"speaker": {"致辞或发言", "spoke", "выступление"}, "witness": {"见证签约", "witnessed the signing", "присутствие при подписании"},
		"host": {"东道主", "主持", "主办地自身累计", "the host’s own total", "принимающая сторона", "собственный итог принимающей стороны"}, "guest": {"来宾", "гость"},

		"on_site": {"现场签约", "现场", "signed on site", "подписано на месте"}, "event": {"整场活动", "whole event", "мероприятие в целом"},
		"all_parties": {"各参与方合计", "all parties together", "все участники вместе"},
		"cumulative":  {"累计", "多届或多年累计", "several events or years together", "за несколько мероприятий или лет"},
		"background":  {"背景", "общие сведения"},

		"reported": {"报道数", "по сообщению"}, "estimated": {"预计数", "预计", "estimate", "оценка"}, "provisional": {"初步数", "предварительно"},
		"derived": {"推算数", "worked out here", "расчёт редакции"}, "second_hand": {"转引", "second-hand", "из вторых рук"},

		"intent": {"意向", "意向协议", "意向书", "memorandum", "намерение", "протокол о намерениях"}, "framework": {"框架协议", "framework agreement", "рамочное соглашение"},
		"signed": {"已签约", "签约", "已签", "正式合同", "подписано", "подписан", "подписана", "подписаны", "заключено", "заключён", "заключен", "заключена"}, "in_force": {"已生效", "生效", "действует", "вступило в силу", "вступил в силу", "вступила в силу"},
		"under_construction": {"建设中", "在建", "строится", "строительство"}, "completed": {"已完成", "建成", "завершено", "завершён", "завершен", "завершена", "построено", "построен", "построена"},
		"lapsed": {"已失效", "终止", "прекращено", "прекращён", "прекращен", "прекращена", "расторгнут", "расторгнуто"},

		"government": {"政府机构", "政府", "government body", "орган власти", "власть"}, "zone": {"园区", "зона"}, "company": {"企业", "公司", "компания"},
		"chamber": {"商会", "chamber of commerce", "торговая палата"}, "association": {"协会", "ассоциация"}, "university": {"高校", "大学", "университет"},
		"institution": {"公共机构", "事业机构", "机构", "учреждение"}, "media": {"媒体", "сми"},

		"country": {"国家", "страна"}, "province": {"省级行政区", "省", "провинция"}, "region": {"地区", "регион", "область"}, "city": {"城市", "市", "город"},
		"port": {"口岸", "пункт пропуска", "порт"},

		"press": {"新闻报道", "新闻", "пресса"}, "official": {"官方发布", "官方", "официальный источник"}, "statistics": {"统计资料", "统计", "статистика"},
		"paper": {"论文", "научная статья"}, "dataset": {"数据集", "data set", "набор данных"},

		"average": {"全年平均", "average of the year", "в среднем за год"}, "closing": {"年末", "end of the year", "на конец года"},
		"total": {"进出口", "总额", "imports and exports", "экспорт и импорт"}, "exports": {"出口", "экспорт"}, "imports": {"进口", "импорт"},
		"fob": {"离岸价", "фоб"}, "cif": {"到岸价", "сиф"},
		"correction": {"本站更正", "corrected", "исправлено"}, "revision": {"来源修订", "revised by the source", "уточнено источником"}, "withdrawal": {"撤下", "withdrawn", "снято"},
		"translation": {"译文", "перевод"}, "date": {"日期", "дата"}, "ambiguity": {"存疑", "not clear", "неясно"}, "conflict": {"来源不一", "sources disagree", "источники расходятся"},
	}
})
