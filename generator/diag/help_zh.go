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
		"Check reads every file of the site, joins the records, and holds the numbers\nagainst the wording of their sources. It needs no npm and writes nothing.\n\nWith --online it also asks other sites whether what texts, sources and partners\nlink to is still there; without, nothing goes to the network. A page that is gone\nis an error, one that moved for good a warning with its new address; a server that\ndoes not answer clearly is noted, and fails nothing.\n\nEach problem has a code. The last line names those that were found, --json shows\nthe code of each problem, and --explain tells what it demands.": "check读取网站的全部文件，关联各条记录，并将数字与来源原文核对。不需要npm，也不写入任何内容。\n\n加上--online，还会向其他网站核实文稿、来源和参与方的链接是否仍在；不加则不访问网络。\n网页已不存在的为错误，已永久迁移的为警告，并给出新地址；服务器没有明确答复的只作说明，\n不使检查失败。\n\n每个问题都有代码：末行列出所遇到的代码，--json给出各个问题的代码，--explain\n说明其要求。",
		"  tradepost check\n  tradepost check --strict\n  tradepost check --online                    follow the links to other sites, too\n  tradepost check --json | jq .message\n  tradepost check --explain value-too-large   what a code demands, and why\n  tradepost check --explain                   all codes":                                                                                                                                                                                                                                                                                                              "  tradepost check\n  tradepost check --strict\n  tradepost check --online                    同时访问指向其他网站的链接\n  tradepost check --json | jq .message\n  tradepost check --explain value-too-large   某一代码的要求和理由\n  tradepost check --explain                   全部代码",
		"ask over the network whether the links to other sites lead somewhere":        "通过网络核实指向其他网站的链接是否有效",
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
		"fmt [FILE…]":           "fmt [文件…]",
		"site DIR":              "site 文件夹",
		"copy FILE...":          "copy 文件…",
		"export FILE.xlsx":      "export 文件.xlsx",
		"import FILE":           "import 文件",
		"confirm [KEY...]":      "confirm [键…]",
		"export --to LANG FILE": "export --to 语言 文件",
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

		// assets

		"Get ECharts by npm now, so that later builds need no network": "现在用npm取得ECharts，以后生成网站无需联网",
		"Fetch gets ECharts in the version that the theme's lockfile names and keeps it\nin the cache, and the font of the social cards where the site has an address.\nWith --assets it fills a folder that can be carried to a machine without a\nnetwork and named there with 'tradepost build --assets'.": "fetch取得主题锁定文件所指定版本的ECharts，存入缓存；网站设有网址时，也取得社交卡片所用的字体。加上\n--assets则写入一个文件夹，可以带到没有网络的机器上，在那里用“tradepost build --assets”指定。",
		"folder to fill, instead of the cache": "要写入的`文件夹`，代替缓存",

		// dump

		"Print every chart in every language (JSON lines)":        "输出各语言的全部图表（JSON行）",
		"Print the path of every file of the site":                "输出网站全部文件的路径",
		"Print what the files say, before they are joined (JSON)": "输出各文件的内容，尚未相互关联（JSON）",
		"Print the joined and checked whole (JSON)":               "输出关联并检查后的整体（JSON）",
		"with drafts": "连同草稿",

		// export and import

		"Export writes what the data files say into a workbook, a sheet for each kind of\nrecord. Edited there, 'tradepost import' takes over what differs; a workbook that\nwas not edited changes nothing. Sheets and columns that are not needed may be\ndeleted, and what is not said in them stays as it is.": "export将数据文件的内容写入工作簿，每类记录一张工作表。在工作簿中改动后，用“tradepost import”\n即可导入有差异的部分；未经改动的工作簿不会带来任何变动。用不到的工作表和列可以删去，其中没有写到的\n内容保持原样。",
		"replace a file that is there": "替换已有的文件",
		"Import reads a spreadsheet (.xlsx, or CSV in UTF-8, UTF-16, GB18030 or\nWindows-1251), shows what it would add to the data files and change in them, checks\nthe whole site with that, and asks before it writes. Where nobody can be asked it\nonly shows, unless --yes is given.\n\nA sheet is named for what it holds (deals, events, partners, sources, figures,\nseries, points …); its headings are the keys of the records or their usual names\nin English, Chinese and Russian, with the unit of amounts: \"金额（亿元）\", \"Сумма,\nмлрд юаней\", \"Value, billion CNY\". See 'tradepost export' for a workbook to fill in.\nWhat a sheet does not say itself flags may: --kind, --set, --column, --dates.\n\nAn empty cell changes nothing, and nothing is ever removed. Comments and the order\nof the data files are kept.": "import读取电子表格（.xlsx，或UTF-8、UTF-16、GB18030、Windows-1251编码的CSV），列出数据文件将新增和\n改动的内容，连同这些内容检查整个网站，经确认后才写入。无法提问时只列出而不写入，除非加上--yes。\n\n工作表以其内容命名（deals、events、partners、sources、figures、series、points等）；标题行可写\n记录的键，也可写中文、英文、俄文的常用名称，金额注明单位：“金额（亿元）”“Сумма, млрд юаней”\n“Value, billion CNY”。可填写的工作簿由“tradepost export”写出。表中没有写明的，可用--kind、--set、\n--column、--dates说明。\n\n空单元格不改动任何内容，导入也从不删除内容。数据文件的注释和次序保持不变。",
		"  tradepost export site.xlsx          every record, a sheet for each kind\n  tradepost import site.xlsx          show what differs, ask, and write\n  tradepost import list.csv --kind deals --set event=harbin-fair-2023\n  tradepost import deals.csv --map mapping.toml --yes": "  tradepost export site.xlsx          全部记录，每类一张工作表\n  tradepost import site.xlsx          列出差异，经确认后写入\n  tradepost import list.csv --kind deals --set event=harbin-fair-2023\n  tradepost import deals.csv --map mapping.toml --yes",
		"file that says what odd headings mean (TOML)":                                "说明特殊列标题含义的`文件`（TOML）",
		"`kind` of the rows: deals, events, partners …":                               "各行记录的`类别`：deals、events、partners等",
		"`key=value` that holds for every row: event=harbin-fair-2023":                "适用于所有行的`键=值`：event=harbin-fair-2023",
		"`heading=key` for an odd heading: Subject=title_en; Subject= passes it over": "`标题=键`，说明特殊列标题的含义：项目=title_zh；“项目=”表示跳过该列",
		"`order` of 6/7/2023: day-first or month-first":                               "6/7/2023的日月`次序`：day-first（日在前）或month-first（月在前）",
		"list every change, however many there are":                                   "列出全部变动，不论多少",
		"write without asking":                                                        "不经询问直接写入",

		// fmt

		"Fmt writes data files as all editors have them: keys in the order of the\ndocumentation, one blank line between tables, one blank around each equals sign.\nComments travel with what stands below them; values stay as they were typed. A\nfile that is not TOML is left alone and told. Without FILE it is all files below\ndata/.": "fmt将数据文件写成统一的样式：键按说明文档的次序，各表之间空一行，等号两边各空一格。注释随其下方的\n内容移动，值保持原来的写法。不是TOML的文件保持原样并给出提示。不写文件名时，处理data/中的全部文件。",
		"  tradepost fmt\n  tradepost fmt data/events/fair-2023.toml\n  tradepost fmt --check        write nothing; name the files and end with 1":                                                                                                                                                                                             "  tradepost fmt\n  tradepost fmt data/events/fair-2023.toml\n  tradepost fmt --check        不写入；列出不规范的文件，以状态1结束",
		"write nothing: name the files that fmt would change, and fail if there are any": "不写入：列出fmt会改动的文件，有则视为失败",

		// hosting

		"Hosting prints what a server needs to know to send the site as it should be:\ncache rules, security headers, types, compressed files, and the page for what is\nnot there. A site works without it. It does not depend on the site's data, so it\nis printed once, not with each build. Hosts that read _headers find that file in\nthe site itself.": "hosting输出服务器正确发送网站所需的设置：缓存规则、安全标头、文件类型、压缩文件，以及网址不存在时\n显示的页面。没有这些设置，网站也能使用。设置与网站数据无关，因此只需输出一次，不必每次生成都输出。\n读取_headers的托管平台，可在网站中找到该文件。",
		"Print what stands in a site block of a Caddyfile":              "输出Caddyfile站点块中的内容",
		"Print what stands in a server block of nginx":                  "输出nginx的server块中的内容",
		"nginx has the module that sends .br files":                     "nginx装有发送.br文件的模块",
		"where readers find it: the part of the address after the host": "读者访问的`路径`，即网址中主机名之后的部分（默认为/）",
		"where the server finds the site (default: the output folder)":  "服务器上网站所在的`文件夹`（默认为输出文件夹）",

		// i18n

		"I18n tells which texts of data files and narratives lack a translation, and which\nhave one that is older than its original, hands them to translators, and puts back\nwhat they send. The original of a text is the one in the site's first language.":                                                                                                                                                                    "i18n指出数据文件和文稿中哪些文字没有译文，哪些译文早于原文，将其交给译者，并把译者交回的内容放回\n网站。原文即网站第一种语言的文字。",
		"Confirm notes in data/translations.toml that somebody has held translations against\ntheir originals. Without a KEY these are the ones that nobody has confirmed yet;\none whose original has changed must be named (FILE or FILE#KEY, as status prints\nthem), or asked for with --all. A text without a translation that is named by\nFILE#KEY stands as it is: a name, for example, that is the same in each language.": "confirm在data/translations.toml中注明译文已经有人与原文核对。不写键时，确认所有尚未确认的译文；\n原文已有变动的，须逐一写明（文件或文件#键，写法同status所列），或加上--all。没有译文而以文件#键\n写明的文字，表示沿用原文：例如各语言写法相同的名称。",
		"confirm those whose original has changed, too": "连同原文已有变动的译文一并确认",
		"Export writes the texts that status lists for a language to a new file: XLIFF 1.2,\nwhich tools for translators read, or a table in CSV, by the ending of its name\n(.xlf, .xliff or .csv).": "export将status为某种语言列出的文字写入新文件：翻译软件使用的XLIFF 1.2，或CSV表格，由文件名的\n结尾决定（.xlf、.xliff或.csv）。",
		"write those that are up to date, too": "连同最新的译文一并写入",
		"Import reads a file that export wrote and a translator filled in, and puts what\nhas changed into the data files and narratives; their comments and their order\nstay. It notes what it wrote as up to date, and so what the translator marked as\nright: in XLIFF approved=\"yes\" or a target that is \"translated\" or \"final\", in CSV\nthe state \"current\". What the translator left as it was stays as the site has it\nnow. Where a translation has lost a reference, or its original has changed\nmeanwhile, or it was changed here and in the site, nothing is written.": "import读取export写出、由译者填好的文件，将有变化的译文写入数据文件和文稿，注释和次序保持不变。\n写入的译文记为最新，译者标明无误的也记为最新：XLIFF中为approved=\"yes\"，或target的状态为\n“translated”或“final”；CSV中为状态“current”。译者未改动的，以网站现有译文为准。译文丢失引用、\n原文在此期间已有变动，或译文在网站上和文件中都有改动的，不写入任何内容。",
		"Status lists each text that a translator has something to do with, by file and\nkey, with its original and the translation as it is: \"missing\" has none,\n\"outdated\" has one of an original that has changed since, \"unconfirmed\" one that\nnobody has held against the original yet ('tradepost i18n confirm').\n\nThe title of a publication in its own language is no missing translation.":                                                                                                                                                                                 "status按文件和键列出译者需要处理的文字，附原文和现有译文：“缺少”即没有译文；“已过时”即原文在翻译后\n有变动；“未确认”即尚无人与原文核对（“tradepost i18n confirm”）。\n\n出版物以其本国语言写的标题不算缺少译文。",
		"fail where there is something to do": "有待处理的内容即视为失败",
		"list those that are up to date, too": "连同最新的译文一并列出",
		"only translations to this language":  "只处理译成此`语言`的译文",
		"print the texts as JSON lines":       "以JSON行输出",

		// new

		"New writes the files of a new record, with comments that explain them. On a\nterminal it asks for what the flags do not say; in a script the flags must say\nall that is needed. No file is overwritten; what is added to a file leaves every\nother byte of it as it was.": "new写出新记录的文件，并附有说明其用法的注释。在终端上，选项没有写明的内容会逐项询问；在脚本中，所需\n内容须由选项全部写明。不会覆盖任何文件；向文件添加内容时，其余内容一个字节也不改动。",
		"  tradepost new site my-site\n  tradepost new event                        asks\n  tradepost new deal --event harbin-fair-2023 --title \"Supply of timber\" \\\n    --party taiga-timber --stage signed --source gazette":                                                   "  tradepost new site my-site\n  tradepost new event                        逐项询问\n  tradepost new deal --event harbin-fair-2023 --title \"木材供应\" \\\n    --id timber-supply --party taiga-timber --stage signed --source gazette",

		"Site writes a small site into a new folder, in the languages that --languages\nnames; the first is the one in which its texts are written first, and which\nreaders see at its address. Comments in its files are in the language of the\ncommand (--lang, or that of the environment).": "site在新文件夹中写出一个小网站，语言由--languages指定；第一种为主要语言，文稿先以它撰写，读者打开网址\n看到的也是它。文件中的注释使用命令的语言（--lang，或系统环境的语言）。",
		"  tradepost new site my-site\n  tradepost new site my-site --languages zh,ru   mainly in Chinese, with a translation\n  tradepost -C my-site build":                                                                                                                                      "  tradepost new site my-site\n  tradepost new site my-site --languages zh,ru   以中文为主，附俄文译文\n  tradepost -C my-site build",
		"`languages` of the site, the main one first (default: that of the command, then the others of en, zh and ru)":                                                                                                                                                                            "网站的`语言`，主要语言写在最前（默认先写命令的语言，再写en、zh、ru中的其他语言）",

		// publish

		"  tradepost publish\n  tradepost publish --dry-run     list what would be new, changed and gone\n  tradepost publish --yes         in a script: do not ask the first time":                                                                                                                                                                                                "  tradepost publish\n  tradepost publish --dry-run     列出将新增、变动和删除的文件\n  tradepost publish --yes         用于脚本：首次发布不询问",
		"Publish checks and builds the site, puts it where [publish] in data/site.toml\nsays, and notes its numbers as published (see publish-record). A remote is given\nonly what differs from what it holds, as its manifest.json tells: new files first,\nthen those that take the place of others, deletions last. The first time it only\nshows what it would do, and asks.": "publish检查并生成网站，发布到data/site.toml的[publish]所指定的位置，并将网站的数字记为已发布（见\npublish-record）。对远程位置，按其manifest.json只发送有差异的文件：先发新文件，再替换已有文件，\n最后删除。首次发布只列出将要进行的操作，并请求确认。",
		"build, and list what would be new, changed and gone there, without touching it": "生成网站，列出目标位置将新增、变动和删除的文件，但不作改动",
		"do not ask the first time": "首次发布不询问",
		"let warnings fail it":      "有警告也视为失败",
		"Publish-record writes every number of the site into data/published.toml, with\nwhat it measures, how far it reaches, how certain it is, when it held, who says\nso, of what it is a part or a share, and when and where each event was. Run it when a site\ngoes public. From then on, check demands a record in data/changes.toml for each\nthat becomes another, and the site tells its readers.": "publish-record将网站的全部数字写入data/published.toml，并记下各数字的指标、口径、性质、截止日期、\n来源、所属总数或占比的总体，以及各活动的时间和地点。网站公开时运行。此后凡有数字变动，check即要求在\ndata/changes.toml中记录，网站也会告知读者。",

		// schema

		"Schema writes a JSON Schema for each kind of data file into .tradepost/, and\n.taplo.toml, which names them. Text editors with Even Better TOML (VS Code) or\ntaplo then complete keys, words and the ids of the site while you type, explain\nthem, and mark mistakes. Run it again when partners, places or sources were added;\na .taplo.toml of your own is never overwritten.": "schema为每种数据文件写出JSON Schema（存入.tradepost/），以及列出这些模式文件的.taplo.toml。装有\nEven Better TOML的文本编辑器（VS Code）或taplo即可在输入时补全键、用词和网站的标识，加以解释，并标出\n错误。新增合作伙伴、地点或来源后请重新运行；您自己的.taplo.toml不会被覆盖。",
		"  tradepost schema\n  tradepost schema --in zh   explain keys in Chinese only\n  tradepost schema --check   tell whether the schemas are up to date":                                                                                                                                                                                                                                "  tradepost schema\n  tradepost schema --in zh   只用中文解释\n  tradepost schema --check   查看模式文件是否最新",
		"explain in this language only (default: in those of the site)": "只用此`语言`解释（默认为网站的各种语言）",
		"write nothing, fail unless the schemas are up to date":         "不写入；模式文件不是最新即视为失败",

		// serve

		"  tradepost serve\n  tradepost serve --follow                    go to the page of the file that was saved\n  tradepost serve --addr 127.0.0.1:8080\n  tradepost serve --editor sublime            links in problems open Sublime Text":                                                                                                                "  tradepost serve\n  tradepost serve --follow                    转到刚保存的文件所在的页面\n  tradepost serve --addr 127.0.0.1:8080\n  tradepost serve --editor sublime            问题中的链接用Sublime Text打开",
		"Serve shows the site at an address of this machine and watches its files: the\nopen page loads itself anew as soon as a file is saved. Drafts are shown, marked\nas such. A mistake is told over the last page that was right, with its file, its\nline and the cure, until it is mended.\n\nNothing is written; only this machine can see the pages.": "serve在本机的一个网址上显示网站并监视文件：文件一经保存，打开的页面随即更新。草稿也会显示，并注明为\n草稿。出现错误时，在最后一个正确的页面上给出文件、行号和改法，改正后消失。\n\n不写入任何内容；页面只能在本机查看。",
		"address and port of this machine": "本机的`地址`和端口（默认为127.0.0.1:1313）",
		"editor that links in problems open: vscode, vscodium, cursor, zed, sublime, textmate, idea, none, or an address with {file}, {line} and {column}": "问题中的链接所用的`编辑器`：vscode、vscodium、cursor、zed、sublime、textmate、idea、none，或含{file}、{line}和{column}的网址（默认为vscode）",
		"let the browser go to the page of the file that was saved":                                                                                        "让浏览器转到刚保存的文件所在的页面",

		// theme

		"Copy puts a file of the default theme at its place below the site's themes\nfolder. From then on the site is made with it; all other files stay the default\ntheme's, also when tradepost gets a newer one. A file that is there already is\nnever overwritten. Delete it to have the default back.\n\nFor another colour or measure alone copy own.css: it is empty, comes after all\nother styles, and takes the variables that tokens.css lists.": "copy将默认主题的文件放到网站themes文件夹中的相应位置，此后网站即以此生成；其余文件仍用默认主题的，\ntradepost更新后也是如此。已有的文件不会被覆盖。删去该文件即恢复默认。\n\n只想改换颜色或尺寸的，复制own.css即可：这是空文件，排在其他样式之后，可设置tokens.css所列的变量。",
		"  tradepost theme copy event                 templates/event.html\n  tradepost theme copy own.css               the site's own styles\n  tradepost theme copy parts/figure.html":                                                                                                                                                                                                                                                                     "  tradepost theme copy event                 即templates/event.html\n  tradepost theme copy own.css               网站自己的样式\n  tradepost theme copy parts/figure.html",

		// cobra's help and completion

		"Help provides help for any command in the application.\nSimply type tradepost help [path to command] for full details.":                                   "help显示任一命令的帮助。\n详细说明请输入：tradepost help [命令]",
		"Generate the autocompletion script for tradepost for the specified shell.\nSee each sub-command's help for details on how to use the generated script.\n": "为指定的命令行环境生成tradepost的自动补全脚本。\n脚本的用法请见各子命令的帮助。\n",
		"Generate the autocompletion script for bash":       "生成bash的自动补全脚本",
		"Generate the autocompletion script for zsh":        "生成zsh的自动补全脚本",
		"Generate the autocompletion script for fish":       "生成fish的自动补全脚本",
		"Generate the autocompletion script for powershell": "生成powershell的自动补全脚本",
		"disable completion descriptions":                   "补全时不显示说明",
		"Generate the autocompletion script for the bash shell.\n\nThis script depends on the 'bash-completion' package.\nIf it is not installed already, you can install it via your OS's package manager.\n\nTo load completions in your current shell session:\n\n\tsource <(tradepost completion bash)\n\nTo load completions for every new session, execute once:\n\n#### Linux:\n\n\ttradepost completion bash > /etc/bash_completion.d/tradepost\n\n#### macOS:\n\n\ttradepost completion bash > $(brew --prefix)/etc/bash_completion.d/tradepost\n\nYou will need to start a new shell for this setup to take effect.\n":                                            "生成bash的自动补全脚本。\n\n该脚本依赖bash-completion软件包。如尚未安装，可用系统的软件包管理器安装。\n\n在当前会话中启用补全：\n\n\tsource <(tradepost completion bash)\n\n在每个新会话中启用补全，请执行一次：\n\n#### Linux:\n\n\ttradepost completion bash > /etc/bash_completion.d/tradepost\n\n#### macOS:\n\n\ttradepost completion bash > $(brew --prefix)/etc/bash_completion.d/tradepost\n\n重新打开终端后生效。\n",
		"Generate the autocompletion script for the zsh shell.\n\nIf shell completion is not already enabled in your environment you will need\nto enable it.  You can execute the following once:\n\n\techo \"autoload -U compinit; compinit\" >> ~/.zshrc\n\nTo load completions in your current shell session:\n\n\tsource <(tradepost completion zsh)\n\nTo load completions for every new session, execute once:\n\n#### Linux:\n\n\ttradepost completion zsh > \"${fpath[1]}/_tradepost\"\n\n#### macOS:\n\n\ttradepost completion zsh > $(brew --prefix)/share/zsh/site-functions/_tradepost\n\nYou will need to start a new shell for this setup to take effect.\n": "生成zsh的自动补全脚本。\n\n如尚未启用命令行补全，需先启用，请执行一次：\n\n\techo \"autoload -U compinit; compinit\" >> ~/.zshrc\n\n在当前会话中启用补全：\n\n\tsource <(tradepost completion zsh)\n\n在每个新会话中启用补全，请执行一次：\n\n#### Linux:\n\n\ttradepost completion zsh > \"${fpath[1]}/_tradepost\"\n\n#### macOS:\n\n\ttradepost completion zsh > $(brew --prefix)/share/zsh/site-functions/_tradepost\n\n重新打开终端后生效。\n",
		"Generate the autocompletion script for the fish shell.\n\nTo load completions in your current shell session:\n\n\ttradepost completion fish | source\n\nTo load completions for every new session, execute once:\n\n\ttradepost completion fish > ~/.config/fish/completions/tradepost.fish\n\nYou will need to start a new shell for this setup to take effect.\n":                                                                                                                                                                                                                                                                                                "生成fish的自动补全脚本。\n\n在当前会话中启用补全：\n\n\ttradepost completion fish | source\n\n在每个新会话中启用补全，请执行一次：\n\n\ttradepost completion fish > ~/.config/fish/completions/tradepost.fish\n\n重新打开终端后生效。\n",
		"Generate the autocompletion script for powershell.\n\nTo load completions in your current shell session:\n\n\ttradepost completion powershell | Out-String | Invoke-Expression\n\nTo load completions for every new session, add the output of the above command\nto your powershell profile.\n":                                                                                                                                                                                                                                                                                                                                                                   "生成powershell的自动补全脚本。\n\n在当前会话中启用补全：\n\n\ttradepost completion powershell | Out-String | Invoke-Expression\n\n要在每个新会话中启用补全，请将上述命令的输出加入powershell配置文件。\n",
	}
}
