package org.crediteasyloan.whitelist.sheet;

/**
 * A cell (单元格) as data: its text, or the value a formula had when the file was saved. A formula is never evaluated here.
 *
 * @param isFormula the sender's office program would calculate this cell
 */
public record Cell(String text, boolean isFormula) {

    static final Cell EMPTY = new Cell("", false);

    boolean isBlank() {
        return text.isBlank();
    }
}
