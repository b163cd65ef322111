package create

import (
	"fmt"
	"sync"
)

// said are the words of one comment, by language.
type said struct{ en, zh, ru string }

// exampleSaid are the comments of the example in each language, a row for each.
// In English they stand in its files, too, by which they are found.
var exampleSaid = sync.OnceValue(func() []said {
	return []said{
		{"What the site is. Lines that begin with # are explanations; programs pass over them. After each change, run: tradepost check",
			"网站的基本信息。以#开头的行是说明，程序会略过。每次修改后请运行：tradepost check",
			"Что это за сайт. Строки, которые начинаются с #, — пояснения; программы их пропускают. После каждой правки запускайте: tradepost check"},
		{"Texts that readers see stand in each language of the site; the first one must be there, the others may follow later.",
			"读者看到的文字按网站的各种语言填写；第一种语言必填，其他语言可以以后补上。",
			"Тексты для читателей пишут на каждом языке сайта: на первом — обязательно, на остальных можно позже."},
		{"The first language is the main one, at the address of the site; each other one gets a folder below it, such as /ru/.",
			"第一种语言为主要语言，使用网站的网址；其他语言各有一个子目录，如/ru/。",
			"Первый язык — основной, он открывается по адресу сайта; у каждого другого своя папка, например /en/."},
		{"The public address, once there is one: \"https://example.org/trade/\"",
			"网站的公开网址，有了以后填写：\"https://example.org/trade/\"",
			"Публичный адрес, когда он появится: \"https://example.org/trade/\""},
		{"Who answers for the site.", "网站的负责单位或个人。", "Кто отвечает за сайт."},
		{"On what terms others may use what stands here.", "他人使用本站内容的条件。", "На каких условиях можно использовать материалы сайта."},
		{"Places that events name. Add yours with: tradepost new place",
			"活动涉及的地点。添加地点请运行：tradepost new place",
			"Места, которые названы в мероприятиях. Добавить своё: tradepost new place"},
		{"Publications that state the facts of this site, each once. Add yours with: tradepost new source",
			"本站数据的来源，每个只列一次。添加来源请运行：tradepost new source",
			"Публикации, на которых основаны сведения сайта, каждая — один раз. Добавить свою: tradepost new source"},
		{"The page shows no date, so none stands here: what is not known is left out.",
			"网页没有注明日期，所以这里不写：不知道的就不填。",
			"На странице нет даты, поэтому её нет и здесь: что неизвестно, того не пишут."},
		{"One event: when, where, who says so, and its numbers. The name of this file is the event's id, by which other files speak of it. Begin one of your own with: tradepost new event",
			"一场活动：时间、地点、来源和数字。本文件的名称就是活动的标识，其他文件以此引用它。新建自己的活动请运行：tradepost new event",
			"Одно мероприятие: когда, где, кто о нём сообщает, и его числа. Имя этого файла — идентификатор мероприятия, по нему на него ссылаются другие файлы. Начать своё: tradepost new event"},
		{"fair, expo, forum, conference, promotion, signing or visit",
			"fair（洽谈会、交易会）、expo（博览会）、forum（论坛）、conference（会议）、promotion（推介会）、signing（签约仪式）或visit（访问）",
			"fair (ярмарка), expo (выставка), forum (форум), conference (конференция), promotion (презентация), signing (церемония подписания) или visit (визит)"},
		{"An id of data/places.toml.", "data/places.toml中的标识。", "Идентификатор из data/places.toml."},
		{"Ids of data/sources.toml.", "data/sources.toml中的标识。", "Идентификаторы из data/sources.toml."},
		{"The day of the last change; feeds are ordered by it.", "最后修改日期；订阅源按此排序。", "День последнего изменения; по нему упорядочены ленты."},
		{"A number is kept with the words of its source. Write 481.41 billion as the value and run \"tradepost check\": it finds that the words say 48.141.",
			"数字与来源的原话放在一起。请试着把下面的48.141 billion改成481.41 billion，再运行“tradepost check”：它会发现原话说的是48.141。",
			"Число хранится вместе со словами источника. Попробуйте заменить ниже 48.141 billion на 481.41 billion и запустите «tradepost check»: он увидит, что в словах источника — 48.141."},
		{"As the source has it; \"481.41亿元\" and \"48,141 млрд юаней\" would say the same.",
			"照来源的写法；写成\"481.41亿元\"或\"48,141 млрд юаней\"也是一样的。",
			"Как в источнике; \"48,141 млрд юаней\" и \"481.41亿元\" значили бы то же."},
		{"What an honest editor tells the reader.", "编者如实告诉读者的情况。", "О чём честный редактор сообщает читателю."},
	}
})

// exampleWords is a comment of the example in a language.
func exampleWords(english, lang string) string {
	if lang == "" {
		lang = "en"
	}
	for _, row := range exampleSaid() {
		if row.en == english {
			return map[string]string{"en": row.en, "zh": row.zh, "ru": row.ru}[lang]
		}
	}
	panic(fmt.Sprintf("create: exampleSaid has no row for %q", english))
}
