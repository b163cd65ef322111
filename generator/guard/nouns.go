package guard

import "slices"

// nouns are the words with which the sources say what a number counts, by
// measure. They are stems in lower case; a measure that is not here is not told
// from the others. Those below the built-in ones are for sites that name theirs so. Under "" stand things that are no measure of a figure.
var nouns = map[string][]string{
	"deals": {
		" project", " deal", " agreement", " contract", "项目", "項目", "意向", "协议", "協議", "合同",
		"проект", "соглашен", "договор", "контракт", "프로젝트", "협의", "계약", "件",
	},
	"enterprises": {" enterprise", " compan", " firm", "企业", "企業", "公司", "предприят", "компани", "фирм", "기업", "업체"},
	"exhibitors":  {" exhibit", "参展", "參展", "展商", "экспонент", "участник выставки", "전시업체"},
	"participants": {
		" representative", " businesspe", " businessm", " trader", " buyer", " participant", " delegate", " people", " guests",
		"代表", "客商", "嘉宾", "嘉賓", "人", "представител", "бизнесмен", "участник", "делегат", "человек", "대표", "명",
	},
	"countries":          {" countr", "国家", "國家", "国和", "国と", "國和", "стран", "국가", "개국", "나라"},
	"cities":             {" city", " cities", "城市", "город", "도시"},
	"associations":       {" association", " chamber", "商会", "商會", "协会", "協會", "ассоциац", "палат", "협회", "상회"},
	"delegations":        {" delegation", "代表团", "代表團", "делегац", "대표단"},
	"visits":             {" visit", "人次", "посещен", "посетител"},
	"provincial_regions": {" provinc", "省区", "省區", "省市", "省份", "провинци", "개 성"},
	"growth":             slices.Concat(falling, rising),
	"share": {
		"accounting for", "accounted for", "account for", "share of", "makes up", "made up", "占", "佔", "比重",
		"доля", "долю", "состав", "приходи", "차지", "비중", "割合", "占め",
	},
	"": {" section", " region", " years", " months", " days", " venue", " square", " categor", "市地", "大類", "大类", "类", "регион", "회의장"},
}
