package vn.ketnap.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the shipped templates from src/test/resources/papers, a line a paragraph: {@code #} type of the paper, {@code ##}
 * its subject, {@code ^} centred, {@code >} centred in a cell, {@code <} left, {@code >>} over the right half, each with
 * letters for bold, italics, underlined, small and a size; {@code +} takes in a shared part; {@code =2 … = … =.} two cells, {@code =2s} those of a signature; {@code ^--} the line below the Party's title.
 */
final class TemplateMaker {

    static final Path SOURCES = Path.of("src/test/resources/papers");
    static final Path TEMPLATES = Path.of("src/main/resources/papers");

    private static final Pattern PLACED = Pattern.compile("(>>|<|>|\\^)(?:([bius]*)(\\d\\d)? )?(.*)");
    private static final Pattern BOLD_START = Pattern.compile("\\*([^*]+)\\*(.*)");
    /** Twentieths of a point: between the margins, the left of two cells, and the line below the Party's title. */
    private static final int TEXT_WIDTH = 9354;

    private static final int LEFT_CELL = 4300;
    private static final int TITLE_WIDTH = 4200;

    /** Word wants a paragraph behind a table: one too small to begin a page. */
    private static final String LAST =
            "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final StringBuilder body = new StringBuilder();
    private boolean a5;
    private boolean inTable;
    private boolean rightCell;
    private boolean signature;
    private boolean cellBegins;

    private TemplateMaker() {}

    /** Writes all templates anew. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, byte[]> template : all().entrySet()) {
            Path target = TEMPLATES.resolve(template.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, template.getValue());
        }
    }

    /** Every template by its path below the folder of templates. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = SOURCES.relativize(file).toString().replace(".txt", ".docx");
                made.put(name, make(Files.readAllLines(file)));
            }
        }
        return made;
    }

    private static byte[] make(List<String> lines) {
        TemplateMaker maker = new TemplateMaker();
        for (int i = 0; i < lines.size(); i++) {
            maker.line(lines.get(i), staysWithNext(lines, i));
        }
        return maker.zipped();
    }

    /** What leads to the next lines, and the last that is printed above a signature. */
    private static boolean staysWithNext(List<String> lines, int i) {
        int next = i + 1;
        while (next < lines.size() && lines.get(next).startsWith("{{?")) {
            next++;
        }
        boolean last = next < lines.size()
                && (lines.get(next).startsWith("+chu-ky") || lines.get(next).equals("=2s"));
        return last || lines.get(i).endsWith(":");
    }

    private void line(String line, boolean withNext) {
        Matcher placed = PLACED.matcher(line);
        Matcher bold = BOLD_START.matcher(line);
        if (line.startsWith("@")) {
            a5 = true;
        } else if (line.startsWith("=2")) {
            inTable = true;
            signature = line.equals("=2s");
            cellBegins = true;
            body.append(
                    """
                    <w:tbl><w:tblPr><w:tblW w:w="%1$d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>\
                    <w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>\
                    <w:tblGrid><w:gridCol w:w="%2$d"/><w:gridCol w:w="%3$d"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/>\
                    </w:trPr><w:tc><w:tcPr><w:tcW w:w="%2$d" w:type="dxa"/></w:tcPr>"""
                            .formatted(TEXT_WIDTH, LEFT_CELL, TEXT_WIDTH - LEFT_CELL));
        } else if (line.equals("=")) {
            rightCell = true;
            cellBegins = true;
            body.append("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>"
                    .formatted(TEXT_WIDTH - LEFT_CELL));
        } else if (line.equals("=.")) {
            inTable = false;
            rightCell = false;
            signature = false;
            body.append("</w:tc></w:tr></w:tbl>");
        } else if (line.startsWith("## ")) {
            paragraph("center", 0, 0, true, List.of(run("b", textSize(), line.substring(3))));
        } else if (line.startsWith("# ")) {
            paragraph("center", 0, a5 ? 80 : 240, true, List.of(run("b", "15", line.substring(2))));
        } else if (line.startsWith("+")) {
            paragraph("left", 0, 0, false, List.of(run("", "14", "{{" + line + "}}")));
        } else if (placed.matches()) {
            placed(placed);
        } else if (bold.matches()) {
            paragraph(
                    "both",
                    567,
                    120,
                    withNext,
                    List.of(run("b", textSize(), bold.group(1)), run("", textSize(), bold.group(2))));
        } else {
            paragraph("both", 567, a5 ? 40 : 120, withNext, List.of(run("", textSize(), line)));
        }
    }

    private String textSize() {
        return a5 ? "13" : "14";
    }

    private void placed(Matcher placed) {
        String style = placed.group(2) == null ? "" : placed.group(2);
        String size = style.contains("s") ? "12" : placed.group(3) == null ? textSize() : placed.group(3);
        if (placed.group(4).equals("--")) {
            rule();
            return;
        }
        String text = placed.group(4).equals("-") ? "-----" : placed.group(4);
        String adjust = placed.group(1).equals("<") ? "left" : "center";
        int before = inTable ? (signature && cellBegins ? (a5 ? 80 : 240) : 0) : (style.contains("b") ? 160 : 60);
        cellBegins = false;
        StringBuilder properties = new StringBuilder();
        if (placed.group(1).equals(">>")) {
            properties.append("<w:ind w:left=\"3700\"/>");
        }
        paragraph(adjust, properties.toString(), before, true, List.of(run(style, size, text)));
    }

    /** A line as long as the title of the Party above it. */
    private void rule() {
        int width = rightCell ? TEXT_WIDTH - LEFT_CELL - 140 : TEXT_WIDTH;
        int indent = (width - TITLE_WIDTH) / 2;
        body.append(
                """
                <w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>\
                <w:spacing w:before="20" w:line="120" w:lineRule="exact"/><w:ind w:left="%1$d" w:right="%1$d"/></w:pPr></w:p>"""
                        .formatted(indent));
    }

    private void paragraph(String adjust, int indent, int before, boolean withNext, List<String> runs) {
        paragraph(adjust, indent == 0 ? "" : "<w:ind w:firstLine=\"" + indent + "\"/>", before, withNext, runs);
    }

    private void paragraph(String adjust, String indent, int before, boolean withNext, List<String> runs) {
        body.append("<w:p><w:pPr>")
                .append(withNext ? "<w:keepNext/>" : "")
                .append("<w:spacing w:before=\"")
                .append(before)
                .append("\" w:line=\"")
                .append(a5 ? 290 : 360)
                .append("\" w:lineRule=\"exact\"/>")
                .append(indent)
                .append("<w:jc w:val=\"")
                .append(adjust)
                .append("\"/></w:pPr>");
        runs.forEach(body::append);
        body.append("</w:p>");
    }

    private static String run(String style, String size, String text) {
        if (text.isEmpty()) {
            return "";
        }
        int half = 2 * Integer.parseInt(size);
        return "<w:r><w:rPr>"
                + (style.contains("b") ? "<w:b/>" : "")
                + (style.contains("i") ? "<w:i/>" : "")
                + "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>"
                + (style.contains("u") ? "<w:u w:val=\"single\"/>" : "")
                + "</w:rPr><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private byte[] zipped() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                resource(
                        """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="%1$s.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="%1$s.styles+xml"/>
                <Override PartName="/word/settings.xml" ContentType="%1$s.settings+xml"/>
                <Override PartName="/word/header1.xml" ContentType="%1$s.header+xml"/>
                <Override PartName="/word/header2.xml" ContentType="%1$s.header+xml"/>
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
                </Types>"""
                                .formatted("application/vnd.openxmlformats-officedocument.wordprocessingml")));
        parts.put(
                "_rels/.rels",
                resource(
                        """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
                </Relationships>"""));
        parts.put(
                "docProps/core.xml",
                resource(
                        """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <dc:creator>Kết nạp</dc:creator>
                <dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>
                <dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified>
                </cp:coreProperties>"""));
        parts.put(
                "word/document.xml",
                word(
                        "document",
                        "<w:body>" + body + LAST.repeat(body.toString().endsWith("</w:tbl>") ? 1 : 0) + page()
                                + "</w:body>"));
        parts.put(
                "word/_rels/document.xml.rels",
                resource(
                        """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="%1$s/styles" Target="styles.xml"/>
                <Relationship Id="rId2" Type="%1$s/settings" Target="settings.xml"/>
                <Relationship Id="rId3" Type="%1$s/header" Target="header1.xml"/>
                <Relationship Id="rId4" Type="%1$s/header" Target="header2.xml"/>
                </Relationships>"""
                                .formatted("http://schemas.openxmlformats.org/officeDocument/2006/relationships")));
        parts.put(
                "word/styles.xml",
                word(
                        "styles",
                        """
                <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"""));
        parts.put(
                "word/settings.xml",
                word(
                        "settings",
                        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"));
        parts.put(
                "word/header1.xml",
                word(
                        "hdr",
                        "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + run("", "12", "{{?so_mau}}Mẫu {{so_mau}}")
                                + "</w:p>"));
        parts.put(
                "word/header2.xml",
                word(
                        "hdr",
                        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));
        return zip(parts);
    }

    /** A4 with the margins of a Party paper, or A5 lying for a certificate. */
    private String page() {
        String size = a5
                ? "<w:pgSz w:w=\"11906\" w:h=\"8391\" w:orient=\"landscape\"/><w:pgMar w:top=\"567\" w:right=\"1276\" w:bottom=\"340\" w:left=\"1276\" w:header=\"284\" w:footer=\"284\" w:gutter=\"0\"/>"
                : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
        return "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId3\"/><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
                + size + "<w:titlePg/></w:sectPr>";
    }

    private static String word(String root, String content) {
        return resource("<w:" + root
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + content + "</w:"
                + root + ">");
    }

    private static String resource(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content;
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : new ArrayList<>(parts.entrySet())) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MADE);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
