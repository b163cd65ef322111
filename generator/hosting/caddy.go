package hosting

import (
	"fmt"
	"strings"
)

// Caddy writes what stands in a site block of a Caddyfile. Its error says that
// the place cannot be written there.
func Caddy(at Place) (string, error) {
	at, err := at.checked()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("# Within the block of an address, or imported there. Written by tradepost hosting caddy.\n")
	if at.Path != "/" {
		fmt.Fprintf(&b, "redir %q %q permanent\n", strings.TrimSuffix(at.Path, "/"), at.Path)
	}
	fmt.Fprintf(&b, "handle_path %q {\n    root * %q\n", at.Path+"*", at.Folder)
	caddyHeaders(&b)
	fmt.Fprintf(&b, "\n    # Reports in one file hold their style.\n    @single path /%[1]s*\n    header @single Content-Security-Policy %[2]q\n", Singles, SinglePolicy)
	fmt.Fprintf(&b, "    @page not path /%s*\n    header @page Content-Security-Policy %q\n", Singles, Policy)
	// Caddy sorts rules by what they match, so no two may match the same file.
	folders := ""
	for _, folder := range lasting {
		folders += " /" + folder + "*"
	}
	fmt.Fprintf(&b, "\n    # Names that change with the bytes.\n    @lasting path%s\n    header @lasting Cache-Control %q\n", folders, Lasting)
	fmt.Fprintf(&b, "    @checked not path%s\n    header @checked Cache-Control %q\n\n", folders, Checked)
	for _, t := range Types() {
		fmt.Fprintf(&b, "    @%[1]s path *.%[1]s\n    header @%[1]s Content-Type %[2]q\n", t.Extension, t.Media)
	}
	b.WriteString("\n    # .gz and .br beside the files: tradepost build --compress\n")
	b.WriteString("    header Vary Accept-Encoding\n    file_server {\n        precompressed br gzip\n    }\n}\n")
	fmt.Fprintf(&b, "handle_errors {\n    @missing {\n        path %q\n        expression `{http.error.status_code} == 404`\n    }\n", at.Path+"*")
	fmt.Fprintf(&b, "    handle @missing {\n        root * %q\n        rewrite * /404.html\n", at.Folder)
	b.WriteString("        header Content-Type \"text/html; charset=utf-8\"\n")
	fmt.Fprintf(&b, "        header Content-Security-Policy %q\n", Policy)
	fmt.Fprintf(&b, "        header Cache-Control %q\n        file_server\n    }\n}\n", Checked)
	return b.String(), nil
}

func caddyHeaders(b *strings.Builder) {
	b.WriteString("    header {\n")
	for _, h := range Security(Policy)[1:] { // the policy hangs on the file
		fmt.Fprintf(b, "        %s %q\n", h.Name, h.Value)
	}
	b.WriteString("    }\n")
}
