package diag

// russianHelp is the help of the command in Russian.
func russianHelp() map[string]string {
	return map[string]string{

		// cobra's own

		"Usage:":                  "Использование:",
		"Aliases:":                "Другие имена:",
		"Examples:":               "Примеры:",
		"Available Commands:":     "Команды:",
		"Additional Commands:":    "Прочие команды:",
		"Flags:":                  "Параметры:",
		"Global Flags:":           "Общие параметры:",
		"Additional help topics:": "Другие разделы справки:",
		"[flags]":                 "[параметры]",
		"[command]":               "[команда]",
		"Use \"{{.CommandPath}} [command] --help\" for more information about a command.": "Подробнее о команде: {{.CommandPath}} [команда] --help",
		"help for a command":     "справка по этой команде",
		"help [command]":         "help [команда]",
		"Help about any command": "Справка по любой команде",
		"Generate the autocompletion script for the specified shell": "Создать сценарий автодополнения для командной оболочки",

		// root

		"Publish reports on trade cooperation from plain files": "Публикация докладов о торговом сотрудничестве из обычных файлов",
		"Tradepost turns a folder of trade facts (TOML) and texts (Markdown) into a\nstatic site with charts, in several languages. Every number is checked against\nthe wording of its source.":                                 "Tradepost превращает папку с данными о торговле (TOML) и текстами (Markdown)\nв статический сайт с графиками на нескольких языках. Каждое число сверяется\nсо словами его источника.",
		"  tradepost build                 check the site in this folder and write public/\n  tradepost check                 look for mistakes, write nothing\n  tradepost build --out /srv/www  write the site somewhere else": "  tradepost build                 проверить сайт в этой папке и записать public/\n  tradepost check                 найти ошибки, ничего не записывая\n  tradepost build --out /srv/www  записать сайт в другое место",
		"folder of the site": "`папка` сайта (по умолчанию текущая)",
		"folder for the cache (default: the user's cache folder)":                                 "`папка` кэша (по умолчанию папка кэша пользователя)",
		"language of problems, results and help: en, zh or ru (default: that of the environment)": "`язык` сообщений, результатов и справки: en, zh или ru (по умолчанию язык системы)",
		"Manage the charts' JavaScript":                                                           "Управление JavaScript для графиков",
		"Print an intermediate of the build":                                                      "Вывести промежуточный результат сборки",
		"Note the numbers as published now":                                                       "Записать числа, как они опубликованы сейчас",
		"Print the configuration of a server for the site":                                        "Вывести настройки сервера для сайта",
		"Say which tradepost this is":                                                             "Показать версию tradepost",

		// build

		"Build the site and put it where site.toml says": "Собрать сайт и поместить его туда, куда велит site.toml",
		"Check the site and write it to public/":         "Проверить сайт и записать его в public/",
		"Build checks the site, renders every page and chart in every language, verifies\nevery internal link and puts the result in the output folder, all of it at one\nmoment. When anything is wrong, the output folder stays as it was; when nothing\nchanged, nothing is written, and files that did not change keep their time.": "build проверяет сайт, создаёт все страницы и графики на всех языках, сверяет все\nвнутренние ссылки и помещает результат в папку вывода — весь сразу. Если что-то\nневерно, папка вывода остаётся прежней; если ничего не изменилось, ничего и не\nзаписывается, а неизменившиеся файлы сохраняют своё время.",
		"  tradepost build\n  tradepost build --drafts --out /tmp/preview\n  tradepost -C ../other-site build --base-url https://example.org/trade/\n  tradepost build --verify /srv/www           is this what the site builds?":                                                                                                       "  tradepost build\n  tradepost build --drafts --out /tmp/preview\n  tradepost -C ../other-site build --base-url https://example.org/trade/\n  tradepost build --verify /srv/www           совпадает ли папка с результатом сборки",
		"output folder (default: public in the site's folder)":                                       "`папка` вывода (по умолчанию public в папке сайта)",
		"publish nothing, but compare the build with this folder, file by file":                      "`папка`, с которой сравнить сборку файл за файлом, ничего не публикуя",
		"replace files one by one, for a server that holds the folder itself open":                   "заменять файлы по одному — для сервера, который держит открытой саму папку",
		"put .gz and .br files beside those that are smaller compressed, for servers that send them": "положить файлы .gz и .br рядом с теми, что сжимаются, — для серверов, которые их отдают",
		"public address of the site, in place of base_url in site.toml":                              "публичный `адрес` сайта вместо base_url в site.toml",
		"publish drafts too, marked as such":                                                         "публиковать и черновики с пометкой об этом",
		"let warnings fail the build":                                                                "считать предупреждения ошибками",
		"build even if no file changed since the last build":                                         "собрать, даже если с прошлой сборки файлы не изменились",
		"pages to render at a time (default: one per processor)":                                     "`число` страниц, создаваемых одновременно (по умолчанию по числу процессоров)",
		"folder with prepared ECharts files, for machines without npm":                               "`папка` с готовыми файлами ECharts — для машин без npm",

		// check

		"Look for mistakes in data and texts, write nothing": "Найти ошибки в данных и текстах, ничего не записывая",
		"Check reads every file of the site, joins the records, and holds the numbers\nagainst the wording of their sources. It needs no npm and writes nothing.\n\nWith --online it also asks other sites whether what texts, sources and partners\nlink to is still there; without, nothing goes to the network. A page that is gone\nis an error, one that moved for good a warning with its new address; a server that\ndoes not answer clearly is noted, and fails nothing.\n\nEach problem has a code. The last line names those that were found, --json shows\nthe code of each problem, and --explain tells what it demands.": "check читает все файлы сайта, связывает записи и сверяет числа со словами их\nисточников. Ему не нужен npm, и он ничего не записывает.\n\nС --online он ещё и спрашивает другие сайты, на месте ли то, на что ссылаются тексты,\nисточники и партнёры; без него в сеть ничего не уходит. Исчезнувшая страница — ошибка,\nнавсегда переехавшая — предупреждение с новым адресом; если сервер не отвечает ясно,\nэто лишь примечание, и проверку оно не проваливает.\n\nУ каждого сообщения есть код. Найденные коды названы в последней строке, код каждого\nсообщения показывает --json; чего он требует, объясняет --explain.",
		"  tradepost check\n  tradepost check --strict\n  tradepost check --online                    follow the links to other sites, too\n  tradepost check --json | jq .message\n  tradepost check --explain value-too-large   what a code demands, and why\n  tradepost check --explain                   all codes":                                                                                                                                                                                                                                                                                                              "  tradepost check\n  tradepost check --strict\n  tradepost check --online                    пройти и по ссылкам на другие сайты\n  tradepost check --json | jq .message\n  tradepost check --explain value-too-large   чего требует код и почему\n  tradepost check --explain                   все коды",
		"ask over the network whether the links to other sites lead somewhere":        "проверить через сеть, ведут ли куда-нибудь ссылки на другие сайты",
		"print problems as JSON lines on standard output":                             "выводить сообщения строками JSON в стандартный вывод",
		"let warnings fail the check":                                                 "считать предупреждения ошибками",
		"explain the code that follows, with an example; without one, list all codes": "объяснить указанный код на примере; без кода — перечислить все",
		"check drafts too": "проверять и черновики",

		// diff

		"diff OLD NEW": "diff СТАРОЕ НОВОЕ",
		"List the numbers that differ between two states of a site": "Перечислить числа, которыми различаются два состояния сайта",
		"Diff reads two states of a site and lists the numbers that were added, revised,\ncorrected or withdrawn, with the reason that data/changes.toml of the new state\ngives. A state is the folder of a site, or a revision of the git repository that\nholds the site (HEAD, v1.2, main~3); \".\" is the site as it is now.": "diff читает два состояния сайта и перечисляет числа, которые добавлены, уточнены,\nисправлены или сняты, с причиной из data/changes.toml нового состояния. Состояние —\nэто папка сайта или версия в репозитории git, где хранится сайт (HEAD, v1.2,\nmain~3); «.» — сайт, какой он сейчас.",
		"print the differences as JSON lines": "вывести различия строками JSON",

		// what the list of commands says of the others

		"Show the site in a browser while you work on it":              "Показывать сайт в браузере, пока над ним работают",
		"Begin a site, an event, a deal, a partner, a report …":        "Начать сайт, мероприятие, сделку, партнёра, доклад …",
		"Put data files into canonical order and spacing":              "Привести порядок и пробелы в файлах данных к образцу",
		"Let text editors complete and explain the keys of data files": "Научить редакторы дополнять и объяснять ключи файлов данных",
		"Keep translations up to date":                                 "Следить, чтобы переводы не устаревали",
		"Take records over from a spreadsheet":                         "Загрузить записи из таблицы",
		"Write all records into a workbook":                            "Выгрузить все записи в электронную таблицу",
		"Take a file of the theme over, to change the site's look":     "Взять файл темы себе, чтобы изменить вид сайта",
		"fmt [FILE…]":           "fmt [ФАЙЛ…]",
		"site DIR":              "site ПАПКА",
		"copy FILE...":          "copy ФАЙЛ…",
		"export FILE.xlsx":      "export ФАЙЛ.xlsx",
		"import FILE":           "import ФАЙЛ",
		"confirm [KEY...]":      "confirm [КЛЮЧ…]",
		"export --to LANG FILE": "export --to ЯЗЫК ФАЙЛ",
		"A small site that builds, holds two true facts and explains itself":          "Небольшой сайт: собирается, содержит два верных факта и сам себя объясняет",
		"A fair, a signing, a visit: a file of its own, with a text in each language": "Ярмарка, подписание, визит: отдельный файл и текст на каждом языке",
		"Something that was agreed at an event: added to the event's file":            "О чём договорились на мероприятии: запись в его файле",
		"An organisation: added to data/partners.toml":                                "Организация: запись в data/partners.toml",
		"A city, a region, a country: added to data/places.toml":                      "Город, регион, страна: запись в data/places.toml",
		"A publication that states facts: added to data/sources.toml":                 "Публикация, которая сообщает факты: запись в data/sources.toml",
		"A text with numbers and charts, in each language that has a title":           "Текст с числами и графиками на каждом языке, для которого есть название",
		"Trade over the years: a file of its own, with its first year":                "Торговля по годам: отдельный файл с первым годом",
		"List translations that are missing or older than their original":             "Перечислить переводы, которых нет или которые старше оригинала",
		"Note that translations say what their originals say":                         "Отметить, что переводы говорят то же, что оригиналы",
		"Write what is to be translated to a file for translators":                    "Записать то, что нужно перевести, в файл для переводчиков",
		"Put the translations of such a file into the site":                           "Перенести переводы из такого файла на сайт",
		"Put files of the default theme into the site, to be changed there":           "Положить файлы темы по умолчанию на сайт, чтобы изменить их там",
		"List the files of the default theme":                                         "Перечислить файлы темы по умолчанию",

		// assets

		"Get ECharts by npm now, so that later builds need no network": "Получить ECharts через npm сейчас, чтобы потом собирать без сети",
		"Fetch gets ECharts in the version that the theme's lockfile names and keeps it\nin the cache, and the font of the social cards where the site has an address.\nWith --assets it fills a folder that can be carried to a machine without a\nnetwork and named there with 'tradepost build --assets'.": "fetch получает ECharts той версии, которую называет файл блокировки темы, и хранит\nего в кэше, а если у сайта есть адрес — и шрифт карточек для соцсетей. С --assets он\nзаполняет папку, которую можно перенести на машину без сети и указать там командой\n«tradepost build --assets».",
		"folder to fill, instead of the cache": "`папка`, которую заполнить вместо кэша",

		// dump

		"Print every chart in every language (JSON lines)":        "Вывести все графики на всех языках (строки JSON)",
		"Print the path of every file of the site":                "Вывести пути всех файлов сайта",
		"Print what the files say, before they are joined (JSON)": "Вывести то, что сказано в файлах, до их связывания (JSON)",
		"Print the joined and checked whole (JSON)":               "Вывести связанное и проверенное целое (JSON)",
		"with drafts": "вместе с черновиками",

		// export and import

		"Export writes what the data files say into a workbook, a sheet for each kind of\nrecord. Edited there, 'tradepost import' takes over what differs; a workbook that\nwas not edited changes nothing. Sheets and columns that are not needed may be\ndeleted, and what is not said in them stays as it is.": "export выгружает содержимое файлов данных в книгу, на каждый вид записей — отдельный\nлист. Правки, сделанные в книге, переносит на сайт «tradepost import»; книга без\nправок ничего не меняет. Лишние листы и столбцы можно удалить: чего в них не\nсказано, то остаётся как есть.",
		"replace a file that is there": "заменить файл, если он уже есть",
		"Import reads a spreadsheet (.xlsx, or CSV in UTF-8, UTF-16, GB18030 or\nWindows-1251), shows what it would add to the data files and change in them, checks\nthe whole site with that, and asks before it writes. Where nobody can be asked it\nonly shows, unless --yes is given.\n\nA sheet is named for what it holds (deals, events, partners, sources, figures,\nseries, points …); its headings are the keys of the records or their usual names\nin English, Chinese and Russian, with the unit of amounts: \"金额（亿元）\", \"Сумма,\nмлрд юаней\", \"Value, billion CNY\". See 'tradepost export' for a workbook to fill in.\nWhat a sheet does not say itself flags may: --kind, --set, --column, --dates.\n\nAn empty cell changes nothing, and nothing is ever removed. Comments and the order\nof the data files are kept.": "import читает таблицу (.xlsx или CSV в UTF-8, UTF-16, GB18030 или Windows-1251),\nпоказывает, что добавится в файлы данных и что в них изменится, проверяет весь сайт с\nэтими изменениями и спрашивает, прежде чем записать. Там, где спросить некого, он\nтолько показывает, если не указать --yes.\n\nЛист назван по содержимому (deals, events, partners, sources, figures, series,\npoints …); заголовки столбцов — ключи записей или их обычные названия по-русски,\nпо-английски и по-китайски, у сумм — с единицей: «Сумма, млрд юаней», «Value, billion\nCNY», «金额（亿元）». Книгу для заполнения даёт «tradepost export». Чего на листе нет,\nскажут --kind, --set, --column и --dates.\n\nПустая ячейка ничего не меняет, и ничего никогда не удаляется. Комментарии и порядок\nв файлах данных сохраняются.",
		"  tradepost export site.xlsx          every record, a sheet for each kind\n  tradepost import site.xlsx          show what differs, ask, and write\n  tradepost import list.csv --kind deals --set event=harbin-fair-2023\n  tradepost import deals.csv --map mapping.toml --yes": "  tradepost export site.xlsx          все записи, на каждый вид свой лист\n  tradepost import site.xlsx          показать различия, спросить и записать\n  tradepost import list.csv --kind deals --set event=harbin-fair-2023\n  tradepost import deals.csv --map mapping.toml --yes",
		"file that says what odd headings mean (TOML)":                                "`файл`, который объясняет необычные заголовки (TOML)",
		"`kind` of the rows: deals, events, partners …":                               "`вид` записей в строках: deals, events, partners …",
		"`key=value` that holds for every row: event=harbin-fair-2023":                "`ключ=значение` для всех строк: event=harbin-fair-2023",
		"`heading=key` for an odd heading: Subject=title_en; Subject= passes it over": "`заголовок=ключ`: что значит необычный заголовок: Предмет=title_ru; «Предмет=» пропускает столбец",
		"`order` of 6/7/2023: day-first or month-first":                               "`порядок` в дате 6/7/2023: day-first (сначала день) или month-first (сначала месяц)",
		"list every change, however many there are":                                   "перечислить все изменения, сколько бы их ни было",
		"write without asking":                                                        "записать не спрашивая",

		// fmt

		"Fmt writes data files as all editors have them: keys in the order of the\ndocumentation, one blank line between tables, one blank around each equals sign.\nComments travel with what stands below them; values stay as they were typed. A\nfile that is not TOML is left alone and told. Without FILE it is all files below\ndata/.": "fmt приводит файлы данных к общему виду: ключи в порядке документации, между\nтаблицами одна пустая строка, вокруг знака равенства по пробелу. Комментарии\nпереезжают вместе с тем, над чем стоят; значения остаются такими, как набраны. Файл\nне в формате TOML остаётся как есть, и об этом сообщается. Без имени файла — все\nфайлы в data/.",
		"  tradepost fmt\n  tradepost fmt data/events/fair-2023.toml\n  tradepost fmt --check        write nothing; name the files and end with 1":                                                                                                                                                                                             "  tradepost fmt\n  tradepost fmt data/events/fair-2023.toml\n  tradepost fmt --check        ничего не писать; назвать файлы и завершиться с кодом 1",
		"write nothing: name the files that fmt would change, and fail if there are any": "ничего не писать: назвать файлы, которые изменит fmt, и считать их ошибкой",

		// hosting

		"Hosting prints what a server needs to know to send the site as it should be:\ncache rules, security headers, types, compressed files, and the page for what is\nnot there. A site works without it. It does not depend on the site's data, so it\nis printed once, not with each build. Hosts that read _headers find that file in\nthe site itself.": "hosting выводит то, что нужно знать серверу, чтобы отдавать сайт как следует:\nправила кэширования, заголовки безопасности, типы файлов, сжатые файлы и страницу\nдля несуществующих адресов. Сайт работает и без этого. От данных сайта настройки не\nзависят, поэтому их выводят один раз, а не при каждой сборке. Хостинги, которые\nчитают _headers, найдут этот файл в самом сайте.",
		"Print what stands in a site block of a Caddyfile":              "Вывести содержимое блока сайта в Caddyfile",
		"Print what stands in a server block of nginx":                  "Вывести содержимое блока server для nginx",
		"nginx has the module that sends .br files":                     "у nginx есть модуль, который отдаёт файлы .br",
		"where readers find it: the part of the address after the host": "`путь`, по которому сайт находят читатели: часть адреса после имени хоста (по умолчанию /)",
		"where the server finds the site (default: the output folder)":  "`папка`, где сайт лежит на сервере (по умолчанию папка вывода)",

		// i18n

		"I18n tells which texts of data files and narratives lack a translation, and which\nhave one that is older than its original, hands them to translators, and puts back\nwhat they send. The original of a text is the one in the site's first language.":                                                                                                                                                                    "i18n показывает, какие тексты в файлах данных и в статьях не переведены и чьи\nпереводы старше оригинала, передаёт их переводчикам и возвращает на место то, что те\nприслали. Оригинал — текст на первом языке сайта.",
		"Confirm notes in data/translations.toml that somebody has held translations against\ntheir originals. Without a KEY these are the ones that nobody has confirmed yet;\none whose original has changed must be named (FILE or FILE#KEY, as status prints\nthem), or asked for with --all. A text without a translation that is named by\nFILE#KEY stands as it is: a name, for example, that is the same in each language.": "confirm отмечает в data/translations.toml, что переводы сверены с оригиналами. Без\nключа — все, которых ещё никто не подтвердил; перевод, чей оригинал изменился, нужно\nназвать (ФАЙЛ или ФАЙЛ#КЛЮЧ, как их печатает status) или указать --all. Текст без\nперевода, названный как ФАЙЛ#КЛЮЧ, остаётся как в оригинале: например, имя, которое\nодинаково на всех языках.",
		"confirm those whose original has changed, too": "подтвердить и те переводы, чей оригинал изменился",
		"Export writes the texts that status lists for a language to a new file: XLIFF 1.2,\nwhich tools for translators read, or a table in CSV, by the ending of its name\n(.xlf, .xliff or .csv).": "export записывает тексты, которые status перечисляет для языка, в новый файл: XLIFF\n1.2 для переводческих программ или таблицу CSV — это решает окончание имени (.xlf,\n.xliff или .csv).",
		"write those that are up to date, too": "записать и те, что не устарели",
		"Import reads a file that export wrote and a translator filled in, and puts what\nhas changed into the data files and narratives; their comments and their order\nstay. It notes what it wrote as up to date, and so what the translator marked as\nright: in XLIFF approved=\"yes\" or a target that is \"translated\" or \"final\", in CSV\nthe state \"current\". What the translator left as it was stays as the site has it\nnow. Where a translation has lost a reference, or its original has changed\nmeanwhile, or it was changed here and in the site, nothing is written.": "import читает файл, который записал export и заполнил переводчик, и переносит\nизменившееся в файлы данных и статьи; их комментарии и порядок остаются. Записанное\nотмечается как актуальное, равно как и то, что переводчик пометил верным: в XLIFF —\napproved=\"yes\" или target в состоянии «translated» или «final», в CSV — состояние\n«current». Чего переводчик не менял, то остаётся таким, каким оно сейчас на сайте.\nЕсли перевод потерял ссылку, его оригинал тем временем изменился или сам он изменён\nи в файле, и на сайте, не записывается ничего.",
		"Status lists each text that a translator has something to do with, by file and\nkey, with its original and the translation as it is: \"missing\" has none,\n\"outdated\" has one of an original that has changed since, \"unconfirmed\" one that\nnobody has held against the original yet ('tradepost i18n confirm').\n\nThe title of a publication in its own language is no missing translation.":                                                                                                                                                                                 "status перечисляет по файлам и ключам тексты, с которыми переводчику есть что\nделать, вместе с оригиналом и нынешним переводом: «нет» — перевода нет, «устарел» —\nоригинал с тех пор изменился, «не подтверждён» — с оригиналом его ещё никто не сверял\n(«tradepost i18n confirm»).\n\nЗаглавие публикации на её собственном языке не считается непереведённым.",
		"fail where there is something to do": "считать ошибкой, если есть что делать",
		"list those that are up to date, too": "перечислить и те, что не устарели",
		"only translations to this language":  "только переводы на этот `язык`",
		"print the texts as JSON lines":       "вывести тексты строками JSON",

		// new

		"New writes the files of a new record, with comments that explain them. On a\nterminal it asks for what the flags do not say; in a script the flags must say\nall that is needed. No file is overwritten; what is added to a file leaves every\nother byte of it as it was.": "new создаёт файлы новой записи с комментариями, которые их объясняют. В терминале\nкоманда спросит о том, чего нет в параметрах; в сценарии всё нужное указывают\nпараметрами. Ни один файл не перезаписывается; при добавлении в файл остальное в нём\nне меняется ни на байт.",
		"  tradepost new site my-site\n  tradepost new event                        asks\n  tradepost new deal --event harbin-fair-2023 --title \"Supply of timber\" \\\n    --party taiga-timber --stage signed --source gazette":                                                   "  tradepost new site my-site\n  tradepost new event                        спросит обо всём\n  tradepost new deal --event harbin-fair-2023 --title \"Поставка леса\" \\\n    --id timber-supply --party taiga-timber --stage signed --source gazette",

		"Site writes a small site into a new folder, in the languages that --languages\nnames; the first is the one in which its texts are written first, and which\nreaders see at its address. Comments in its files are in the language of the\ncommand (--lang, or that of the environment).": "site создаёт в новой папке небольшой сайт на языках, которые называет --languages;\nпервый из них основной: на нём пишут тексты, и его читатели видят по адресу сайта.\nКомментарии в файлах — на языке команды (--lang или язык системы).",
		"  tradepost new site my-site\n  tradepost new site my-site --languages zh,ru   mainly in Chinese, with a translation\n  tradepost -C my-site build":                                                                                                                                      "  tradepost new site my-site\n  tradepost new site my-site --languages ru,zh   в основном по-русски, с переводом на китайский\n  tradepost -C my-site build",
		"`languages` of the site, the main one first (default: that of the command, then the others of en, zh and ru)":                                                                                                                                                                            "`языки` сайта, сначала основной (по умолчанию язык команды, затем остальные из en, zh и ru)",

		// publish

		"  tradepost publish\n  tradepost publish --dry-run     list what would be new, changed and gone\n  tradepost publish --yes         in a script: do not ask the first time":                                                                                                                                                                                                "  tradepost publish\n  tradepost publish --dry-run     перечислить, что появится, изменится и исчезнет\n  tradepost publish --yes         в сценарии: не спрашивать в первый раз",
		"Publish checks and builds the site, puts it where [publish] in data/site.toml\nsays, and notes its numbers as published (see publish-record). A remote is given\nonly what differs from what it holds, as its manifest.json tells: new files first,\nthen those that take the place of others, deletions last. The first time it only\nshows what it would do, and asks.": "publish проверяет и собирает сайт, помещает его туда, куда велит [publish] в\ndata/site.toml, и отмечает его числа опубликованными (см. publish-record). На\nудалённое место отправляется только то, чем оно отличается, судя по его\nmanifest.json: сначала новые файлы, затем изменённые, в конце — удаления. В первый\nраз команда лишь показывает, что сделает, и спрашивает.",
		"build, and list what would be new, changed and gone there, without touching it": "собрать сайт и перечислить, что появится, изменится и исчезнет на месте, ничего там не трогая",
		"do not ask the first time": "не спрашивать в первый раз",
		"let warnings fail it":      "считать предупреждения ошибками",
		"Publish-record writes every number of the site into data/published.toml, with\nwhat it measures, how far it reaches, how certain it is, when it held, who says\nso, of what it is a part or a share, and when and where each event was. Run it when a site\ngoes public. From then on, check demands a record in data/changes.toml for each\nthat becomes another, and the site tells its readers.": "publish-record записывает все числа сайта в data/published.toml: что каждое измеряет,\nкаков его охват, насколько оно достоверно, на какую дату верно, кто его сообщает,\nчастью или долей чего оно является, а также когда и где прошло каждое мероприятие.\nЗапускайте при публикации сайта. После этого check требует записи в data/changes.toml\nо каждом числе, которое изменилось, и сайт сообщает об этом читателям.",

		// schema

		"Schema writes a JSON Schema for each kind of data file into .tradepost/, and\n.taplo.toml, which names them. Text editors with Even Better TOML (VS Code) or\ntaplo then complete keys, words and the ids of the site while you type, explain\nthem, and mark mistakes. Run it again when partners, places or sources were added;\na .taplo.toml of your own is never overwritten.": "schema записывает JSON Schema для каждого вида файлов данных в .tradepost/ и файл\n.taplo.toml, который их называет. Редакторы с Even Better TOML (VS Code) или taplo\nтогда дополняют ключи, слова и идентификаторы сайта при наборе, объясняют их и\nотмечают ошибки. Запускайте снова, когда добавлены партнёры, места или источники;\nваш собственный .taplo.toml не перезаписывается.",
		"  tradepost schema\n  tradepost schema --in zh   explain keys in Chinese only\n  tradepost schema --check   tell whether the schemas are up to date":                                                                                                                                                                                                                                "  tradepost schema\n  tradepost schema --in ru   объяснять ключи только по-русски\n  tradepost schema --check   узнать, не устарели ли схемы",
		"explain in this language only (default: in those of the site)": "единственный `язык` пояснений (по умолчанию — все языки сайта)",
		"write nothing, fail unless the schemas are up to date":         "ничего не писать и считать ошибкой, если схемы устарели",

		// serve

		"  tradepost serve\n  tradepost serve --follow                    go to the page of the file that was saved\n  tradepost serve --addr 127.0.0.1:8080\n  tradepost serve --editor sublime            links in problems open Sublime Text":                                                                                                                "  tradepost serve\n  tradepost serve --follow                    переходить на страницу сохранённого файла\n  tradepost serve --addr 127.0.0.1:8080\n  tradepost serve --editor sublime            ссылки в сообщениях открывает Sublime Text",
		"Serve shows the site at an address of this machine and watches its files: the\nopen page loads itself anew as soon as a file is saved. Drafts are shown, marked\nas such. A mistake is told over the last page that was right, with its file, its\nline and the cure, until it is mended.\n\nNothing is written; only this machine can see the pages.": "serve показывает сайт по адресу этой машины и следит за его файлами: открытая\nстраница обновляется, как только файл сохранён. Черновики видны и помечены. Ошибка\nпоказывается поверх последней верной страницы — с файлом, строкой и способом\nисправления — и исчезает, когда её исправят.\n\nНичего не записывается; страницы видны только на этой машине.",
		"address and port of this machine": "`адрес` и порт на этой машине (по умолчанию 127.0.0.1:1313)",
		"editor that links in problems open: vscode, vscodium, cursor, zed, sublime, textmate, idea, none, or an address with {file}, {line} and {column}": "`редактор`, который открывают ссылки в сообщениях: vscode, vscodium, cursor, zed, sublime, textmate, idea, none — или адрес с {file}, {line} и {column} (по умолчанию vscode)",
		"let the browser go to the page of the file that was saved":                                                                                        "переходить в браузере на страницу сохранённого файла",

		// theme

		"Copy puts a file of the default theme at its place below the site's themes\nfolder. From then on the site is made with it; all other files stay the default\ntheme's, also when tradepost gets a newer one. A file that is there already is\nnever overwritten. Delete it to have the default back.\n\nFor another colour or measure alone copy own.css: it is empty, comes after all\nother styles, and takes the variables that tokens.css lists.": "copy кладёт файл темы по умолчанию на его место в папке themes сайта. С этого времени\nсайт собирается с ним; остальные файлы берутся из темы по умолчанию, в том числе\nпосле обновления tradepost. Уже имеющийся файл не перезаписывается. Чтобы вернуть\nисходный вид, удалите его.\n\nДля другого цвета или размера достаточно own.css: он пуст, стоит после всех прочих\nстилей и принимает переменные, перечисленные в tokens.css.",
		"  tradepost theme copy event                 templates/event.html\n  tradepost theme copy own.css               the site's own styles\n  tradepost theme copy parts/figure.html":                                                                                                                                                                                                                                                                     "  tradepost theme copy event                 это templates/event.html\n  tradepost theme copy own.css               собственные стили сайта\n  tradepost theme copy parts/figure.html",

		// cobra's help and completion

		"Help provides help for any command in the application.\nSimply type tradepost help [path to command] for full details.":                                   "help показывает справку по любой команде.\nПодробности: tradepost help [команда]",
		"Generate the autocompletion script for tradepost for the specified shell.\nSee each sub-command's help for details on how to use the generated script.\n": "Создаёт сценарий автодополнения tradepost для указанной командной оболочки.\nКак его использовать, сказано в справке каждой подкоманды.\n",
		"Generate the autocompletion script for bash":       "Создать сценарий автодополнения для bash",
		"Generate the autocompletion script for zsh":        "Создать сценарий автодополнения для zsh",
		"Generate the autocompletion script for fish":       "Создать сценарий автодополнения для fish",
		"Generate the autocompletion script for powershell": "Создать сценарий автодополнения для powershell",
		"disable completion descriptions":                   "не показывать пояснения при дополнении",
		"Generate the autocompletion script for the bash shell.\n\nThis script depends on the 'bash-completion' package.\nIf it is not installed already, you can install it via your OS's package manager.\n\nTo load completions in your current shell session:\n\n\tsource <(tradepost completion bash)\n\nTo load completions for every new session, execute once:\n\n#### Linux:\n\n\ttradepost completion bash > /etc/bash_completion.d/tradepost\n\n#### macOS:\n\n\ttradepost completion bash > $(brew --prefix)/etc/bash_completion.d/tradepost\n\nYou will need to start a new shell for this setup to take effect.\n":                                            "Создаёт сценарий автодополнения для bash.\n\nСценарию нужен пакет bash-completion. Если его нет, установите его средствами системы.\n\nЧтобы включить автодополнение в текущем сеансе:\n\n\tsource <(tradepost completion bash)\n\nЧтобы включить его во всех новых сеансах, выполните один раз:\n\n#### Linux:\n\n\ttradepost completion bash > /etc/bash_completion.d/tradepost\n\n#### macOS:\n\n\ttradepost completion bash > $(brew --prefix)/etc/bash_completion.d/tradepost\n\nНастройка подействует в новом окне терминала.\n",
		"Generate the autocompletion script for the zsh shell.\n\nIf shell completion is not already enabled in your environment you will need\nto enable it.  You can execute the following once:\n\n\techo \"autoload -U compinit; compinit\" >> ~/.zshrc\n\nTo load completions in your current shell session:\n\n\tsource <(tradepost completion zsh)\n\nTo load completions for every new session, execute once:\n\n#### Linux:\n\n\ttradepost completion zsh > \"${fpath[1]}/_tradepost\"\n\n#### macOS:\n\n\ttradepost completion zsh > $(brew --prefix)/share/zsh/site-functions/_tradepost\n\nYou will need to start a new shell for this setup to take effect.\n": "Создаёт сценарий автодополнения для zsh.\n\nЕсли автодополнение в системе ещё не включено, включите его, выполнив один раз:\n\n\techo \"autoload -U compinit; compinit\" >> ~/.zshrc\n\nЧтобы включить автодополнение в текущем сеансе:\n\n\tsource <(tradepost completion zsh)\n\nЧтобы включить его во всех новых сеансах, выполните один раз:\n\n#### Linux:\n\n\ttradepost completion zsh > \"${fpath[1]}/_tradepost\"\n\n#### macOS:\n\n\ttradepost completion zsh > $(brew --prefix)/share/zsh/site-functions/_tradepost\n\nНастройка подействует в новом окне терминала.\n",
		"Generate the autocompletion script for the fish shell.\n\nTo load completions in your current shell session:\n\n\ttradepost completion fish | source\n\nTo load completions for every new session, execute once:\n\n\ttradepost completion fish > ~/.config/fish/completions/tradepost.fish\n\nYou will need to start a new shell for this setup to take effect.\n":                                                                                                                                                                                                                                                                                                "Создаёт сценарий автодополнения для fish.\n\nЧтобы включить автодополнение в текущем сеансе:\n\n\ttradepost completion fish | source\n\nЧтобы включить его во всех новых сеансах, выполните один раз:\n\n\ttradepost completion fish > ~/.config/fish/completions/tradepost.fish\n\nНастройка подействует в новом окне терминала.\n",
		"Generate the autocompletion script for powershell.\n\nTo load completions in your current shell session:\n\n\ttradepost completion powershell | Out-String | Invoke-Expression\n\nTo load completions for every new session, add the output of the above command\nto your powershell profile.\n":                                                                                                                                                                                                                                                                                                                                                                   "Создаёт сценарий автодополнения для powershell.\n\nЧтобы включить автодополнение в текущем сеансе:\n\n\ttradepost completion powershell | Out-String | Invoke-Expression\n\nЧтобы включить его во всех новых сеансах, добавьте вывод этой команды в профиль\npowershell.\n",
	}
}
