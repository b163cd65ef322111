package diag

// chineseHelp is the help of the command in Chinese.
func chineseHelp() map[string]string {
	return map[string]string{

		// cobra's own

		"Usage:":                  "用法：",
		"Aliases:":                "别名：",
		"Examples:":               "示例：",
		"Available Commands:":     "可用命令：",
		"Additional Commands:":    "其他命令：",
		"Flags:":                  "选项：",
		"Global Flags:":           "通用选项：",
		"Additional help topics:": "其他帮助主题：",
		"[flags]":                 "[选项]",
		"[command]":               "[命令]",
		"Use \"{{.CommandPath}} [command] --help\" for more information about a command.": "各命令的详细说明请见：{{.CommandPath}} [命令] --help",
		"help for a command":     "显示本命令的帮助",
		"help [command]":         "help [命令]",
		"Help about any command": "显示任一命令的帮助",
		"Generate the autocompletion script for the specified shell": "生成命令行自动补全脚本",

		// root

		"Publish reports on trade cooperation from plain files": "用普通文件发布经贸合作报告",
		"Tradepost turns a folder of trade facts (TOML) and texts (Markdown) into a\nstatic site with charts, in several languages. Every number is checked against\nthe wording of its source.":                                 "Tradepost将存放经贸数据（TOML）和文稿（Markdown）的文件夹，生成为带图表的多语言静态网站。\n每个数字都与来源原文核对。",
		"  tradepost build                 check the site in this folder and write public/\n  tradepost check                 look for mistakes, write nothing\n  tradepost build --out /srv/www  write the site somewhere else": "  tradepost build                 检查当前文件夹中的网站并写入public/\n  tradepost check                 查找错误，不写入任何内容\n  tradepost build --out /srv/www  将网站写到别处",
		"folder of the site": "网站所在的`文件夹`（默认为当前文件夹）",
		"folder for the cache (default: the user's cache folder)":                                 "缓存`文件夹`（默认为用户的缓存文件夹）",
		"language of problems, results and help: en, zh or ru (default: that of the environment)": "问题、结果和帮助所用的`语言`：en、zh或ru（默认随系统环境）",
		"Manage the charts' JavaScript":                                                           "管理图表所用的JavaScript",
		"Print an intermediate of the build":                                                      "输出生成过程的中间结果",
		"Note the numbers as published now":                                                       "记录当前发布的数字",
		"Print the configuration of a server for the site":                                        "输出网站所用服务器的配置",
		"Say which tradepost this is":                                                             "显示tradepost的版本",

		// build

		"Build the site and put it where site.toml says": "构建网站，并发布到site.toml指定的位置",
		"Check the site and write it to public/":         "检查网站并写入public/",
		"Build checks the site, renders every page and chart in every language, verifies\nevery internal link and puts the result in the output folder, all of it at one\nmoment. When anything is wrong, the output folder stays as it was; when nothing\nchanged, nothing is written, and files that did not change keep their time.": "build检查网站，生成各语言的全部页面和图表，核对所有站内链接，并将结果一次性放入输出\n文件夹。如有错误，输出文件夹保持原样；如无变动，不写入任何内容；没有变动的文件保留原有\n时间。",
		"  tradepost build\n  tradepost build --drafts --out /tmp/preview\n  tradepost -C ../other-site build --base-url https://example.org/trade/\n  tradepost build --verify /srv/www           is this what the site builds?":                                                                                                       "  tradepost build\n  tradepost build --drafts --out /tmp/preview\n  tradepost -C ../other-site build --base-url https://example.org/trade/\n  tradepost build --verify /srv/www           核对该文件夹是否与生成结果一致",
		"output folder (default: public in the site's folder)":                                       "输出`文件夹`（默认为网站文件夹中的public）",
		"publish nothing, but compare the build with this folder, file by file":                      "不发布，只将生成结果与此`文件夹`逐个文件比较",
		"replace files one by one, for a server that holds the folder itself open":                   "逐个替换文件，适用于占用该文件夹的服务器",
		"put .gz and .br files beside those that are smaller compressed, for servers that send them": "在压缩后更小的文件旁放置.gz和.br文件，供服务器发送",
		"public address of the site, in place of base_url in site.toml":                              "网站的公开`网址`，取代site.toml中的base_url",
		"publish drafts too, marked as such":                                                         "连同草稿一并发布，并注明为草稿",
		"let warnings fail the build":                                                                "有警告也视为失败",
		"build even if no file changed since the last build":                                         "文件自上次生成以来没有变动也重新生成",
		"pages to render at a time (default: one per processor)":                                     "同时生成的`页数`（默认为处理器数量）",
		"folder with prepared ECharts files, for machines without npm":                               "备有ECharts文件的`文件夹`，适用于没有npm的机器",

		// check

		"Look for mistakes in data and texts, write nothing": "查找数据和文稿中的错误，不写入任何内容",
		"Check reads every file of the site, joins the records, and holds the numbers\nagainst the wording of their sources. It needs no npm and writes nothing.\n\nEach problem has a code, which --json shows; --explain tells what it demands.": "check读取网站的全部文件，关联各条记录，并将数字与来源原文核对。不需要npm，也不写入任何内容。\n\n每个问题都有代码，可用--json查看；--explain说明其要求。",
		"  tradepost check\n  tradepost check --strict\n  tradepost check --json | jq .message\n  tradepost check --explain value-too-large   what a code demands, and why\n  tradepost check --explain                   all codes":               "  tradepost check\n  tradepost check --strict\n  tradepost check --json | jq .message\n  tradepost check --explain value-too-large   某一代码的要求和理由\n  tradepost check --explain                   全部代码",
		"print problems as JSON lines on standard output":                             "在标准输出中以JSON行输出问题",
		"let warnings fail the check":                                                 "有警告也视为失败",
		"explain the code that follows, with an example; without one, list all codes": "说明其后的代码并举例；未写代码的，列出全部代码",
		"check drafts too": "连同草稿一并检查",

		// diff

		"diff OLD NEW": "diff 旧状态 新状态",
		"List the numbers that differ between two states of a site": "列出网站两个状态之间不同的数字",
		"Diff reads two states of a site and lists the numbers that were added, revised,\ncorrected or withdrawn, with the reason that data/changes.toml of the new state\ngives. A state is the folder of a site, or a revision of the git repository that\nholds the site (HEAD, v1.2, main~3); \".\" is the site as it is now.": "diff读取网站的两个状态，列出新增、修订、更正或撤下的数字，以及新状态的data/changes.toml所写的\n原因。状态可以是网站所在的文件夹，也可以是存放网站的git版本库中的版本（HEAD、v1.2、main~3）；\n“.”表示网站的当前状态。",
		"print the differences as JSON lines": "以JSON行输出差异",

		// what the list of commands says of the others

		"Show the site in a browser while you work on it":              "编辑网站时在浏览器中随时查看",
		"Begin a site, an event, a deal, a partner, a report …":        "新建网站、活动、协议、合作伙伴、报告等",
		"Put data files into canonical order and spacing":              "规范数据文件的次序和空格",
		"Let text editors complete and explain the keys of data files": "让文本编辑器补全并解释数据文件的键",
		"Keep translations up to date":                                 "使译文保持最新",
		"Take records over from a spreadsheet":                         "从电子表格导入记录",
		"Write all records into a workbook":                            "将全部记录写入工作簿",
		"Take a file of the theme over, to change the site's look":     "取出主题文件，以改变网站外观",
		"fmt [FILE…]":             "fmt [文件…]",
		"site DIR":                "site 文件夹",
		"copy FILE...":            "copy 文件…",
		"export FILE.xlsx":        "export 文件.xlsx",
		"import FILE":             "import 文件",
		"confirm [KEY...]":        "confirm [键…]",
		"export --lang LANG FILE": "export --lang 语言 文件",
		"A small site that builds, holds two true facts and explains itself":          "一个可以生成的小网站，含两项真实数据和说明",
		"A fair, a signing, a visit: a file of its own, with a text in each language": "展会、签约、访问等活动：单独的文件，各语言一篇文稿",
		"Something that was agreed at an event: added to the event's file":            "活动中达成的协议：写入活动文件",
		"An organisation: added to data/partners.toml":                                "单位：写入data/partners.toml",
		"A city, a region, a country: added to data/places.toml":                      "城市、地区、国家：写入data/places.toml",
		"A publication that states facts: added to data/sources.toml":                 "给出事实的出版物：写入data/sources.toml",
		"A text with numbers and charts, in each language that has a title":           "含数字和图表的文稿，每种有标题的语言一篇",
		"Trade over the years: a file of its own, with its first year":                "历年贸易：单独的文件，含第一个年份",
		"List translations that are missing or older than their original":             "列出缺少或早于原文的译文",
		"Note that translations say what their originals say":                         "确认译文与原文相符",
		"Write what is to be translated to a file for translators":                    "将待译内容写入供译者使用的文件",
		"Put the translations of such a file into the site":                           "将该文件中的译文写入网站",
		"Put files of the default theme into the site, to be changed there":           "将默认主题的文件放入网站，以便改动",
		"List the files of the default theme":                                         "列出默认主题的文件",
	}
}
