package workbook

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tradepost/generator/sheet"
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
	t.Skip("no LibreOffice on this machine: install it to save the workbook in it")
	return ""
}

// A workbook that was opened in another spreadsheet, and saved there, still
// changes nothing: as XLSX, and each of its sheets as CSV.
func TestWhatAnotherSpreadsheetSavesChangesNothing(t *testing.T) {
	t.Parallel()
	program := libreOffice(t)
	tables, problems, err := Export(realSite())
	if err != nil || len(problems) > 0 {
		t.Fatal(told(problems), err)
	}
	var book bytes.Buffer
	if err := sheet.WriteTables(&book, tables); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "site.xlsx"), book.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	for filter, pattern := range map[string]string{
		"xlsx:Calc MS Excel 2007 XML": "xlsx/*.xlsx",
		"csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1": "csv/*.csv", // semicolons, cells as they are shown
	} {
		command := exec.Command(program, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"),
			"--headless", "--convert-to", filter, "--outdir", filepath.Join(dir, filepath.Dir(pattern)), filepath.Join(dir, "site.xlsx"))
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		saved, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(saved) != map[string]int{"xlsx/*.xlsx": 1, "csv/*.csv": len(tables)}[pattern] {
			t.Fatalf("%d files were saved: %v", len(saved), err)
		}
		for _, path := range saved {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Base(path)
			if len(saved) > 1 {
				name = name[len("site-"):]
			}
			grids, problems := sheet.Read(name, data)
			if len(problems) > 0 {
				t.Fatal(told(problems))
			}
			plan, problems, err := Import(realSite(), name, grids, Mapping{})
			if err != nil || problems.HasErrors() {
				t.Errorf("%s: %v\n%.2000s", name, err, told(problems))
				continue
			}
			for _, c := range plan.Changes {
				t.Errorf("%s: %+v", name, c)
			}
		}
	}
}
