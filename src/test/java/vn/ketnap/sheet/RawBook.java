package vn.ketnap.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that it may hold what no library writes: hidden rows, strict names, cells without places. */
public final class RawBook {

    public static final int GENERAL = 0;
    public static final int DATE = 1;
    public static final int ZEROS = 2;
    public static final int YEAR = 3;

    private static final String SCHEMAS = "http://schemas.openxmlformats.org/";
    private static final String MAIN = SCHEMAS + "spreadsheetml/2006/main";
    private static final String RELATIONS = SCHEMAS + "officeDocument/2006/relationships";
    private static final String PACKAGE = SCHEMAS + "package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<String> names = new ArrayList<>();
    private final List<StringBuilder> sheets = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();
    private boolean strict;
    private boolean placed = true;
    private int row;

    /** A cell as XML: attributes of c beside its place, and what is in it. */
    public record Raw(String attributes, String inside) {}

    public static Raw number(String value, int style) {
        return new Raw(style == GENERAL ? "" : " s=\"" + style + "\"", "<v>" + value + "</v>");
    }

    public static Raw number(String value) {
        return number(value, GENERAL);
    }

    public static Raw date(int day, int month, int year) {
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.of(year, month, day));
        return number(Long.toString(serial), DATE);
    }

    /** As Excel writes a date into a strict workbook. */
    public static Raw isoDate(String day) {
        return new Raw(" s=\"1\" t=\"d\"", "<v>" + day + "</v>");
    }

    /** A formula with the value that Excel has stored: {@code str} for a text, {@code n} for a number, {@code e} for an error. */
    public static Raw formula(String formula, String type, String value) {
        return new Raw(" t=\"" + type + "\"", "<f>" + formula + "</f><v>" + value + "</v>");
    }

    /** In the strict form of the standard. */
    public RawBook strict() {
        strict = true;
        return this;
    }

    /** Rows and cells do not say where they stand. */
    public RawBook withoutPlaces() {
        placed = false;
        return this;
    }

    public RawBook sheet(String name) {
        names.add(name);
        sheets.add(new StringBuilder());
        row = 0;
        return this;
    }

    public RawBook hiddenSheet(String name) {
        hidden.add(names.size());
        return sheet(name);
    }

    /** The next row. A cell is null, a Raw, or anything else as text. */
    public RawBook row(Object... cells) {
        return row(row + 1, "", cells);
    }

    public RawBook rowAt(int number, Object... cells) {
        return row(number, "", cells);
    }

    public RawBook hiddenRow(Object... cells) {
        return row(row + 1, " hidden=\"1\"", cells);
    }

    private RawBook row(int number, String attributes, Object... cells) {
        row = number;
        StringBuilder xml = sheets.get(sheets.size() - 1);
        xml.append("<row")
                .append(placed ? " r=\"" + number + "\"" : "")
                .append(attributes)
                .append('>');
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                Raw raw = cells[i] instanceof Raw given ? given : text(cells[i].toString());
                String place = placed ? " r=\"" + new Place("", number, i).letter() + number + "\"" : "";
                xml.append("<c").append(place).append(raw.attributes()).append('>');
                xml.append(raw.inside()).append("</c>");
            }
        }
        xml.append("</row>");
        return this;
    }

    private static Raw text(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return new Raw(" t=\"inlineStr\"", "<is><t xml:space=\"preserve\">" + escaped + "</t></is>");
    }

    public SourceFile file(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder(override("workbook", "sheet.main") + override("styles", "styles"));
            StringBuilder list = new StringBuilder();
            StringBuilder relations = new StringBuilder(relation("rIdS", "styles", "styles.xml"));
            for (int i = 0; i < names.size(); i++) {
                String state = hidden.contains(i) ? " state=\"hidden\"" : "";
                String part = "worksheets/sheet" + i;
                types.append(override(part, "worksheet"));
                list.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                        .formatted(names.get(i), i + 1, state, i));
                relations.append(relation("rId" + i, "worksheet", part + ".xml"));
                part(zip, part, "worksheet", "<sheetData>" + sheets.get(i) + "</sheetData>");
            }
            part(zip, "workbook", "workbook", "<sheets>" + list + "</sheets>");
            part(
                    zip,
                    "styles",
                    "styleSheet",
                    """
                    <numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="000000000"/>
                    <numFmt numFmtId="166" formatCode="yyyy"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/>
                    <xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>""");
            String open = "<Relationships xmlns=\"" + PACKAGE + "relationships\">";
            put(zip, "xl/_rels/workbook.xml.rels", open + relations + "</Relationships>");
            put(zip, "_rels/.rels", open + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
            put(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">" + types + "</Types>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceFile(name, bytes.toByteArray());
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type);
    }

    private String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, named(RELATIONS), type, target);
    }

    private void part(ZipOutputStream zip, String name, String root, String inside) throws IOException {
        String xml = "<%s xmlns=\"%s\" xmlns:r=\"%s\">%s</%s>";
        put(zip, "xl/" + name + ".xml", xml.formatted(root, named(MAIN), named(RELATIONS), inside, root));
    }

    private String named(String namespace) {
        return strict
                ? namespace.replace(SCHEMAS, "http://purl.oclc.org/ooxml/").replace("/2006", "")
                : namespace;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
    }
}
