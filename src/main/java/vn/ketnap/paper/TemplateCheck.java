package vn.ketnap.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whether a file that an office brings may be a template: a plain Word file that runs nothing and reaches out to nothing. */
final class TemplateCheck {

    static final int MOST_BYTES = 2_000_000;

    private static final int MOST_PARTS = 300;
    private static final int MOST_UNPACKED = 20_000_000;
    private static final Pattern EMBEDDED = Pattern.compile("word/(embeddings|activeX|afchunk)[^/]*(/.*)?");
    private static final Pattern FIELD = Pattern.compile(
            "^\\s*(INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO|DATABASE|HYPERLINK|MACROBUTTON|EMBED)\\b.*",
            Pattern.DOTALL);

    private TemplateCheck() {}

    /**
     * The reasons to refuse the file, Vietnamese; none for a good one.
     *
     * @param known the tags that have data
     * @param shared whether there is a shared part of a name
     */
    static List<String> reasons(byte[] file, Set<String> known, Predicate<String> shared) {
        Map<String, byte[]> parts;
        try {
            parts = unzip(file);
        } catch (IOException | IllegalArgumentException e) {
            return List.of("Tệp không phải tệp Word (.docx) hoặc đã hỏng");
        }
        if (!parts.containsKey("[Content_Types].xml") || !parts.containsKey("word/document.xml")) {
            return List.of("Tệp không phải tệp Word (.docx)");
        }
        List<String> reasons = new ArrayList<>();
        checkParts(parts, reasons);
        try {
            parts.forEach((name, content) -> {
                if (name.endsWith(".rels")) {
                    checkRelations(Template.parse(content), reasons);
                } else if (name.startsWith("word/") && name.endsWith(".xml")) {
                    checkText(Template.parse(content), reasons);
                }
            });
            if (reasons.isEmpty()) {
                checkTags(file, known, shared, reasons);
            }
        } catch (IllegalArgumentException e) {
            return List.of("Tệp Word đã hỏng: nội dung không đọc được");
        }
        return reasons.stream().distinct().toList();
    }

    private static void checkParts(Map<String, byte[]> parts, List<String> reasons) {
        String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        boolean macros = parts.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vba"));
        if (macros || types.contains("macroenabled") || types.contains("vbaproject")) {
            reasons.add("Tệp có macro: lưu lại thành tệp Word thường (.docx)");
        }
        if (parts.keySet().stream().anyMatch(name -> EMBEDDED.matcher(name).matches())
                || types.contains("oleobject")
                || types.contains("activex")) {
            reasons.add("Tệp có đối tượng nhúng: xóa đối tượng ấy");
        }
    }

    private static void checkRelations(Document relations, List<String> reasons) {
        for (Element relation : elements(relations, "Relationship")) {
            if ("External".equalsIgnoreCase(relation.getAttribute("TargetMode"))) {
                reasons.add("Tệp trỏ ra ngoài: %s".formatted(relation.getAttribute("Target")));
            }
        }
    }

    private static void checkText(Document part, List<String> reasons) {
        if (Stream.of("object", "OLEObject", "altChunk")
                .anyMatch(name -> !elements(part, name).isEmpty())) {
            reasons.add("Tệp có đối tượng nhúng: xóa đối tượng ấy");
        }
        List<String> codes = new ArrayList<>();
        elements(part, "instrText").forEach(code -> codes.add(code.getTextContent()));
        elements(part, "fldSimple").forEach(field -> codes.add(field.getAttributeNS(Template.WORD, "instr")));
        codes.stream()
                .filter(code -> FIELD.matcher(code.toUpperCase(Locale.ROOT)).matches())
                .forEach(code -> reasons.add("Tệp có trường lấy nội dung từ nơi khác: " + code.strip()));
    }

    private static void checkTags(byte[] file, Set<String> known, Predicate<String> shared, List<String> reasons) {
        Template template = new Template(file, name -> {
            throw new IllegalStateException(name);
        });
        List<String> unknownParts = template.sharedParts().stream()
                .filter(name -> !shared.test(name))
                .toList();
        if (!unknownParts.isEmpty()) {
            reasons.add("Không có phần dùng chung: " + listed(unknownParts));
            return;
        }
        List<String> unknown =
                template.ownTags().stream().filter(tag -> !known.contains(tag)).toList();
        if (!unknown.isEmpty()) {
            reasons.add("Phần mềm không biết các thẻ: " + listed(unknown));
        }
    }

    private static String listed(List<String> tags) {
        return tags.stream().map(tag -> "{{" + tag + "}}").collect(Collectors.joining(", "));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** What is packed, as far as a machine should unpack it for a stranger. */
    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || parts.size() >= MOST_PARTS) {
                    throw new IOException("Too large");
                }
                parts.put(entry.getName(), content);
            }
        }
        return parts;
    }
}
