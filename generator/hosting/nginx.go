package hosting

import (
	"fmt"
	"strings"
)

// Nginx writes what stands in a server block of nginx. Its error says that the
// place cannot be written there.
func Nginx(at Place) (string, error) {
	at, err := at.checked()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Within a server block, or included there. Written by tradepost hosting nginx.\n")
	if at.Path != "/" {
		fmt.Fprintf(&b, "location = %q {\n    absolute_redirect off;\n    return 301 %q;\n}\n", strings.TrimSuffix(at.Path, "/"), at.Path)
	}
	fmt.Fprintf(&b, "location %q {\n", at.Path)
	fmt.Fprintf(&b, "    alias %q;\n    index index.html;\n    error_page 404 %q;\n", at.Folder+"/", at.Path+"404.html")
	b.WriteString("    absolute_redirect off;\n\n")
	b.WriteString("    # .gz and .br beside the files: tradepost build --compress\n    gzip_static on;\n    gzip_vary on;\n")
	if at.Brotli {
		b.WriteString("    brotli_static on;\n")
	}
	nginxTypes(&b)
	b.WriteString("\n")
	nginxHeaders(&b, "    ", Policy, Checked)
	fmt.Fprintf(&b, "\n    # Reports in one file, which hold their style.\n    location %q {\n        alias %q;\n", at.Path+Singles, at.Folder+"/"+Singles)
	nginxHeaders(&b, "        ", SinglePolicy, Checked)
	b.WriteString("    }\n")
	for _, folder := range lasting {
		fmt.Fprintf(&b, "\n    # Names that change with the bytes.\n    location %q {\n        alias %q;\n", at.Path+folder, at.Folder+"/"+folder)
		nginxHeaders(&b, "        ", Policy, Lasting)
		b.WriteString("    }\n")
	}
	b.WriteString("}\n")
	return b.String(), nil
}

// nginxHeaders writes the headers of one location: nginx forgets those of the
// outer one as soon as the inner has one. A cache rule is not for errors.
func nginxHeaders(b *strings.Builder, indent, policy, cache string) {
	for _, h := range Security(policy) {
		fmt.Fprintf(b, "%sadd_header %s %q always;\n", indent, h.Name, h.Value)
	}
	fmt.Fprintf(b, "%sadd_header Cache-Control %q;\n", indent, cache)
}

func nginxTypes(b *strings.Builder) {
	b.WriteString("\n    default_type application/octet-stream;\n    types {\n")
	for _, t := range Types() {
		fmt.Fprintf(b, "        %q %s;\n", t.Media, t.Extension)
	}
	b.WriteString("    }\n")
}
