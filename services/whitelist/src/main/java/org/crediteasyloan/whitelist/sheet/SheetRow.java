package org.crediteasyloan.whitelist.sheet;

import java.util.List;

/**
 * A row of a file (行).
 *
 * @param line its number in the file as people see it, from 1
 */
public record SheetRow(int line, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** A spreadsheet keeps cells that once held something; those at the end say nothing. */
    static SheetRow withoutBlankEnd(int line, List<Cell> cells) {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1).isBlank()) {
            length--;
        }
        return new SheetRow(line, cells.subList(0, length));
    }

    /** The cell's text; empty where the row is shorter. */
    public String text(int column) {
        return cell(column).text();
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
