"""Opens a workbook, edits it as a user would, and reads the recalculated cells back.

args: {"file", "edits": [...], "saveAs"?}; the shapes are those of tests/support/libreoffice.ts.
"""

import uno
from com.sun.star.beans import PropertyValue

EMPTY, VALUE, TEXT, FORMULA = "EMPTY", "VALUE", "TEXT", "FORMULA"


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def sheet_of(book, name):
    if not book.Sheets.hasByName(name):
        raise RuntimeError(f"no sheet {name} among {', '.join(book.Sheets.ElementNames)}")
    return book.Sheets.getByName(name)


def insert_rows(book, edit):
    sheet = sheet_of(book, edit["sheet"])
    if sheet.isProtected():
        raise RuntimeError(f"{edit['sheet']} is protected")
    sheet.Rows.insertByIndex(edit["row"] - 1, edit.get("count", 1))


def delete_rows(book, edit):
    sheet_of(book, edit["sheet"]).Rows.removeByIndex(edit["row"] - 1, edit.get("count", 1))


def set_cell(book, edit):
    cell = sheet_of(book, edit["sheet"]).getCellRangeByName(edit["cell"])
    value = edit["value"]
    if isinstance(value, str):
        if value.startswith("="):
            cell.Formula = value
        else:
            cell.String = value
    else:
        cell.Value = value


EDITS = {"insertRows": insert_rows, "deleteRows": delete_rows, "set": set_cell}


def read_cell(cell):
    kind = cell.Type.value
    if kind == EMPTY:
        return None
    found = {"text": cell.String}
    if kind == FORMULA:
        found["formula"] = cell.Formula
        if cell.Error != 0:
            found["error"] = cell.Error
    if kind == VALUE or (kind == FORMULA and cell.FormulaResultType2 == 1):
        found["value"] = cell.Value
    return found


def read_sheet(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return [[read_cell(sheet.getCellByPosition(column, row)) for column in range(end.EndColumn + 1)]
            for row in range(end.EndRow + 1)]


def run(desktop, args):
    url = uno.systemPathToFileUrl(args["file"])
    book = desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))
    if book is None:
        raise RuntimeError(f"LibreOffice cannot open {args['file']}")
    try:
        for edit in args["edits"]:
            EDITS[edit["do"]](book, edit)
        book.calculateAll()
        if "saveAs" in args:
            book.storeToURL(uno.systemPathToFileUrl(args["saveAs"]),
                            (prop("FilterName", "Calc MS Excel 2007 XML"),))
        return {name: read_sheet(book.Sheets.getByName(name)) for name in book.Sheets.ElementNames}
    finally:
        book.close(True)
