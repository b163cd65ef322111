package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tradepost/generator/diag"
	"tradepost/generator/edit"
	"tradepost/generator/sheet"
	"tradepost/generator/workbook"
)

func newExport(c *command) *cobra.Command {
	var force bool
	cmd := &cobra.Command{
		Use:   "export FILE.xlsx",
		Short: "Write all records into a workbook",
		Long: `Export writes what the data files say into a workbook, a sheet for each kind of
record. Edited there, 'tradepost import' takes over what differs; a workbook that
was not edited changes nothing. Sheets and columns that are not needed may be
deleted, and what is not said in them stays as it is.`,
		Example: `  tradepost export site.xlsx`,
		Args:    oneFile,
		RunE:    func(_ *cobra.Command, args []string) error { return c.export(args[0], force) },
	}
	cmd.Flags().BoolVar(&force, "force", false, "replace a file that is there")
	return cmd
}

func (c *command) export(name string, force bool) error {
	if !strings.EqualFold(filepath.Ext(name), ".xlsx") {
		return c.wrong(diag.Say("export writes a workbook: {file} does not end in .xlsx", diag.Args{"file": name}))
	}
	if _, err := os.Lstat(name); !force && !errors.Is(err, fs.ErrNotExist) {
		return c.wrong(diag.Say("{file} is there already; --force replaces it", diag.Args{"file": name}))
	}
	site, err := c.begunSite()
	if err != nil {
		return err
	}
	tables, problems, err := workbook.Export(site)
	if err != nil {
		return err
	}
	if problems.HasErrors() {
		return c.report(problems)
	}
	var file bytes.Buffer
	if err := sheet.WriteTables(&file, tables); err != nil {
		return err
	}
	if err := edit.Replace(name, file.Bytes()); err != nil {
		return unwritten(name, err)
	}
	rows := 0
	for _, t := range tables {
		rows += t.Rows
	}
	fmt.Fprintln(c.stdout, c.say(diag.Say("wrote {file}: {rows} {rows:record|records} on {sheets} {sheets:sheet|sheets}", diag.Args{"file": name, "rows": rows, "sheets": len(tables)})))
	return nil
}
