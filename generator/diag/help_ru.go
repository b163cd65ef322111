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
		"Check reads every file of the site, joins the records, and holds the numbers\nagainst the wording of their sources. It needs no npm and writes nothing.\n\nEach problem has a code, which --json shows; --explain tells what it demands.": "check читает все файлы сайта, связывает записи и сверяет числа со словами их\nисточников. Ему не нужен npm, и он ничего не записывает.\n\nУ каждого сообщения есть код, его показывает --json; чего он требует, объясняет\n--explain.",
		"  tradepost check\n  tradepost check --strict\n  tradepost check --json | jq .message\n  tradepost check --explain value-too-large   what a code demands, and why\n  tradepost check --explain                   all codes":               "  tradepost check\n  tradepost check --strict\n  tradepost check --json | jq .message\n  tradepost check --explain value-too-large   чего требует код и почему\n  tradepost check --explain                   все коды",
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
		"fmt [FILE…]":             "fmt [ФАЙЛ…]",
		"site DIR":                "site ПАПКА",
		"copy FILE...":            "copy ФАЙЛ…",
		"export FILE.xlsx":        "export ФАЙЛ.xlsx",
		"import FILE":             "import ФАЙЛ",
		"confirm [KEY...]":        "confirm [КЛЮЧ…]",
		"export --lang LANG FILE": "export --lang ЯЗЫК ФАЙЛ",
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
	}
}
