package analysis

var indonesianRules = rules{
	tag:            "id",
	elisions:       map[string]string{},
	function:       wordSet("yang dan di ke dari untuk dengan tidak ini itu apa siapa dimana kapan mengapa kenapa bagaimana berapa adalah saya kamu anda dia kami kita mereka bisa akan sudah belum ada juga atau karena pada bahasa"),
	questions:      wordSet("apa siapa dimana kapan mengapa kenapa bagaimana berapa apakah"),
	negations:      wordSet("tidak bukan belum tanpa jangan"),
	numbers:        numbers{decimal: ',', blanks: true, suffix: map[string]float64{"k": 1e3}},
	namesByCapital: true,
}
