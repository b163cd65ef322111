package schema

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"tradepost/generator/trade"
)

// Words are those of one thing, by language.
type Words struct{ en, zh, ru string }

// schemaLanguages are those that schemas explain keys in.
var schemaLanguages = []trade.Lang{"en", "zh", "ru"}

// In are the words in a language, "" in one that has none.
func (s Words) In(lang trade.Lang) string {
	return map[trade.Lang]string{"en": s.en, "zh": s.zh, "ru": s.ru}[lang]
}

// text are the words as those of a site are.
func (s Words) text() (t trade.Text) {
	for _, lang := range schemaLanguages {
		if words := s.In(lang); words != "" {
			t = append(t, trade.Wording{Lang: lang, Text: words})
		}
	}
	return t
}

// keyWords, made when a schema is, explain each key, by the table that it stands in ("figure.covers") or,
// where it means the same in several, by itself.
var keyWords = sync.OnceValue(func() map[string]Words {
	return map[string]Words{
		// what several tables have
		"id":          {"Names the record in addresses and references: letters a-z, digits and hyphens. It stays for good.", "记录的标识，用于网址和引用：小写字母、数字、连字符。一经使用不再改动。", "Имя записи в адресах и ссылках: латинские строчные буквы, цифры, дефисы. Не меняется никогда."},
		"name":        {"The name, in each language of the site.", "名称，按网站各语言填写。", "Название на каждом языке сайта."},
		"source":      {"Who says so: an id of data/sources.toml.", "来源：data/sources.toml 中的标识。", "Кто это сообщает: идентификатор из data/sources.toml."},
		"as_reported": {"The words of the source, verbatim, in its own language. The value is looked for in them.", "来源原文，逐字照录，保留原语言；检查时在其中核对数值。", "Слова источника дословно, на его языке. В них ищется значение."},
		"note":        {"What a reader should know beside it.", "需要向读者说明的事项。", "Что ещё следует знать читателю."},
		"updated":     {"The day of the last change of this record.", "本记录最后修改日期。", "День последнего изменения записи."},
		"date":        {"A day 2023-06-16, or in quotes what is known of it: \"2023-06\", \"2023\".", "日期 2023-06-16；只知年月或年份时加引号：\"2023-06\"、\"2023\"。", "День 2023-06-16 или, в кавычках, то, что известно: \"2023-06\", \"2023\"."},
		"place":       {"Where: an id of data/places.toml.", "地点：data/places.toml 中的标识。", "Где: идентификатор из data/places.toml."},
		"country":     {"The country's code of ISO 3166-1: CN, RU.", "国家代码（ISO 3166-1）：CN、RU。", "Код страны по ISO 3166-1: CN, RU."},
		"url":         {"The web address, with https://.", "网址，含 https://。", "Адрес в сети, с https://."},
		"sectors":     {"Fields of trade: ids of data/sectors.toml.", "领域：data/sectors.toml 中的标识。", "Отрасли: идентификаторы из data/sectors.toml."},
		"value":       {"The value as reported, with scale and currency or unit: \"48.141 billion CNY\", \"481.41亿元\", \"48,141 млрд юаней\", 192, \">150\", \"41.3%\", \"10.71 million tonnes\".", "按来源填写，含量级和币种或单位：\"481.41亿元\"、\"48.141 billion CNY\"、192、\">150\"、\"41.3%\"。", "Значение из источника, с порядком и валютой или единицей: \"48,141 млрд юаней\", \"48.141 billion CNY\", 192, \">150\", \"41.3%\"."},
		"status":      {"How the value came about.", "数值的来历。", "Откуда взялось значение."},
		"derivation":  {"How a derived value was worked out, with the numbers it comes from.", "推算值的算法及所依据的数字。", "Как рассчитано производное значение и из каких чисел."},
		"covers":      {"What exactly the number covers. It must tell the scope.", "数字的口径；须写明范围。", "Что именно охватывает число; охват должен быть назван."},
		"also":        {"Another report of the same fact.", "同一事实的其他报道。", "Другое сообщение о том же факте."},
		"measure":     {"What is counted: a built-in measure or one of data/measures.toml.", "统计什么：内置指标或 data/measures.toml 中的指标。", "Что измеряется: встроенный показатель или показатель из data/measures.toml."},
		"scope":       {"How much of an event the number covers. Numbers of different scope are never added.", "数字涵盖活动的哪一部分；范围不同的数字不相加。", "Какую часть мероприятия охватывает число. Числа разного охвата не складываются."},
		"figures":     {"Numbers of this record, each with its source.", "数字，每个都注明来源。", "Числа, каждое со своим источником."},

		// data/events
		"event.title":             {"The name of the event.", "活动名称。", "Название мероприятия."},
		"event.kind":              {"What kind of event it was.", "活动类型。", "Вид мероприятия."},
		"event.date":              {"The day it was, or the first of its days: 2023-06-16; \"2023-06\" where no more is known.", "举行日期或首日：2023-06-16；只知年月时写 \"2023-06\"。", "День или первый из дней: 2023-06-16; \"2023-06\", если больше ничего не известно."},
		"event.end_date":          {"The last day, where it lasted longer than one.", "最后一天（历时多天时填写）。", "Последний день, если мероприятие длилось дольше одного."},
		"event.mode":              {"Whether people met in one place.", "举行方式。", "Как собирались участники."},
		"event.part_of":           {"The larger event that it was part of: the name of its file.", "所属的大型活动：其文件名。", "Более крупное мероприятие, частью которого оно было: имя его файла."},
		"event.hosts":             {"Who held it: ids of data/partners.toml.", "主办单位：data/partners.toml 中的标识。", "Организаторы: идентификаторы из data/partners.toml."},
		"event.theme":             {"The motto of the event.", "活动主题。", "Девиз мероприятия."},
		"event.summary":           {"What came of it, in two or three sentences.", "两三句话说明成果。", "Что из этого вышло, в двух-трёх предложениях."},
		"event.sources":           {"Who reports on it: ids of data/sources.toml.", "报道来源：data/sources.toml 中的标识。", "Кто о нём сообщает: идентификаторы из data/sources.toml."},
		"event.programmes":        {"The recurring events that it is an edition of.", "所属的系列活动及届次。", "Серии мероприятий, к которым оно относится."},
		"event.participants":      {"Organisations that took part.", "参加单位。", "Организации-участники."},
		"event.people":            {"People who took part.", "参加人员。", "Участвовавшие лица."},
		"event.deals":             {"Deals that were made there.", "签约项目。", "Заключённые сделки."},
		"event.notes":             {"What an honest editor tells the reader about the sources.", "编者就来源所作的说明。", "Что честный редактор сообщает читателю об источниках."},
		"entry-of-programmes.id":  {"The recurring event: an id of data/programmes.toml.", "系列活动：data/programmes.toml 中的标识。", "Серия мероприятий: идентификатор из data/programmes.toml."},
		"edition":                 {"Which edition it was: 32.", "届次：32。", "Номер по счёту: 32."},
		"participant.partner":     {"The organisation: an id of data/partners.toml.", "单位：data/partners.toml 中的标识。", "Организация: идентификатор из data/partners.toml."},
		"participant.as":          {"In what capacity it took part.", "以何身份参加。", "В каком качестве участвовала."},
		"participant.as_reported": {"How the source names it, where that is not its name.", "来源中的称呼（与名称不同时填写）。", "Как её называет источник, если иначе."},
		"person.name":             {"The person's name, in each language of the site.", "姓名，按网站各语言填写。", "Имя на каждом языке сайта."},
		"person.role":             {"Office or post at the time.", "当时的职务。", "Должность в то время."},
		"person.organisation":     {"The organisation: an id of data/partners.toml.", "所属单位：data/partners.toml 中的标识。", "Организация: идентификатор из data/partners.toml."},
		"person.as":               {"In what capacity the person took part.", "以何身份参加。", "В каком качестве участвовал."},
		"figure.id":               {"Names the figure: texts refer to it as figure:EVENT/ID.", "数字的标识；正文以 figure:EVENT/ID 引用。", "Имя числа: тексты ссылаются на него как figure:EVENT/ID."},
		"figure.as_of":            {"The day on which the count stood so.", "截至日期。", "На какой день число было таким."},
		"figure.part_of":          {"The figure that this one is inside of, where the source says so. They are never added.", "来源明确说明包含本数的另一数字；两者不相加。", "Число, в которое входит это, если так сказано в источнике. Они не складываются."},
		"figure.likely_part_of":   {"The figure that this one is likely inside of, though the source does not say so.", "很可能包含本数的另一数字，来源并未言明。", "Число, в которое это, вероятно, входит, хотя источник этого не говорит."},
		"figure.about":            {"What the fact is about: place:ID, partner:ID or programme:ID.", "事实所属对象：place:ID、partner:ID 或 programme:ID。", "О чём этот факт: place:ID, partner:ID или programme:ID."},
		"further-report.value":    {"What this report says, where it differs.", "该报道的数值（有出入时填写）。", "Что говорит это сообщение, если иначе."},
		"deal.title":              {"What was agreed.", "签约内容。", "О чём договорились."},
		"deal.parties":            {"Who agreed: ids of data/partners.toml.", "签约各方：data/partners.toml 中的标识。", "Стороны: идентификаторы из data/partners.toml."},
		"deal.value":              {"The amount, where it was stated. Not stated is not zero: leave it out.", "金额；未公布则不写，不写零。", "Сумма, если названа. Не названа — не ноль: не пишите ничего."},
		"deal.stage":              {"How far the deal was.", "进展阶段。", "На какой стадии сделка."},
		"deal.date":               {"The day it was signed, where that is not the event's.", "签约日期（与活动日期不同时填写）。", "День подписания, если это не день мероприятия."},
		"deal.updates":            {"What became of it.", "后续进展。", "Что из неё вышло."},
		"update.stage":            {"How far the deal is since then.", "此后的进展阶段。", "Стадия с этого дня."},
		"note.kind":               {"What the note is about.", "说明的类型。", "О чём примечание."},
		"note.text":               {"The note, in each language of the site.", "说明文字，按网站各语言填写。", "Текст примечания на каждом языке сайта."},

		// data/trade
		"series.title":     {"The name of the trade table.", "贸易数据表名称。", "Название таблицы торговли."},
		"series.measure":   {"What is counted; trade_value where it is left out.", "指标；不写即 trade_value。", "Показатель; по умолчанию trade_value."},
		"series.reporter":  {"Whose trade it is: an id of data/places.toml.", "统计主体：data/places.toml 中的标识。", "Чья это торговля: идентификатор из data/places.toml."},
		"series.partner":   {"Trade with whom: an id of data/places.toml; left out, the world.", "贸易伙伴：data/places.toml 中的标识；不写即全球。", "С кем торговля: идентификатор из data/places.toml; не указано — со всем миром."},
		"series.flow":      {"The direction; total where it is left out.", "流向；不写即进出口总额。", "Направление; по умолчанию весь оборот."},
		"series.currency":  {"The currency's code of ISO 4217: CNY, USD.", "币种代码（ISO 4217）：CNY、USD。", "Код валюты по ISO 4217: CNY, USD."},
		"series.valuation": {"How goods are valued, where the source says so.", "计价方式（来源有说明时填写）。", "Условие оценки товаров, если названо в источнике."},
		"series.points":    {"The values, one for each year or period.", "各年（时期）数值。", "Значения по годам или периодам."},
		"series.gaps":      {"Years without a usable value, with the reason.", "无可用数值的年份及原因。", "Годы без пригодного значения и причина."},
		"point.year":       {"The year: 2022.", "年份：2022。", "Год: 2022."},
		"point.period":     {"The months, where it is no whole year: \"2017-01/2017-04\".", "非整年时的起止：\"2017-01/2017-04\"。", "Период, если это не целый год: \"2017-01/2017-04\"."},
		"point.covers":     {"What the value covers, where that is not what the table covers.", "口径（与整表不同时填写）。", "Что охватывает значение, если не то же, что таблица."},
		"point.growth":     {"Growth on the year before: \"41.3%\", or a table with a source of its own.", "同比增速：\"41.3%\"，或另注来源的表。", "Рост к предыдущему году: \"41.3%\" или таблица со своим источником."},
		"point.share":      {"Share of another table: \"14.4%\", or a table that names it.", "占另一总额的比重：\"14.4%\"，或注明总额的表。", "Доля в другом итоге: \"14.4%\" или таблица, где он назван."},
		"growth.value":     {"The rate: \"41.3%\", \"-2.9%\".", "增速：\"41.3%\"、\"-2.9%\"。", "Темп: \"41.3%\", \"-2.9%\"."},
		"share.value":      {"The share: \"14.4%\".", "比重：\"14.4%\"。", "Доля: \"14.4%\"."},
		"share.of":         {"The table that it is a share of: the name of its file in data/trade.", "作为总额的数据表：data/trade 中的文件名。", "Таблица, доля в которой указана: имя файла в data/trade."},
		"gap.from":         {"The first year without a value.", "缺数的首年。", "Первый год без значения."},
		"gap.to":           {"The last such year; left out, it is the first.", "缺数的末年；不写即首年。", "Последний такой год; по умолчанию тот же."},
		"gap.note":         {"Why there is no value.", "缺数原因。", "Почему значения нет."},

		// data/site.toml
		"site.title":         {"The name of the site.", "网站名称。", "Название сайта."},
		"site.description":   {"What the site is about, in one or two sentences.", "一两句话介绍网站。", "О чём сайт, в одном-двух предложениях."},
		"site.languages":     {"The languages of the site; the first is the one that texts are written in first.", "网站语言；第一种为原文语言。", "Языки сайта; первый — язык оригинала текстов."},
		"site.base_url":      {"The public address, for feeds and the site map; may be empty.", "公开网址，用于订阅源和站点地图；可为空。", "Публичный адрес для лент и карты сайта; может быть пустым."},
		"site.cards":         {"false: no pictures for where pages are shared. They are made where base_url is set.", "false：不生成分享用图片。设置 base_url 后默认生成。", "false: без картинок для ссылок в соцсетях. Они создаются, если задан base_url."},
		"site.currency":      {"The currency that comes first: CNY.", "主要币种：CNY。", "Основная валюта: CNY."},
		"site.theme":         {"The folder of the look below themes/; default.", "themes/ 下的外观文件夹；默认 default。", "Папка оформления в themes/; по умолчанию default."},
		"site.publisher":     {"Who answers for the site.", "网站负责方。", "Кто отвечает за сайт."},
		"site.publish":       {"Where tradepost publish puts the site: one of folder, rsync, rclone.", "tradepost publish 将网站发布到何处：folder、rsync、rclone 三选一。", "Куда tradepost publish помещает сайт: folder, rsync или rclone."},
		"destination.folder": {"A folder of this machine, from the site's folder where relative.", "本机文件夹；相对路径从网站文件夹算起。", "Папка на этом компьютере; относительный путь считается от папки сайта."},
		"destination.rsync":  {"A host and a folder there, as rsync writes it.", "主机与其中的文件夹，按 rsync 的写法。", "Хост и папка на нём, как их пишет rsync."},
		"destination.rclone": {"A remote and a path, as rclone writes it.", "远程存储与路径，按 rclone 的写法。", "Хранилище и путь, как их пишет rclone."},
		"site.license":       {"The licence of data and texts.", "数据和文字的许可协议。", "Лицензия данных и текстов."},
		"site.check":         {"What the check lets stand.", "检查中予以保留的事项。", "Что проверка пропускает."},
		"publisher.email":    {"Where readers write to.", "读者联系邮箱。", "Куда пишут читатели."},
		"table-check.accept": {"One finding that may stand at one place, with a reason that readers see.", "在某处保留的一项检查结果及读者可见的理由。", "Одно замечание, которое допускается в одном месте, с причиной для читателей."},
		"acceptance.code":    {"The code of the finding, as tradepost check --json shows it.", "检查结果代码，见 tradepost check --json。", "Код замечания, как его показывает tradepost check --json."},
		"acceptance.at":      {"Where: a reference, or FILE#words of a text.", "位置：引用，或 文件#文字。", "Где: ссылка или ФАЙЛ#слова текста."},
		"acceptance.reason":  {"Why it is true to its source; readers see it.", "为何与来源一致；读者可见。", "Почему это верно источнику; видно читателям."},

		// registers
		"file.partners":                        {"Organisations that events refer to.", "活动涉及的单位。", "Организации, на которые ссылаются мероприятия."},
		"file.places":                          {"Places, each within a larger one.", "地点，逐级隶属。", "Места, каждое внутри большего."},
		"file.sectors":                         {"Fields of trade and cooperation.", "经贸合作领域。", "Отрасли сотрудничества."},
		"file.programmes":                      {"Recurring events and formats of cooperation.", "系列活动和合作机制。", "Серии мероприятий и форматы сотрудничества."},
		"file.measures":                        {"What figures count, beside the built-in measures.", "内置指标之外的统计指标。", "Показатели, кроме встроенных."},
		"file.sources":                         {"Publications that the site rests on.", "网站所依据的来源。", "Публикации, на которых основан сайт."},
		"file.rates":                           {"Exchange rates, by which amounts are converted.", "汇率，用于换算。", "Валютные курсы для пересчёта."},
		"file.changes":                         {"Why a published number is another one now.", "已公布数字为何变动。", "Почему опубликованное число теперь другое."},
		"file.published":                       {"The numbers as last published, written by tradepost publish-record.", "最近一次公布的数字，由 tradepost publish-record 写入。", "Числа последней публикации; пишет tradepost publish-record."},
		"file.translations":                    {"Which translations are up to date, written by tradepost i18n confirm.", "已核对的译文，由 tradepost i18n confirm 写入。", "Какие переводы сверены; пишет tradepost i18n confirm."},
		"partner.kind":                         {"What kind of organisation it is.", "单位类型。", "Вид организации."},
		"partner.aliases":                      {"Other names that sources use.", "来源中的其他称呼。", "Другие названия в источниках."},
		"place.kind":                           {"What kind of place it is.", "地点类型。", "Вид места."},
		"place.within":                         {"The larger place that it lies in: an id of this file.", "上级地点：本文件中的标识。", "Большее место, в котором оно лежит: идентификатор из этого файла."},
		"place.lat":                            {"Degrees north: 45.75.", "纬度：45.75。", "Широта: 45.75."},
		"place.lon":                            {"Degrees east: 126.63.", "经度：126.63。", "Долгота: 126.63."},
		"measure.id":                           {"Names the measure; may have underscores.", "指标标识，可用下划线。", "Имя показателя; допускается подчёркивание."},
		"measure.kind":                         {"How its values are written.", "数值的写法。", "Как записываются значения."},
		"measure.unit":                         {"The unit of a quantity: tonnes.", "数量的单位：tonnes。", "Единица количества: tonnes."},
		"source.title":                         {"The title of the publication.", "文献标题。", "Заглавие публикации."},
		"described":                            {"True where the title is your description of it; it is cited in square brackets.", "标题为编者所拟时写 true，引用时加方括号。", "true, если заглавие придумали вы; цитируется в квадратных скобках."},
		"original_title":                       {"The title in its own language, where the title above is your translation.", "原文标题（上列标题为译文时填写）。", "Заглавие на языке оригинала, если выше ваш перевод."},
		"source.publisher":                     {"Who published it.", "发布者。", "Кто опубликовал."},
		"source.date":                          {"The day of publication.", "发布日期。", "День публикации."},
		"source.accessed":                      {"The day on which you read it.", "查阅日期。", "День, когда вы её прочли."},
		"source.language":                      {"The language of its wording as you read it: en, zh, ru.", "所读文本的语言：en、zh、ru。", "Язык прочитанного текста: en, zh, ru."},
		"source.kind":                          {"What kind of publication it is.", "文献类型。", "Вид публикации."},
		"translation":                          {"machine, where you read a machine's translation.", "读的是机器翻译时写 machine。", "machine, если вы читали машинный перевод."},
		"rate.from":                            {"The currency that is converted: USD.", "原币种：USD。", "Из какой валюты: USD."},
		"rate.to":                              {"The currency it is converted to: CNY.", "目标币种：CNY。", "В какую валюту: CNY."},
		"rate.year":                            {"The year it holds for.", "适用年份。", "Год, к которому относится."},
		"rate.rate":                            {"The rate as a text: \"7.0467\".", "汇率，加引号：\"7.0467\"。", "Курс в кавычках: \"7.0467\"."},
		"rate.kind":                            {"average, of the year (if left out), or closing, at its end.", "average 全年平均（默认）或 closing 年末。", "average — средний за год (по умолчанию), closing — на конец года."},
		"change.date":                          {"The day on which the change was published.", "变动公布日期。", "День публикации изменения."},
		"change.figure":                        {"Which number: figure:EVENT/ID, trade:ID/2022, trade:ID/2022/growth, deal:EVENT/ID; for a day or place event:ID.", "哪个数字：figure:EVENT/ID、trade:ID/2022、trade:ID/2022/growth、deal:EVENT/ID；日期或地点为 event:ID。", "Какое число: figure:EVENT/ID, trade:ID/2022, trade:ID/2022/growth, deal:EVENT/ID; для даты или места event:ID."},
		"change.kind":                          {"Whose new knowledge it is.", "变动性质。", "Чем вызвано изменение."},
		"change.what":                          {"What changed, where it is not the value.", "变动内容（非数值时填写）。", "Что изменилось, если не значение."},
		"change.old":                           {"What was published before.", "此前公布的内容。", "Что было опубликовано раньше."},
		"change.reason":                        {"Why; readers see it.", "原因；读者可见。", "Почему; видно читателям."},
		"change.covers":                        {"What a withdrawn number covered.", "撤回的数字原来的口径。", "Что охватывало снятое число."},
		"change.source":                        {"Who states the new value: an id of data/sources.toml, required for a revision.", "新数值的来源；修订时必填。", "Кто сообщает новое значение; обязательно для пересмотра."},
		"record-of-what-was-published.date":    {"The day of the publication.", "公布日期。", "День публикации."},
		"record-of-what-was-published.values":  {"The values, by reference.", "各引用的数值。", "Значения по ссылкам."},
		"record-of-what-was-published.terms":   {"What each says beside its value.", "数值之外的内容。", "Что сказано помимо значения."},
		"record-of-what-was-published.earlier": {"The values published before, the oldest first.", "此前公布的数值，由旧到新。", "Прежние значения, от старых к новым."},
		"file.figures":                         {"Numbers that belong to no event.", "不属于任何活动的数字。", "Числа вне мероприятий."},
	}
})

// Word explains a word of a closed vocabulary, known by its key, or by the table of
// the key and the key: "event.kind=fair". A measure that every site has is one of
// "measure".
func Word(name string) Words { return wordWords()[name] }

// wordWords explain the words of closed vocabularies, by key or by table and key.
var wordWords = sync.OnceValue(func() map[string]Words {
	return map[string]Words{
		"event.kind=fair": {"trade fair", "洽谈会、交易会", "ярмарка"}, "event.kind=expo": {"exhibition", "博览会", "выставка"},
		"event.kind=forum": {"forum", "论坛", "форум"}, "event.kind=conference": {"conference", "会议", "конференция"},
		"event.kind=promotion": {"promotion, road show", "推介会", "презентация"}, "event.kind=signing": {"signing ceremony", "签约仪式", "церемония подписания"},
		"event.kind=visit": {"visit", "访问", "визит"},
		// the names of the default theme, which readers see
		"measure=contract_value": {"Contract value", "合同额", "Сумма контрактов"}, "measure=investment": {"Investment", "投资额", "Инвестиции"},
		"measure=trade_value": {"Trade value", "贸易额", "Товарооборот"}, "measure=deals": {"Deals signed", "签约数量", "Подписано соглашений"},
		"measure=participants": {"Participants", "参加人数", "Участники"}, "measure=enterprises": {"Enterprises", "企业", "Предприятия"},
		"measure=associations": {"Associations", "商协会", "Ассоциации"}, "measure=countries": {"Countries and regions", "国家和地区", "Страны и регионы"},
		"measure=cities": {"Cities", "城市", "Города"}, "measure=exhibitors": {"Exhibitors", "参展商", "Экспоненты"},
		"measure=delegations": {"Delegations", "代表团", "Делегации"},

		"mode=in_person": {"in one place", "线下", "очно"}, "mode=online": {"online", "线上", "онлайн"}, "mode=hybrid": {"both", "线上线下结合", "смешанно"},
		"participant.as=signatory": {"signed", "签约方", "подписавшая сторона"}, "participant.as=attendee": {"was there", "参加", "присутствовала"},
		"participant.as=organiser": {"organised it", "承办", "организовала"}, "participant.as=presented": {"presented itself or was presented", "推介、展示", "выступила или была представлена"},
		"person.as=speaker": {"spoke", "致辞或发言", "выступил"}, "person.as=witness": {"witnessed the signing", "见证签约", "присутствовал при подписании"},
		"person.as=signatory": {"signed", "签署", "подписал"}, "person.as=host": {"hosted", "主持或接待", "принимал или вёл"}, "person.as=guest": {"was a guest", "嘉宾", "гость"},
		"scope=on_site": {"signed at the event itself", "现场签约", "подписано на месте"}, "scope=event": {"the whole event", "整个活动", "всё мероприятие"},
		"scope=host": {"the host's own total", "主办地自身合计", "итог принимающей стороны"}, "scope=all_parties": {"all parties at the event", "各参与方合计", "все участники"},
		"scope=cumulative": {"since the start of several years", "历年累计", "за несколько лет"}, "scope=background": {"no result of the event; never charted with results", "背景数字，不与成果同列", "фон, не результат мероприятия; не показывается с результатами"},
		"status=reported": {"stated by the source as a fact", "来源明确公布", "сообщено источником как факт"}, "status=estimated": {"estimated or expected by the source", "预计、估计", "оценка источника"},
		"status=provisional": {"provisional", "初步数", "предварительно"}, "status=derived": {"worked out by you; needs a derivation", "编者推算，须写算法", "рассчитано вами; нужен derivation"},
		"status=second_hand": {"quoted from another report", "转引", "по перепечатке"},
		"stage=intent":       {"intention", "意向", "намерение"}, "stage=framework": {"framework agreement", "框架协议", "рамочное соглашение"},
		"stage=signed": {"signed", "已签约", "подписана"}, "stage=in_force": {"in force", "已生效", "действует"},
		"stage=under_construction": {"under construction", "在建", "строится"}, "stage=completed": {"completed", "已完成", "завершена"}, "stage=lapsed": {"lapsed", "已失效", "утратила силу"},
		"note.kind=translation": {"a translation to be doubted", "翻译存疑", "сомнительный перевод"}, "note.kind=date": {"how a day was found", "日期的推定", "как определена дата"},
		"note.kind=ambiguity": {"what the source leaves open", "来源含混", "неясность источника"}, "note.kind=conflict": {"sources that disagree", "来源相互矛盾", "противоречие источников"},
		"flow=total": {"exports and imports", "进出口", "оборот"}, "flow=exports": {"exports", "出口", "экспорт"}, "flow=imports": {"imports", "进口", "импорт"},
		"valuation=fob": {"free on board", "离岸价", "ФОБ"}, "valuation=cif": {"cost, insurance, freight", "到岸价", "СИФ"},
		"partner.kind=government": {"authority", "政府部门", "орган власти"}, "partner.kind=zone": {"development or free trade zone", "开发区、自贸区", "зона развития"},
		"partner.kind=company": {"company", "企业", "компания"}, "partner.kind=chamber": {"chamber of commerce", "商会", "торговая палата"},
		"partner.kind=association": {"association", "协会", "ассоциация"}, "partner.kind=university": {"university", "高校", "вуз"},
		"partner.kind=institution": {"institution", "机构", "учреждение"}, "partner.kind=media": {"press, broadcaster", "媒体", "СМИ"},
		"place.kind=country": {"country", "国家", "страна"}, "place.kind=province": {"province", "省级行政区", "провинция"}, "place.kind=region": {"region", "地区、联邦主体", "регион"},
		"place.kind=city": {"city", "城市", "город"}, "place.kind=zone": {"zone", "园区", "зона"}, "place.kind=port": {"border port", "口岸", "пункт пропуска"},
		"measure.kind=amount": {"money: \"48.141 billion CNY\"", "金额：\"481.41亿元\"", "деньги: \"48,141 млрд юаней\""}, "measure.kind=count": {"a whole number: 192", "整数：192", "целое число: 192"},
		"measure.kind=percent": {"\"41.3%\"", "\"41.3%\"", "\"41.3%\""}, "measure.kind=quantity": {"a number with its unit: \"10.71 million tonnes\"", "带单位的数：\"10.71 million tonnes\"", "число с единицей: \"10.71 million tonnes\""},
		"source.kind=press": {"press", "媒体报道", "пресса"}, "source.kind=official": {"an authority's own words", "官方文件", "официальный документ"},
		"source.kind=statistics": {"statistics", "统计数据", "статистика"}, "source.kind=paper": {"research", "论文", "исследование"}, "source.kind=dataset": {"data set", "数据集", "набор данных"},
		"translation=machine": {"translated by a machine", "机器翻译", "машинный перевод"},
		"rate.kind=average":   {"of the whole year", "全年平均", "средний за год"}, "rate.kind=closing": {"at the end of the year", "年末", "на конец года"},
		"change.kind=revision": {"the source has a new value", "来源修订", "источник пересмотрел"}, "change.kind=correction": {"the mistake was ours", "本站更正", "ошибка была нашей"},
		"change.kind=withdrawal": {"the number is no longer given", "撤回", "число снято"},
		"change.what=value":      {"the value", "数值", "значение"}, "change.what=measure": {"what is counted", "指标", "показатель"}, "change.what=scope": {"how far it reaches", "范围", "охват"},
		"change.what=as_of": {"the day for which it holds", "截止日期", "дата, на которую оно верно"}, "change.what=source": {"the source", "来源", "источник"},
		"change.what=part_of": {"what it is a part of", "所属总数", "целое, в которое оно входит"}, "change.what=likely_part_of": {"what it is likely a part of", "可能所属的总数", "целое, в которое оно, вероятно, входит"},
		"change.what=of":     {"what it is a share of", "占比的总体", "целое, долю которого оно составляет"},
		"change.what=status": {"how certain it is", "来历", "статус"}, "change.what=date": {"the day", "日期", "дата"}, "change.what=place": {"the place", "地点", "место"},
	}
})

// Vocabulary gives the words that explain those of a closed vocabulary, by the key that
// takes them: of the tables that have such a key, the one whose words they are. None
// where there is no such table.
func Vocabulary(key string, words []string) []Words {
	tables := map[string]int{}
	for name := range wordWords() {
		of, word, _ := strings.Cut(name, "=")
		if (of == key || strings.HasSuffix(of, "."+key)) && slices.Contains(words, word) {
			tables[of]++
		}
	}
	for _, of := range slices.Sorted(maps.Keys(tables)) {
		if tables[of] == len(words) {
			all := make([]Words, len(words))
			for i, word := range words {
				all[i] = Word(of + "=" + word)
			}
			return all
		}
	}
	return nil
}

// Sayings are the ways in which words say what they mean: "洽谈会、交易会" is two.
func Sayings(words string) (all []string) {
	if words == "" {
		return nil
	}
	parts := strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune("、,;，；", r) })
	if len(parts) > 1 {
		all = append(all, words)
	}
	for _, part := range parts {
		all = append(all, strings.TrimSpace(part))
	}
	return all
}
