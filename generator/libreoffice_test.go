package generator

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// libreOffice finds LibreOffice. Without it the test is skipped, but not in CI,
// which installs it.
func libreOffice(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"soffice", "libreoffice"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("no LibreOffice: .ci/run installs it")
	}
	t.Skip("no LibreOffice on this machine: install it to open the workbooks in it")
	return ""
}

// LibreOffice opens each workbook without a word, and what it writes of every
// sheet as CSV, cells as they are and not as they are shown, is what the data
// files hold.
func TestLibreOfficeOpensTheWorkbooks(t *testing.T) {
	t.Parallel()
	program, files, dir := libreOffice(t), realFiles(t), t.TempDir()
	name := func(prefix string) string { return "book-" + cmp.Or(strings.TrimSuffix(prefix, "/"), "en") } // of a workbook by itself
	// Comma, quote, UTF-8, from line 1, raw numbers, every sheet to a file.
	filter := "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
	command := exec.Command(program, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"),
		"--headless", "--convert-to", filter, "--outdir", filepath.Join(dir, "out"))
	for _, prefix := range workbooks {
		book := filepath.Join(dir, name(prefix)+".xlsx")
		if err := os.WriteFile(book, files[prefix+"data/trade-data.xlsx"], 0o644); err != nil {
			t.Fatal(err)
		}
		command.Args = append(command.Args, book)
	}
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, prefix := range workbooks {
		tables := map[string][]map[string]string{}
		written, err := filepath.Glob(filepath.Join(dir, "out", name(prefix)+"-*.csv"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range written {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			sheet := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), name(prefix)+"-"), ".csv")
			tables[sheet] = officeRows(t, sheet, data)
		}
		checkValues(t, "LibreOffice "+prefix, tables)
		if want := len(tableNames(files)) + 2; len(written) != want {
			t.Errorf("LibreOffice finds %d sheets, want %d", len(written), want)
		}
	}
}

// officeRows reads a sheet as LibreOffice writes it: no mark, lines ended by LF.
func officeRows(t *testing.T, name string, data []byte) []map[string]string {
	t.Helper()
	return csvRows(t, name, []byte("\uFEFF"+strings.ReplaceAll(string(data), "\n", "\r\n")))
}
